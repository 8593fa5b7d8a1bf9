import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { MyInstrumentRound } from '@tweespraak/instruments/contract';
import { Card, Chip, LoadState, Page, QuietBox, Skeleton, injectText } from '@tweespraak/platform/web';
import { MyRoundsClient } from '../data/my-rounds-client';
import { injectSay } from '../ui/inject-say';

/** All of a partner's own questionnaires. Nothing here moves by what the other partner does. */
@Component({
  selector: 'ts-my-questionnaires-page',
  imports: [Page, Card, Chip, LoadState, QuietBox, Skeleton, RouterLink],
  template: `
    <ts-page width="text" [heading]="t('heading')" backLink="/home" [backLabel]="t('back')">
      @if (all.hasValue()) {
        @if (all.value().rounds.length > 0) {
          <ts-card>
            <ul class="ts-rows">
              @for (round of all.value().rounds; track round.id) {
                <li>
                  <a [routerLink]="linkOf(round)">{{ say(round.title) }}</a>
                  <ts-chip [tone]="round.state === 'open' ? 'good' : 'plain'">{{
                    t('state.' + round.state)
                  }}</ts-chip>
                </li>
              }
            </ul>
          </ts-card>
        } @else {
          <ts-quiet-box icon="document" [heading]="t('empty.heading')" [sentence]="t('empty.sentence')" />
        }
      } @else {
        <ts-load-state [error]="all.error()" (retry)="all.reload()">
          <ts-skeleton shape="rows" [count]="3" />
        </ts-load-state>
      }
    </ts-page>
  `,
  styles: `
    li {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: 6px 16px;
    }
  `,
})
export class MyQuestionnairesPage {
  protected readonly t = injectText('questionnaires.list');
  protected readonly say = injectSay();
  protected readonly all = inject(MyRoundsClient).all();

  protected linkOf({ id, state }: MyInstrumentRound): readonly string[] {
    return state === 'open' ? ['/questionnaires', id, 'outcome'] : ['/questionnaires', id];
  }
}
