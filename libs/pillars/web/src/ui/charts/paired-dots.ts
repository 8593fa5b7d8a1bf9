import { Component, computed, inject, input } from '@angular/core';
import { SEATS, tenth, type Names, type Score } from '@tweespraak/pillars/domain';
import { Formats, injectText } from '@tweespraak/platform/web';

export interface PairedRow {
  readonly label: string;
  readonly a: Score;
  readonly b: Score;
  /** A minus B in points. */
  readonly gap: number | null;
  readonly aboveNoise: boolean;
}

const WIDTH = 240;
const EDGE = 8;
/** How wide a mark is in points of the scale, and how far it makes room, in pixels. */
const MARK_POINTS = 4.5;
const LIFT = 4.5;

/** Both partners on one line per pillar, with the difference written beside it: a table that is its own chart. */
@Component({
  selector: 'ts-paired-dots',
  templateUrl: './paired-dots.html',
  styleUrl: './paired-dots.scss',
})
export class PairedDots {
  readonly label = input.required<string>();
  readonly names = input.required<Names>();
  /** In the order to show. */
  readonly rows = input.required<readonly PairedRow[]>();

  protected readonly t = injectText('charts');
  protected readonly formats = inject(Formats);
  protected readonly viewBox = `0 0 ${WIDTH} 22`;
  protected readonly ends = { from: EDGE, to: WIDTH - EDGE, middle: WIDTH / 2 };
  protected readonly drawn = computed(() =>
    this.rows().map((row) => ({
      ...row,
      places: { a: placeOf(row.a), b: placeOf(row.b) },
      // Marks that would cover each other stand one above the other.
      lift: row.gap !== null && Math.abs(row.gap) < MARK_POINTS ? LIFT : 0,
      words: SEATS.map((seat) => this.written(row[seat])),
      size: row.gap === null ? null : this.formats.number(Math.abs(row.gap)),
    })),
  );

  private written(score: Score): string {
    return score === null ? this.t('tooFew') : this.formats.score(score);
  }
}

function placeOf(score: Score): number | null {
  return score === null ? null : tenth(EDGE + (score / 100) * (WIDTH - 2 * EDGE));
}
