import { Component, inject } from '@angular/core';
import { NextVisit } from '@tweespraak/agenda/web';
import { DialogueLinks, DialogueNow, MyDialoguesNow } from '@tweespraak/dialogues/web';
import { HomePage } from '@tweespraak/pillars/web';

/** A partner's home, where the libraries that may ask something of a partner meet: one card in front, with one action. */
@Component({
  selector: 'ts-partner-home',
  imports: [HomePage, DialogueNow, DialogueLinks, NextVisit],
  providers: [MyDialoguesNow],
  template: `
    <ts-home-page
      [waiting]="dialogues.isLoading()"
      [led]="dialogues.isPressing()"
      [elsewhere]="dialogues.first() !== null"
    >
      @if (dialogues.isPressing()) {
        <ts-dialogue-now before />
      }
      @if (!dialogues.isPressing()) {
        <ts-dialogue-now />
      }
      @defer (on immediate) {
        <ts-next-visit />
      }
      <ts-dialogue-links />
    </ts-home-page>
  `,
})
export class PartnerHome {
  protected readonly dialogues = inject(MyDialoguesNow);
}
