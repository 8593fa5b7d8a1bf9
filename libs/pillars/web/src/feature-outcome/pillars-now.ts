import { Component, computed, inject, input } from '@angular/core';
import { PILLARS, PILLAR_NAMES, type CoupleSeries, type Names } from '@tweespraak/pillars/domain';
import { Card, Formats, Language, injectText } from '@tweespraak/platform/web';
import { ChartLegend } from '../ui/charts/chart-legend';
import { RadarChart } from '../ui/charts/radar-chart';

/** The nine pillars of both, at this moment. */
@Component({
  selector: 'ts-pillars-now',
  imports: [Card, RadarChart, ChartLegend],
  template: `
    <ts-card [heading]="t('now')" [aside]="date()">
      <ts-chart-legend [names]="names()" />
      <ts-radar-chart [label]="label()" [names]="names()" [labels]="labels()" [scores]="scores()" />
      <p class="ts-small ts-quiet">{{ t('nowNote') }}</p>
    </ts-card>
  `,
  styles: `
    p {
      margin: 8px 0 0;
    }
  `,
})
export class PillarsNow {
  readonly series = input.required<CoupleSeries>();
  readonly names = input.required<Names>();

  protected readonly t = injectText('partner.outcome');
  protected readonly labels = computed(() => PILLARS.map((pillar) => PILLAR_NAMES[pillar][this.locale()]));
  protected readonly scores = computed(() => ({
    a: this.series().pillars.map(({ a }) => a.latest),
    b: this.series().pillars.map(({ b }) => b.latest),
  }));
  protected readonly date = computed(() => {
    const latest = this.series().rounds.at(-1);
    return latest ? this.formats.day(latest.date) : '';
  });
  protected readonly label = computed(() => this.t('nowLabel', { ...this.names(), date: this.date() }));
  private readonly formats = inject(Formats);
  private readonly locale = inject(Language).active;
}
