import { Component, DOCUMENT, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { PILLAR_NAMES, prepareSession, whatStandsOut, type Pillar } from '@tweespraak/pillars/domain';
import {
  Button,
  Card,
  Formats,
  Icon,
  Language,
  LoadState,
  Page,
  QuietBox,
  Skeleton,
  injectText,
} from '@tweespraak/platform/web';
import { CoachClient } from '../data/coach-client';
import { ChangeMark } from '../ui/change-mark';
import { PairedDots } from '../ui/charts/paired-dots';
import { coupleModel } from '../ui/couple/couple-model';
import { InstrumentLine } from '../ui/couple/instrument-line';
import { PrivateNotes } from '../ui/couple/private-notes';
import { pairedRows } from './paired-rows';

/**
 * One page to read in the minute before a session, on screen or on paper. For the coach alone, and it says so. A safety
 * answer stays on the screen: paper lies on tables.
 */
@Component({
  selector: 'ts-prepare-page',
  imports: [
    ...[Page, Card, LoadState, Skeleton, QuietBox, Icon, Button, RouterLink],
    ...[ChangeMark, PairedDots, InstrumentLine, PrivateNotes],
  ],
  templateUrl: './prepare-page.html',
  styleUrl: './prepare-page.scss',
})
export class PreparePage {
  readonly coupleId = input.required<string>();

  protected readonly t = injectText('coach.prepare');
  protected readonly formats = inject(Formats);
  protected readonly couple = inject(CoachClient).couple(this.coupleId);
  private readonly locale = inject(Language).active;
  private readonly window = inject(DOCUMENT).defaultView;

  protected readonly back = computed(() => ['/couples', this.coupleId()]);
  protected readonly known = computed(() => (this.couple.hasValue() ? this.couple.value() : null));
  protected readonly heading = computed(() => {
    const names = this.known()?.names;
    return names ? `${names.a} & ${names.b}` : this.t('heading');
  });
  protected readonly model = computed(() => {
    const couple = this.known();
    return couple && coupleModel(couple, this.formats.region().timeZone);
  });
  protected readonly subtitle = computed(() => {
    const model = this.model();
    if (!model) return '';
    const date = this.formats.date(model.latest.finishedAt, 'long');
    return this.t.count('subtitle', model.series.rounds.length, { date });
  });
  protected readonly isFirst = computed(() => this.model()?.series.rounds.length === 1);
  protected readonly sheet = computed(() => {
    const model = this.model();
    if (!model) return null;
    const { series, names } = model;
    const { changes, gap, opening } = prepareSession(series);
    return {
      standsOut: whatStandsOut(series, names, this.locale()),
      changes: changes.map(({ scale, who, change }) => ({
        change,
        what: scale === 'total' ? this.t('whole') : this.nameOf(scale),
        who: who === 'couple' ? this.t('both') : names[who],
      })),
      gap: gap && {
        pillar: this.nameOf(gap.pillar),
        points: this.formats.number(Math.abs(gap.figure.value)),
        higher: names[gap.figure.value > 0 ? 'a' : 'b'],
      },
      opening: opening && { pillar: this.nameOf(opening.pillar), stem: opening.stem[this.locale()] },
      rows: pairedRows(series, this.locale()),
    };
  });

  protected print(): void {
    this.window?.print();
  }

  private nameOf(pillar: Pillar): string {
    return PILLAR_NAMES[pillar][this.locale()];
  }
}
