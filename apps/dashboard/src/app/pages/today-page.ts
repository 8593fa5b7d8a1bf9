import { Component } from '@angular/core';
import { TodayDialogues } from '@tweespraak/dialogues/web';
import { TodayPage } from '@tweespraak/pillars/web';

/** A coach's day, where the libraries that may wait for a coach meet. */
@Component({
  selector: 'ts-coach-today',
  imports: [TodayPage, TodayDialogues],
  template: `
    <ts-today-page [waiting]="dialogues.isLoading()"><ts-today-dialogues #dialogues /></ts-today-page>
  `,
})
export class CoachToday {}
