import { Component } from '@angular/core';
import { TodayDialogues } from '@tweespraak/dialogues/web';
import { TodayPage } from '@tweespraak/pillars/web';
import { HomeworkToday } from './homework-today';
import { TodayAppointments } from './today-appointments';

/**
 * A coach's day, where the libraries that may wait for a coach meet. Of couples that stall the queue of homework speaks, and
 * it alone: nothing stands here twice.
 */
@Component({
  selector: 'ts-coach-today',
  imports: [TodayPage, TodayDialogues, TodayAppointments, HomeworkToday],
  template: `
    <ts-today-page [waiting]="dialogues.isLoading()" [elsewhere]="['drop', 'apart']">
      @defer (on immediate) {
        <ts-today-appointments />
      }
      <ts-today-dialogues #dialogues [elsewhere]="['pause-not-returned']" />
      @defer (on immediate) {
        <ts-homework-today part="read" />
      }
      <div underQueue>
        @defer (on immediate) {
          <ts-homework-today part="nudges" />
        }
      </div>
    </ts-today-page>
  `,
})
export class CoachToday {}
