import { Component, inject } from '@angular/core';
import { DialogueLinks, DialogueNow, MyDialoguesNow } from '@tweespraak/dialogues/web';
import { MyHomeworkNow } from '@tweespraak/homework/web';
import { HomePage } from '@tweespraak/pillars/web';
import { Skeleton } from '@tweespraak/platform/web';
import { NextVisit } from './agenda-visit';
import { HomeworkLinks, HomeworkNow } from './homework-home';

/** A partner's home, where the libraries that may ask something of a partner meet: one card in front, with one action. */
@Component({
  selector: 'ts-partner-home',
  imports: [HomePage, DialogueNow, DialogueLinks, HomeworkNow, HomeworkLinks, NextVisit, Skeleton],
  providers: [MyDialoguesNow, MyHomeworkNow],
  template: `
    <ts-home-page
      #home
      [waiting]="dialogues.isLoading() || homework.isLoading()"
      [led]="dialogues.isPressing() || homework.isBefore(home.soonest())"
      [elsewhere]="dialogues.first() !== null || homework.first() !== null"
    >
      @let homeworkLeads = !dialogues.isPressing() && homework.isBefore(home.soonest());
      @if (dialogues.isPressing()) {
        <ts-dialogue-now before />
      }
      @if (homeworkLeads) {
        <div before>
          @defer (on immediate) {
            <ts-homework-now [leads]="true" />
          } @placeholder {
            <ts-skeleton shape="card" [count]="1" />
          }
        </div>
      } @else {
        @defer (on immediate) {
          <ts-homework-now />
        }
      }
      @if (!dialogues.isPressing()) {
        <ts-dialogue-now />
      }
      @defer (on immediate) {
        <ts-next-visit />
      }
      @defer (on immediate) {
        <ts-homework-links />
      }
      <ts-dialogue-links />
    </ts-home-page>
  `,
})
export class PartnerHome {
  protected readonly dialogues = inject(MyDialoguesNow);
  protected readonly homework = inject(MyHomeworkNow);
}
