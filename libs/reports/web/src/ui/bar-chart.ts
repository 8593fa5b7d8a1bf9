import { Component, computed, input } from '@angular/core';
import { injectText, nextId } from '@tweespraak/platform/web';
import { barWords, placeParts, type BarLook, type BarPart, type BarRow } from './bar-looks';
import { BarPatterns } from './bar-patterns';
import { FigureTable } from './figure-table';

/** Bars of couples, one below the other, each in its parts; the same figures stand in the table under it. */
@Component({
  selector: 'ts-bar-chart',
  imports: [BarPatterns, FigureTable],
  templateUrl: './bar-chart.html',
  styleUrl: './bar-chart.scss',
})
export class BarChart {
  readonly caption = input.required<string>();
  /** Heads the first column of the table: what each bar is of. */
  readonly of = input.required<string>();
  readonly rows = input.required<readonly BarRow[]>();
  /** `each`: a bar is always whole and shows shares. `all`: bars can be compared by length. */
  readonly against = input<'each' | 'all'>('each');

  protected readonly t = injectText('reports.chart');
  protected readonly prefix = nextId('bars');
  protected readonly legend = computed(() => {
    const parts = new Map<string, BarPart>();
    for (const row of this.rows()) for (const part of row.parts) parts.set(part.key, part);
    return [...parts.values()];
  });
  protected readonly drawn = computed(() => {
    const longest = Math.max(0, ...this.rows().map(sizeOf));
    return this.rows().map((row) => ({
      ...row,
      words: barWords(row, this.t('nobody')),
      placed: placeParts(row, this.against() === 'all' ? longest : sizeOf(row)),
    }));
  });
  protected readonly columns = computed(() => [this.of(), ...this.legend().map(({ label }) => label)]);
  protected readonly table = computed(() =>
    this.rows().map(({ label, parts }) => ({
      head: label,
      cells: this.legend().map(({ key }) => parts.find((part) => part.key === key)?.words ?? this.t('none')),
    })),
  );

  protected fillOf(look: BarLook): string | null {
    return look === 'lines' || look === 'dots' || look === 'hatch' ? `url(#${this.prefix}-${look})` : null;
  }
}

function sizeOf({ parts }: BarRow): number {
  return parts.reduce((sum, { count }) => sum + count, 0);
}
