import { Component, computed, inject, input } from '@angular/core';
import { Formats, injectText, nextId } from '@tweespraak/platform/web';
import type { Cell } from '@tweespraak/reports/domain';
import { placeParts, type BarLook, type BarPart, type BarRow } from './bar-looks';
import { BarPatterns } from './bar-patterns';
import { FigureTable } from './figure-table';
import { Term } from './term';

/** Bars of couples, one below the other, each in its parts; the same figures stand in the table under it. */
@Component({
  selector: 'ts-bar-chart',
  imports: [BarPatterns, FigureTable, Term],
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

  /** One bar whose name stands above it already. */
  readonly bare = input(false);

  protected readonly t = injectText('reports.chart');
  private readonly formats = inject(Formats);
  protected readonly prefix = nextId('bars');
  private readonly kinds = computed(() => {
    const parts = new Map<string, BarPart>();
    for (const row of this.rows()) for (const part of row.parts) parts.set(part.key, part);
    return [...parts.values()];
  });
  protected readonly legend = computed<readonly Omit<BarPart, 'count'>[]>(() => {
    const isHiding = this.rows().some(({ parts }) => parts.some(({ count }) => count === null));
    const hidden = { key: 'hidden', look: 'hidden' as const, label: this.t('hidden') };
    return this.kinds().length > 1 ? [...this.kinds(), ...(isHiding ? [hidden] : [])] : [];
  });
  protected readonly drawn = computed(() => {
    const longest = Math.max(0, ...this.rows().map(({ whole }) => whole));
    return this.rows().map((row) => ({
      ...row,
      words: this.said(row),
      placed: placeParts(row, this.against() === 'all' ? longest : row.whole),
    }));
  });
  protected readonly columns = computed(() => [this.of(), ...this.kinds().map(({ label }) => label)]);
  protected readonly table = computed(() =>
    this.rows().map(({ label, parts }) => ({
      head: label,
      cells: this.kinds().map(({ key }) => {
        const part = parts.find((one) => one.key === key);
        return part ? this.written(part.count) : this.t('none');
      }),
    })),
  );

  protected written(count: Cell): string {
    return count === null ? this.t('hidden') : this.formats.number(count);
  }

  protected fillOf(look: BarLook): string | null {
    const isPattern = look !== 'solid' && look !== 'soft' && look !== 'hidden';
    return isPattern ? `url(#${this.prefix}-${look})` : null;
  }

  /** What a bar says to who cannot see it. */
  private said({ parts }: BarRow): string {
    const said = parts.filter(({ count }) => count !== 0);
    if (said.length === 0) return this.t('nobody');
    return said.map(({ label, count }) => `${label}: ${this.written(count)}`).join(', ');
  }
}
