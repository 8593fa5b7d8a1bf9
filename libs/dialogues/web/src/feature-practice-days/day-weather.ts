import { Component, computed, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { DayBody, DialogueDay } from '@tweespraak/dialogues/contract';
import { Card, Chip, injectText } from '@tweespraak/platform/web';

const KINDS = ['sun', 'cloud', 'skipped'] as const;
type Weather = (typeof KINDS)[number];

/** How today was between the two, for oneself alone: sun, cloud, or left out. A cloud leads to a way to make it good. */
@Component({
  selector: 'ts-day-weather',
  imports: [Card, Chip, RouterLink],
  template: `
    <ts-card [heading]="t('heading')">
      <ts-chip aside icon="lock">{{ t('private') }}</ts-chip>
      <fieldset class="ts-choice ts-choice-segmented">
        <legend class="visually-hidden">{{ t('heading') }}</legend>
        <div>
          @for (kind of kinds; track kind) {
            <label>
              <input
                type="radio"
                name="weather"
                [value]="kind"
                [checked]="today() === kind"
                [disabled]="busy()"
                (change)="entered.emit({ kind, smile: null, shared: false })"
              />{{ t(kind) }}
            </label>
          }
        </div>
      </fieldset>
      @if (today() === 'cloud') {
        <p class="repair" role="status">
          {{ t('repair') }} <a routerLink="/dialogues/ask">{{ t('ask') }}</a>
        </p>
      }
    </ts-card>
  `,
  styles: `
    fieldset {
      margin: 0;
    }
    .repair {
      margin: 14px 0 0;
    }
  `,
})
export class DayWeather {
  /** Today's entries. */
  readonly days = input.required<readonly DialogueDay[]>();
  readonly busy = input(false);
  readonly entered = output<Omit<DayBody, 'onDay'>>();

  protected readonly t = injectText('plan.weather');
  protected readonly kinds = KINDS;
  protected readonly today = computed<Weather | null>(() => {
    const kinds = this.days()
      .filter(({ mine }) => mine)
      .map(({ kind }) => kind);
    return KINDS.find((kind) => kinds.includes(kind)) ?? null;
  });
}
