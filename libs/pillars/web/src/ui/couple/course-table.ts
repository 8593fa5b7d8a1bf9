import { Component, computed, inject, input, output } from '@angular/core';
import {
  PILLAR_NAMES,
  SEATS,
  type CoupleSeries,
  type Names,
  type PairFigures,
  type Pillar,
  type Seat,
  type Since,
} from '@tweespraak/pillars/domain';
import { Formats, Language, injectText } from '@tweespraak/platform/web';
import { ChangeMark } from '../change-mark';
import { dyadWords } from '../dyad-words';
import { Sparkline } from '../charts/sparkline';

/** What is drawn large: a pillar, or the whole. */
export type Scale = Pillar | 'total';

/** Nine pillars and the whole, as small lines and figures; each name is the button that draws it large. */
@Component({
  selector: 'ts-course-table',
  imports: [Sparkline, ChangeMark],
  templateUrl: './course-table.html',
  styleUrl: './course-table.scss',
})
export class CourseTable {
  readonly series = input.required<CoupleSeries>();
  readonly names = input.required<Names>();
  readonly since = input.required<Since>();
  readonly selected = input.required<Scale>();
  readonly selectedChange = output<Scale>();

  protected readonly t = injectText('coach.figures');
  protected readonly formats = inject(Formats);
  protected readonly seats = SEATS;
  private readonly language = inject(Language);
  private readonly change = injectText('coach.change');
  protected readonly hasPast = computed(() => this.series().rounds.length > 1);
  protected readonly rows = computed(() => {
    const locale = this.language.active();
    const { pillars, total } = this.series();
    return [
      ...pillars.map((of) => this.row(of.pillar, PILLAR_NAMES[of.pillar][locale], of)),
      this.row('total', this.t('total'), total),
    ];
  });

  private row(scale: Scale, name: string, figures: PairFigures) {
    const scores = (seat: Seat) => figures.points.map((point) => point[seat]);
    return {
      ...{ scale, name, figures },
      scores: { a: scores('a'), b: scores('b') },
      dyad: dyadWords(figures, this.since(), this.language.active(), this.change),
    };
  }
}
