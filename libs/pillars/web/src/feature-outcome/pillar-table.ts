import { Component, computed, inject, input } from '@angular/core';
import {
  CHANGE_WORDS,
  PILLAR_NAMES,
  SEATS,
  type Names,
  type PillarSeries,
  type Seat,
} from '@tweespraak/pillars/domain';
import { Card, Formats, Language, injectText } from '@tweespraak/platform/web';
import type { TogetherView } from './together-view';

/** Everything that the charts show, in words and figures: no total, no order of people, differences only above the noise. */
@Component({
  selector: 'ts-pillar-table',
  imports: [Card],
  templateUrl: './pillar-table.html',
  styleUrl: './pillar-table.scss',
})
export class PillarTable {
  readonly view = input.required<TogetherView>();
  readonly names = input.required<Names>();

  protected readonly t = injectText('partner.outcome.table');
  protected readonly seats = SEATS;
  protected readonly hasPast = computed(() => this.view().series.rounds.length > 1);
  protected readonly rows = computed(() =>
    this.view().series.pillars.map((pillar) => ({
      name: PILLAR_NAMES[pillar.pillar][this.locale()],
      scores: forBoth((seat) => this.formats.score(pillar[seat].latest)),
      difference: this.differenceOf(pillar),
      change: this.changeOf(pillar),
      importance: forBoth((seat) => this.weightOf(pillar.importance[seat])),
    })),
  );
  private readonly formats = inject(Formats);
  private readonly locale = inject(Language).active;

  private differenceOf({ gap }: PillarSeries): string {
    if (!gap) return this.t('none');
    return this.t(gap.aboveNoise ? 'apart' : 'within');
  }

  /** Of the two together: the mean is surer than either, and it is nobody's mark. */
  private changeOf({ couple }: PillarSeries): string {
    const change = couple.sincePrevious;
    return change ? CHANGE_WORDS[change.class][this.locale()] : this.t('unknown');
  }

  private weightOf(weight: number | null): string {
    const word = weight === null ? undefined : this.view().instrument.importance.words[weight];
    return word ? word[this.locale()] : this.t('notChosen');
  }
}

const forBoth = (say: (seat: Seat) => string): Readonly<Record<Seat, string>> => ({
  a: say('a'),
  b: say('b'),
});
