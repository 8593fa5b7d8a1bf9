import { NgTemplateOutlet } from '@angular/common';
import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  togetherPage,
  whatStandsOut,
  type CoupleSeries,
  type PillarSeries,
  type Since,
} from '@tweespraak/pillars/domain';
import {
  Button,
  Card,
  Chip,
  Formats,
  Language,
  LoadState,
  Page,
  QuietBox,
  Skeleton,
  injectText,
} from '@tweespraak/platform/web';
import { CoachClient } from '../data/coach-client';
import { coupleModel } from '../ui/couple/couple-model';
import { GapTable } from '../ui/couple/gap-table';
import { HeadlineFigures } from '../ui/couple/headline-figures';
import { InstrumentLine } from '../ui/couple/instrument-line';
import { CourseTable, type Scale } from '../ui/couple/course-table';
import { PrivateNotes } from '../ui/couple/private-notes';
import { yearsTogether } from '../ui/couple/years-together';
import { CoupleRadar } from './couple-radar';
import { PillarTrend } from './pillar-trend';
import { RoundsCard } from './rounds-card';

const NOBODY = { a: '', b: '' };

/**
 * The page of one couple, for its coach: what stands out, the nine pillars now and over time, and the rounds that wait.
 * What another library knows of the couple is projected at the end of the right column:
 * `<ts-couple-pillars [coupleId]="id"><ts-card>…</ts-card></ts-couple-pillars>`; with the attribute `besidePillar` it stands
 * under the large pillar instead.
 */
@Component({
  selector: 'ts-couple-pillars',
  imports: [
    ...[Page, Card, Chip, LoadState, Skeleton, QuietBox, Button, RouterLink],
    ...[CoupleRadar, HeadlineFigures, CourseTable, GapTable, InstrumentLine, PrivateNotes],
    ...[PillarTrend, RoundsCard, NgTemplateOutlet],
  ],
  templateUrl: './couple-pillars.html',
  styleUrl: './couple-pillars.scss',
})
export class CouplePillars {
  readonly coupleId = input.required<string>();
  /** Since when they are together (`2014` or `2014-05`), and since when here (ISO instant). Empty while unknown. */
  readonly togetherSince = input('');
  readonly startedAt = input('');

  protected readonly t = injectText('coach.couple');
  protected readonly formats = inject(Formats);
  private readonly language = inject(Language);
  protected readonly couple = inject(CoachClient).couple(this.coupleId);
  protected readonly known = computed(() => (this.couple.hasValue() ? this.couple.value() : null));
  /** Empty while unknown. */
  readonly names = computed(() => this.known()?.names ?? NOBODY);
  protected readonly heading = computed(() => {
    const names = this.known()?.names;
    return names ? `${names.a} & ${names.b}` : this.t('heading');
  });
  protected readonly subtitle = computed(() => {
    const today = this.known()?.today;
    const years = today ? yearsTogether(this.togetherSince(), today) : null;
    const together = years === null ? '' : this.togetherWords(years);
    const started = this.startedAt() && this.t('started', { date: this.formats.date(this.startedAt()) });
    return [together, started].filter(Boolean).join(' · ');
  });
  protected readonly model = computed(() => {
    const couple = this.known();
    return couple && coupleModel(couple, this.formats.region().timeZone);
  });
  /** All that was measured, for what stands elsewhere on the page; `null` before the first measurement. */
  readonly series = computed(() => this.model()?.series ?? null);
  readonly archived = computed(() => typeof this.known()?.archivedAt === 'string');
  /** Nothing measured and nothing under way: assigning is then the page's one filled button. */
  protected readonly isNew = computed(() => this.known()?.pending.length === 0 && !this.model());
  protected readonly standsOut = computed(() => {
    const model = this.model();
    return model ? whatStandsOut(model.series, model.names, this.language.active()) : [];
  });
  protected readonly assignTo = computed(() => ({ couples: this.coupleId() }));

  protected readonly choices: readonly Since[] = ['sinceFirst', 'sincePrevious'];
  protected readonly since = signal<Since>('sinceFirst');
  protected readonly hasPast = computed(() => (this.model()?.series.rounds.length ?? 0) > 1);
  protected readonly sinceWords = computed(() => (this.hasPast() ? this.t(`since.${this.since()}`) : ''));
  /** The pillar that is drawn large, or the total. */
  readonly scale = linkedSignal<CoupleSeries | undefined, Scale>({
    source: () => this.model()?.series,
    computation: (series, previous) => {
      if (previous?.source) return previous.value; // what was chosen stays when the couple is read again
      return series ? tellingScale(series) : 'total';
    },
  });

  /** Reads the couple again: something of it changed elsewhere on the page. */
  reload(): void {
    this.couple.reload();
  }

  private togetherWords(years: number): string {
    return years === 0 ? this.t('togetherYear') : this.t.count('togetherYears', years);
  }
}

/** What to draw large at first: the pillar with the clearest change since the start, else the one to talk about, else the whole. */
function tellingScale(series: CoupleSeries): Scale {
  const clarity = (of: PillarSeries) =>
    Math.max(...(['a', 'b', 'couple'] as const).map((who) => Math.abs(of[who].sinceFirst?.rci ?? 0)));
  const clearest = series.pillars.toSorted((x, y) => clarity(y) - clarity(x))[0];
  if (clearest && clarity(clearest) > 0) return clearest.pillar;
  return togetherPage(series).talkAbout?.pillar ?? 'total';
}
