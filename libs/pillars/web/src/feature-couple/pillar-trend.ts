import { Component, computed, inject, input, signal } from '@angular/core';
import {
  CEILING_WORDS,
  PILLAR_NAMES,
  SEATS,
  trendOf,
  type CoupleSeries,
  type Names,
} from '@tweespraak/pillars/domain';
import { Card, Language, injectText } from '@tweespraak/platform/web';
import { TrendChart, type TrendLine } from '../ui/charts/trend-chart';
import type { Scale } from '../ui/couple/course-table';

const VIEWS = ['each', 'mean'] as const;

/** One pillar (or the whole) large over time: each partner, or the mean of both with its narrower error. */
@Component({
  selector: 'ts-pillar-trend',
  imports: [Card, TrendChart],
  template: `
    <ts-card [heading]="name()" [aside]="t.count('measurements', series().rounds.length)">
      <ts-trend-chart [label]="label()" [lines]="lines()" />
      <fieldset class="ts-choice ts-choice-segmented">
        <legend class="visually-hidden">{{ t('view.legend') }}</legend>
        <div>
          @for (choice of views; track choice) {
            <label>
              <input
                type="radio"
                name="trend-view"
                [value]="choice"
                [checked]="view() === choice"
                (change)="view.set(choice)"
              />
              {{ t('view.' + choice) }}
            </label>
          }
        </div>
      </fieldset>
      <p class="ts-quiet ts-small">{{ t('trendNote') }}</p>
      @for (note of ceilings(); track note) {
        <p class="ts-quiet ts-small">{{ note }}</p>
      }
    </ts-card>
  `,
  styles: `
    :host {
      display: block;
      min-width: 0;
    }
    fieldset {
      margin: 14px 0 10px;
      font-size: 14px;
    }
    p {
      margin: 0 0 4px;
    }
  `,
})
export class PillarTrend {
  readonly series = input.required<CoupleSeries>();
  readonly names = input.required<Names>();
  readonly scale = input.required<Scale>();

  protected readonly t = injectText('coach.couple');
  protected readonly views = VIEWS;
  protected readonly view = signal<(typeof VIEWS)[number]>('each');
  private readonly language = inject(Language);
  protected readonly name = computed(() => {
    const scale = this.scale();
    return scale === 'total' ? this.t('whole') : PILLAR_NAMES[scale][this.language.active()];
  });
  protected readonly label = computed(() => this.t('trendLabel', { pillar: this.name(), ...this.names() }));
  protected readonly lines = computed(() => {
    const line = (who: TrendLine['who'], name: string): TrendLine => {
      return { who, name, trend: trendOf(this.series(), this.scale(), who) };
    };
    return this.view() === 'mean'
      ? [line('couple', this.t('view.mean'))]
      : SEATS.map((seat) => line(seat, this.names()[seat]));
  });
  /** Who started so high that reliable improvement cannot show. */
  protected readonly ceilings = computed(() =>
    this.lines()
      .filter(({ trend }) => trend.reliableUp === null && trend.points.some(({ score }) => score !== null))
      .map(({ name }) => `${name}: ${CEILING_WORDS[this.language.active()]}.`),
  );
}
