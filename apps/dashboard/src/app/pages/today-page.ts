import { Component } from '@angular/core';
import { TodayAppointments } from '@tweespraak/agenda/web';
import { TodayDialogues } from '@tweespraak/dialogues/web';
import { TodayPage } from '@tweespraak/pillars/web';

/** A coach's day, where the libraries that may wait for a coach meet. */
@Component({
  selector: 'ts-coach-today',
  imports: [TodayPage, TodayDialogues, TodayAppointments],
  template: `
    <ts-today-page [waiting]="dialogues.isLoading()">
      @defer (on immediate) {
        <ts-today-appointments />
      }
      <ts-today-dialogues #dialogues />
    </ts-today-page>
  `,
})
export class CoachToday {}
