import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { MyRoundDetail } from '@tweespraak/pillars/contract';
import { Button, Card, Page, injectText } from '@tweespraak/platform/web';
import { RoundStore } from '../data/round-store';
import { ConsentSwitch } from '../ui/answering/consent-switch';

/** After handing in: calm, what happens now, and the consent that stays with the person. No answer comes back here. */
@Component({
  selector: 'ts-sealed-round',
  imports: [Page, Card, ConsentSwitch, Button, RouterLink],
  template: `
    <ts-page width="text" [heading]="t('sealed.heading')" [subtitle]="t('sealed.thanks')">
      <div class="ts-stack">
        @if (round().state === 'open') {
          <ts-card>
            <p>{{ t('sealed.openNote') }}</p>
            <a tsButton="filled" [routerLink]="['/rounds', round().id, 'together']">{{ t('sealed.open') }}</a>
          </ts-card>
        } @else {
          <ts-card [heading]="t('sealed.what')">
            <ol>
              <li>{{ t('sealed.steps.sealed') }}</li>
              <li>{{ t('sealed.steps.coach', { coach: round().coachName }) }}</li>
              <li>{{ t('sealed.steps.tell') }}</li>
            </ol>
          </ts-card>
        }
        <ts-consent-switch
          [partner]="round().partnerName"
          [coach]="round().coachName"
          [isGiven]="round().consent === 'given'"
          [isOpen]="round().state === 'open'"
          [save]="save"
        />
      </div>
      <p class="home">
        <a tsButton="link" routerLink="/home">{{ t('sealed.home') }}</a>
      </p>
    </ts-page>
  `,
  styles: `
    ol {
      display: grid;
      gap: 8px;
      margin: 0;
      padding-left: 22px;
    }
    .home {
      margin: 16px 0 0;
    }
  `,
})
export class SealedRound {
  readonly round = input.required<MyRoundDetail>();
  protected readonly t = injectText('partner');
  private readonly store = inject(RoundStore);
  protected readonly save = (consent: boolean): Promise<void> => this.store.setConsent(consent);
}
