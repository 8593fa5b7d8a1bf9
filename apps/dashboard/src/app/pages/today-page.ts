import { Component } from '@angular/core';
import { TodayDialogues } from '@tweespraak/dialogues/web';
import { TodayPage } from '@tweespraak/pillars/web';
import { Late } from '@tweespraak/platform/web';

/**
 * A coach's day, where the libraries that may wait for a coach meet. Of couples that stall the queue of homework speaks, and
 * it alone: nothing stands here twice.
 */
@Component({
  selector: 'ts-coach-today',
  imports: [TodayPage, TodayDialogues, Late],
  template: `
    <ts-today-page [waiting]="dialogues.isLoading()" [elsewhere]="['drop', 'apart']">
      <ts-late [load]="appointments" />
      <ts-today-dialogues #dialogues [elsewhere]="['pause-not-returned']" />
      <ts-late [load]="homework" [inputs]="{ part: 'read' }" />
      <div underQueue><ts-late [load]="homework" [inputs]="{ part: 'nudges' }" /></div>
    </ts-today-page>
  `,
})
export class CoachToday {
  protected readonly appointments = () => import('./today-appointments').then((m) => m.TodayAppointments);
  protected readonly homework = () => import('./homework-today').then((m) => m.HomeworkToday);
}
