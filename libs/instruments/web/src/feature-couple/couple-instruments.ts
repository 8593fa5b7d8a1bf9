import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Button, Card, Chip, LoadState, Skeleton, injectText } from '@tweespraak/platform/web';
import { CoupleRoundsClient } from '../data/couple-rounds-client';
import { injectSay } from '../ui/inject-say';
import { roundState } from './round-state';

/** A couple's other questionnaires, for its coach. For the couple's page, with the texts of `instrumentTexts`. */
@Component({
  selector: 'ts-couple-instruments',
  imports: [Card, Chip, Button, LoadState, Skeleton, RouterLink],
  template: `
    <ts-card [heading]="t('heading')">
      @if (coupleId()) {
        <a aside tsButton="link" [routerLink]="['/couples', coupleId(), 'instruments']">{{
          t(archived() ? 'look' : 'give')
        }}</a>
      }
      @if (read.hasValue()) {
        <ul class="ts-rows">
          @for (round of rounds(); track round.id) {
            <li>
              <span>{{ say(round.title) }}</span>
              <ts-chip>{{ t('state.' + stateOf(round)) }}</ts-chip>
            </li>
          }
        </ul>
        @if (rounds().length === 0) {
          <p class="ts-quiet">{{ t('none') }}</p>
        }
      } @else {
        <ts-load-state [error]="read.error()" (retry)="read.reload()">
          <ts-skeleton shape="rows" [count]="2" />
        </ts-load-state>
      }
    </ts-card>
  `,
  styles: `
    li {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: 6px 16px;
    }
    p {
      margin: 0;
    }
  `,
})
export class CoupleInstruments {
  /** Not required: the page hands it down in the same pass. */
  readonly coupleId = input('');
  readonly archived = input(false);
  protected readonly t = injectText('instruments.couple');
  protected readonly say = injectSay();
  protected readonly stateOf = roundState;
  protected readonly read = inject(CoupleRoundsClient).of(this.coupleId);
  protected readonly rounds = computed(() =>
    this.read.hasValue()
      ? this.read
          .value()
          .rounds.filter(({ cancelledAt }) => !cancelledAt)
          .slice(0, 3)
      : [],
  );
}
