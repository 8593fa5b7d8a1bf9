import { Component, computed, inject } from '@angular/core';
import { LoadState, Page, QuietBox, Skeleton, injectText } from '@tweespraak/platform/web';
import { MyDialoguesClient } from '../data/my-dialogues-client';
import { AskFields } from './ask-fields';

/** Asks the other for a talk. What may be asked grows with what the two have done together. */
@Component({
  selector: 'ts-ask-page',
  imports: [Page, LoadState, Skeleton, QuietBox, AskFields],
  template: `
    <ts-page
      width="text"
      [heading]="t('heading')"
      [subtitle]="subtitle()"
      backLink="/dialogues"
      [backLabel]="t('back')"
    >
      @if (couple(); as couple) {
        @if (couple.canAsk.length > 0) {
          <ts-ask-fields [couple]="couple" />
        } @else {
          <ts-quiet-box
            icon="talk"
            [heading]="t('none.heading')"
            [sentence]="t('none.sentence', { coach: couple.coachName })"
          />
        }
      } @else {
        <ts-load-state [error]="all.error()" (retry)="all.reload()">
          <ts-skeleton shape="rows" [count]="6" />
        </ts-load-state>
      }
    </ts-page>
  `,
})
export class AskPage {
  protected readonly t = injectText('plan.ask');
  protected readonly all = inject(MyDialoguesClient).all();
  protected readonly couple = computed(() => (this.all.hasValue() ? this.all.value() : null));
  protected readonly subtitle = computed(() => {
    const partner = this.couple()?.partnerName;
    return partner ? this.t('subtitle', { partner }) : '';
  });
}
