import { Component, computed, inject, input } from '@angular/core';
import { Card, Formats, injectText } from '@tweespraak/platform/web';
import type { Cell, DefinitionKey, FlowFigures } from '@tweespraak/reports/domain';
import { BarChart } from '../ui/bar-chart';
import { injectSay } from '../ui/inject-say';
import { flowRows } from './report-rows';

/** Who came, who went, and how many are in care. */
@Component({
  selector: 'ts-flow-card',
  imports: [Card, BarChart],
  template: `
    <ts-card [heading]="t('heading')">
      <ts-bar-chart [caption]="t('caption')" [of]="t('figure')" against="all" [rows]="rows()" />
    </ts-card>
  `,
})
export class FlowCard {
  readonly flow = input.required<FlowFigures>();

  protected readonly t = injectText('reports.flow');
  private readonly words = injectText('reports');
  private readonly say = injectSay();
  private readonly formats = inject(Formats);
  protected readonly rows = computed(() =>
    flowRows(this.flow(), {
      ...{ couples: this.words('couples'), say: this.say },
      of: (count, term) => this.written(count, term),
    }),
  );

  private written(count: Cell, term: DefinitionKey): string {
    const n = this.formats.number(count);
    if (term !== 'endedReasonUnknown') return n;
    return this.words('outcomes.some', { n, of: this.formats.number(this.flow().ended) });
  }
}
