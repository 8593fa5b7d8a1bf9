import { Component, computed, inject, input, signal } from '@angular/core';
import { PILLAR_NAMES, PILLARS } from '@tweespraak/pillars/domain';
import { Card, Formats, Language, injectText } from '@tweespraak/platform/web';
import { ChartLegend } from '../ui/charts/chart-legend';
import { RadarChart } from '../ui/charts/radar-chart';
import type { CoupleModel } from '../ui/couple/couple-model';
import type { Scale } from '../ui/couple/course-table';

/** Both partners on the nine pillars now; the first measurement behind a button, since four outlines at once cannot be read. */
@Component({
  selector: 'ts-couple-radar',
  imports: [Card, RadarChart, ChartLegend],
  template: `
    <ts-card [heading]="t('now')" [aside]="formats.date(model().latest.finishedAt)">
      <ts-radar-chart
        [label]="t('radarLabel', model().names)"
        [names]="model().names"
        [labels]="labels()"
        [scores]="model().now"
        [earlier]="earlier()"
        [selected]="selected()"
      >
        <ts-chart-legend [names]="model().names">
          @if (model().first) {
            <button type="button" [attr.aria-pressed]="showFirst()" (click)="showFirst.set(!showFirst())">
              <svg width="28" height="4" aria-hidden="true" focusable="false"><path d="M0 2H28" /></svg>
              {{ t('first') }}
            </button>
          }
        </ts-chart-legend>
      </ts-radar-chart>
    </ts-card>
  `,
  styleUrl: './couple-radar.scss',
})
export class CoupleRadar {
  readonly model = input.required<CoupleModel>();
  readonly scale = input.required<Scale>();

  protected readonly t = injectText('coach.couple');
  protected readonly formats = inject(Formats);
  protected readonly showFirst = signal(false);
  private readonly locale = inject(Language).active;
  protected readonly labels = computed(() => PILLARS.map((pillar) => PILLAR_NAMES[pillar][this.locale()]));
  protected readonly selected = computed(() => {
    const scale = this.scale();
    return scale === 'total' ? null : PILLARS.indexOf(scale);
  });
  protected readonly earlier = computed(() => {
    const { first } = this.model();
    if (!first || !this.showFirst()) return null;
    return { label: this.formats.day(first.date, 'short'), scores: first.scores };
  });
}
