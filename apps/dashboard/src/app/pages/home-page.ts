import { Component, inject } from '@angular/core';
import { DialogueNow, MyDialoguesNow } from '@tweespraak/dialogues/web';
import { MyHomeworkNow } from '@tweespraak/homework/web';
import { HomePage } from '@tweespraak/pillars/web';
import { Late, Skeleton } from '@tweespraak/platform/web';

/** A partner's home, where the libraries that may ask something of a partner meet: one card in front, with one action. */
@Component({
  selector: 'ts-partner-home',
  imports: [HomePage, DialogueNow, Late, Skeleton],
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
          <ts-late [load]="homeworkNow" [inputs]="{ leads: true }">
            <ts-skeleton shape="card" [count]="1" />
          </ts-late>
        </div>
      } @else {
        <ts-late [load]="homeworkNow" />
      }
      @if (!dialogues.isPressing()) {
        <ts-dialogue-now />
      }
      <ts-late [load]="questionnaires" />
      <ts-late [load]="nextVisit" />
      <ts-late [load]="homeworkLinks" />
      <ts-late [load]="dialogueLinks" />
    </ts-home-page>
  `,
})
export class PartnerHome {
  protected readonly dialogues = inject(MyDialoguesNow);
  protected readonly homework = inject(MyHomeworkNow);
  protected readonly homeworkNow = () => import('./homework-home').then((m) => m.HomeworkNow);
  protected readonly homeworkLinks = () => import('./homework-home').then((m) => m.HomeworkLinks);
  protected readonly dialogueLinks = () => import('./dialogue-links').then((m) => m.DialogueLinks);
  protected readonly questionnaires = () => import('./questionnaires-home').then((m) => m.QuestionnairesNow);
  protected readonly nextVisit = () => import('./agenda-visit').then((m) => m.NextVisit);
}
