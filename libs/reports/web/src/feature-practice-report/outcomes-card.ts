import { Component, computed, inject, input } from '@angular/core';
import { Card, Formats, injectText } from '@tweespraak/platform/web';
import type { Cell, OutcomeFigures, Part } from '@tweespraak/reports/domain';
import { BarChart } from '../ui/bar-chart';
import { injectSay } from '../ui/inject-say';
import { FigureLine } from './figure-line';
import { PartNote } from './part-note';
import { eligibleRows, hidesSome } from './report-rows';

/** Of how many couples the outcomes are, and who falls out of sight and why. */
@Component({
  selector: 'ts-outcomes-card',
  imports: [Card, BarChart, FigureLine, PartNote],
  templateUrl: './outcomes-card.html',
  styleUrl: './outcomes-card.scss',
})
export class OutcomesCard {
  readonly part = input.required<Part<OutcomeFigures>>();
  readonly threshold = input.required<number>();

  protected readonly t = injectText('reports.outcomes');
  private readonly words = injectText('reports');
  private readonly formats = inject(Formats);
  private readonly say = injectSay();
  protected readonly figures = computed(() => {
    const part = this.part();
    return part.state === 'shown' ? part.figures : null;
  });
  protected readonly eligible = computed(() => {
    const figures = this.figures();
    if (!figures) return [];
    const of = (count: Cell) =>
      this.t('some', { n: this.written(count), of: this.written(figures.eligible) });
    return eligibleRows(figures, { couples: this.words('couples'), say: this.say, of });
  });
  protected readonly hides = computed(() => {
    const figures = this.figures();
    return figures?.eligible === null || figures?.measuredTwice === null || hidesSome(this.eligible());
  });

  protected written(cell: Cell): string {
    return cell === null ? this.words('chart.hidden') : this.formats.number(cell);
  }

  protected valueOf(cell: Cell): string | null {
    return cell === null ? null : this.formats.number(cell);
  }
}
