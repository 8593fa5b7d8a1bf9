import { Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Button, Card, Formats, Language, injectText, type TextImports } from '@tweespraak/platform/web';
import type { MyInstrumentRound } from '@tweespraak/instruments/contract';
import { MyRoundsClient } from '../data/my-rounds-client';
import { injectSay } from '../ui/inject-say';

const TEXTS: TextImports = {
  nl: () => import('../i18n/now/nl.json'),
  en: () => import('../i18n/now/en.json'),
};
const TO_DO: readonly MyInstrumentRound['state'][] = ['new', 'busy'];

/** Home's quiet card of questionnaires: what is asked of oneself, and what can be seen together. It brings its own few texts. */
@Component({
  selector: 'ts-questionnaires-now',
  imports: [Card, Button, RouterLink],
  template: `
    @if (ready() && rows().length > 0) {
      <ts-card [heading]="t('heading')">
        <a aside tsButton="link" routerLink="/questionnaires">{{ t('all') }}</a>
        <ul class="ts-rows">
          @for (row of rows(); track row.id) {
            <li>
              <span>
                <strong>{{ say(row.title) }}</strong>
                <span class="ts-quiet ts-small">{{ noteOf(row) }}</span>
              </span>
              <a tsButton="quiet" [routerLink]="linkOf(row)">{{ t('go.' + row.state) }}</a>
            </li>
          }
        </ul>
      </ts-card>
    }
  `,
  styles: `
    li {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: 6px 16px;
    }
    :host:empty {
      display: none;
    }
    li > span {
      display: grid;
      min-width: 0;
    }
    strong {
      font-weight: 500;
    }
  `,
})
export class QuestionnairesNow {
  protected readonly t = injectText('questionnairesNow');
  protected readonly say = injectSay();
  protected readonly ready = signal(false);
  private readonly formats = inject(Formats);
  private readonly all = inject(MyRoundsClient).all();
  protected readonly rows = computed(() =>
    this.all.hasValue()
      ? this.all
          .value()
          .rounds.filter(({ state }) => TO_DO.includes(state) || state === 'open')
          .slice(0, 3)
      : [],
  );

  constructor() {
    void inject(Language)
      .loadScope('questionnairesNow', TEXTS)
      .then(() => this.ready.set(true))
      .catch(() => undefined); // without words there is nothing to show
  }

  protected noteOf({ state, dueOn }: MyInstrumentRound): string {
    return state === 'open' ? this.t('together') : this.t('due', { day: this.formats.day(dueOn, 'short') });
  }

  protected linkOf({ id, state }: MyInstrumentRound): readonly string[] {
    return state === 'open' ? ['/questionnaires', id, 'outcome'] : ['/questionnaires', id];
  }
}
