import { Component, computed, inject, input } from '@angular/core';
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
    <ts-page width="text" [heading]="t(key() + '.heading')" [subtitle]="t(key() + '.thanks')">
      <div class="ts-stack">
        @if (isOpen()) {
          <div>
            <a tsButton="filled" [routerLink]="['/rounds', round().id, 'together']">{{ t('opened.look') }}</a>
          </div>
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
          [isOpen]="isOpen()"
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
  protected readonly isOpen = computed(() => this.round().state === 'open');
  protected readonly key = computed(() => (this.isOpen() ? 'opened' : 'sealed'));
  private readonly store = inject(RoundStore);
  protected readonly save = (consent: boolean): Promise<void> => this.store.setConsent(consent);
}
