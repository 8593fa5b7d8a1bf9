import { Component } from '@angular/core';
import { TodayDialogues } from '@tweespraak/dialogues/web';
import type { TodayReason } from '@tweespraak/pillars/domain';
import { TodayPage } from '@tweespraak/pillars/web';
import { Late } from '@tweespraak/platform/web';

/** From here on a test that one of the two did not fill in is a couple that stalls (rule `no-test` of homework's attention). */
const STALLED_DAYS = 7;

/**
 * A coach's day, where the libraries that may wait for a coach meet. Of couples that stall the queue of homework speaks, and
 * it alone: nothing stands here twice.
 */
@Component({
  selector: 'ts-coach-today',
  imports: [TodayPage, TodayDialogues, Late],
  template: `
    <ts-today-page [waiting]="dialogues.isLoading()" [elsewhere]="stalls">
      <ts-late [load]="appointments" />
      <ts-today-dialogues #dialogues [elsewhere]="['pause-not-returned']" />
      <ts-late [load]="homework" [inputs]="{ part: 'read' }" />
      <div underQueue><ts-late [load]="homework" [inputs]="{ part: 'nudges' }" /></div>
    </ts-today-page>
  `,
})
export class CoachToday {
  protected readonly stalls = ({ kind, days }: TodayReason): boolean =>
    kind === 'drop' || kind === 'apart' || (kind === 'oneIn' && (days ?? 0) >= STALLED_DAYS);
  protected readonly appointments = () => import('./today-appointments').then((m) => m.TodayAppointments);
  protected readonly homework = () => import('./homework-today').then((m) => m.HomeworkToday);
}
