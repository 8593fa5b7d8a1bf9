import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { PILLARS, PILLAR_NAMES, trendOf, type Names, type Pillar } from '@tweespraak/pillars/domain';
import { Card, Language, injectText } from '@tweespraak/platform/web';
import { ChartLegend } from '../ui/charts/chart-legend';
import { TrendChart, type TrendLine } from '../ui/charts/trend-chart';
import type { TogetherView } from './together-view';

/** One pillar over all open rounds, with the noise of measuring around each line. Which one is in the address. */
@Component({
  selector: 'ts-pillar-time',
  imports: [Card, TrendChart, ChartLegend, RouterLink],
  template: `
    <ts-card [heading]="t('over')">
      @if (view().series.rounds.length > 1) {
        <nav [attr.aria-label]="t('choosePillar')">
          @for (choice of choices(); track choice.pillar) {
            <a
              routerLink="."
              queryParamsHandling="merge"
              [queryParams]="{ pillar: choice.pillar }"
              [replaceUrl]="true"
              [attr.aria-current]="choice.pillar === pillar() ? 'true' : null"
              >{{ choice.name }}</a
            >
          }
        </nav>
        <h3>{{ name() }}</h3>
        <ts-chart-legend [names]="names()" />
        <ts-trend-chart [label]="label()" [lines]="lines()" [thresholds]="false" />
        <p class="ts-small ts-quiet">{{ t('overNote') }}</p>
      } @else {
        <p class="ts-quiet">{{ t('first') }}</p>
      }
    </ts-card>
  `,
  styleUrl: './pillar-time.scss',
})
export class PillarTime {
  readonly view = input.required<TogetherView>();
  readonly names = input.required<Names>();
  readonly pillar = input.required<Pillar>();

  protected readonly t = injectText('partner.outcome');
  protected readonly choices = computed(() =>
    PILLARS.map((pillar) => ({ pillar, name: PILLAR_NAMES[pillar][this.locale()] })),
  );
  protected readonly name = computed(() => PILLAR_NAMES[this.pillar()][this.locale()]);
  protected readonly lines = computed<readonly TrendLine[]>(() =>
    (['a', 'b'] as const).map((who) => ({
      who,
      name: this.names()[who],
      trend: trendOf(this.view().series, this.pillar(), who),
    })),
  );
  protected readonly label = computed(() =>
    this.t('overLabel', { ...this.names(), pillar: this.name(), n: this.view().series.rounds.length }),
  );
  private readonly locale = inject(Language).active;
}
