import { Component, computed, inject, input } from '@angular/core';
import {
  CURRENT_INSTRUMENT,
  PILLAR_NAMES,
  SEATS,
  findInstrument,
  type CoupleSeries,
  type Names,
  type PillarSeries,
  type SharedShares,
} from '@tweespraak/pillars/domain';
import { Formats, Language, injectText } from '@tweespraak/platform/web';

const MOST_IMPORTANT = 3;

/** Per pillar: how important to whom, how far apart (named only above the noise), and what both experience as strong. */
@Component({
  selector: 'ts-gap-table',
  templateUrl: './gap-table.html',
  styleUrl: './gap-table.scss',
})
export class GapTable {
  readonly series = input.required<CoupleSeries>();
  readonly names = input.required<Names>();
  /** Shares of a pillar's items, in the order of the pillars. */
  readonly shared = input.required<readonly (SharedShares | null)[]>();

  protected readonly t = injectText('coach.figures');
  protected readonly seats = SEATS;
  private readonly formats = inject(Formats);
  private readonly language = inject(Language);
  protected readonly rows = computed(() => this.series().pillars.map((of, index) => this.row(of, index)));
  protected readonly threshold = computed(() => {
    const gap = this.series().pillars.find((of) => of.gap !== null)?.gap;
    return gap ? this.t('gapNote', { points: this.formats.number(gap.threshold) }) : '';
  });

  private row({ pillar, importance, gap }: PillarSeries, index: number) {
    const share = this.shared()[index];
    return {
      name: PILLAR_NAMES[pillar][this.language.active()],
      importance: { a: this.weight(importance.a), b: this.weight(importance.b) },
      gap: gap && { points: this.formats.number(Math.abs(gap.value)), wide: gap.aboveNoise },
      shared: share ? `${this.formats.number(share.strength * 100)} %` : '–',
    };
  }

  /** 0–3 as that many full dots of three, and in words. */
  private weight(value: number | null) {
    if (value === null) return null;
    const version = this.series().rounds.at(-1)?.instrumentVersion ?? CURRENT_INSTRUMENT.version;
    const words = findInstrument(version).importance.words[value]?.[this.language.active()] ?? '';
    return { words, dots: Array.from({ length: MOST_IMPORTANT }, (_, dot) => dot < value) };
  }
}
