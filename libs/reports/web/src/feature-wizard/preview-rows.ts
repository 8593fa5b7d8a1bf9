import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Chip, Formats, injectText } from '@tweespraak/platform/web';
import type { ExportCell, ExportColumn, ExportPreview } from '@tweespraak/reports/contract';

type Block = ExportPreview['blocks'][number];

/** Words in a row of figures that say that its number is left out (`FigureRow.state`). */
const HIDDEN: readonly ExportCell[] = ['hidden', 'tooFew', 'tooClose'];

/** The first rows of each part as they will stand in the file, with what is left out and why. */
@Component({
  selector: 'ts-preview-rows',
  imports: [Chip, RouterLink],
  templateUrl: './preview-rows.html',
  styleUrl: './preview-rows.scss',
})
export class PreviewRows {
  readonly preview = input.required<ExportPreview>();

  protected readonly t = injectText('exports.preview');
  private readonly formats = inject(Formats);
  protected readonly blocks = computed(() =>
    this.preview().blocks.map((block) => ({
      ...block,
      shownOf: this.t('shownOf', {
        n: this.formats.number(block.rows.length),
        total: this.formats.number(block.total),
      }),
      cells: block.rows.map((row) =>
        row.map((cell, at) => ({
          words: this.written(cell, block, { column: block.columns[at], isHidden: row.some(saysHidden) }),
          isNumber: block.columns[at]?.type === 'number',
        })),
      ),
    })),
  );

  private written(
    cell: ExportCell,
    { words }: Pick<Block, 'words'>,
    { column, isHidden }: { column: ExportColumn | undefined; isHidden: boolean },
  ): string {
    if (cell === null) return column?.type === 'number' && isHidden ? this.t('hiddenCell') : '–';
    if (typeof cell === 'boolean') return this.t(cell ? 'yes' : 'no');
    if (typeof cell === 'number') return this.formats.number(cell, Number.isInteger(cell) ? 0 : 1);
    if (column?.type === 'date') return this.formats.day(cell, 'short');
    if (column?.type === 'code') return words[cell] ?? cell;
    if (column?.type !== 'moment') return cell;
    return `${this.formats.day(cell.slice(0, 10), 'short')} ${cell.slice(11, 16)}`;
  }
}

function saysHidden(cell: ExportCell): boolean {
  return HIDDEN.includes(cell);
}
