import { Injectable } from '@nestjs/common';
import { AppointmentReading } from '@tweespraak/agenda/api';
import { DialogueReading } from '@tweespraak/dialogues/api';
import { type GivenHomework, HomeworkReading } from '@tweespraak/homework/api';
import { RoundReading } from '@tweespraak/pillars/api';
import type { CouplePillars } from '@tweespraak/pillars/contract';
import { coupleSeries, SEATS } from '@tweespraak/pillars/domain';
import { type TenantContext, TenantDb, type TenantTransaction } from '@tweespraak/platform/api';
import type { CoupleReportQuery } from '@tweespraak/reports/contract';
import {
  addDays,
  type CoupleId,
  DomainError,
  instantOnWall,
  type LocalDate,
  localDateIn,
} from '@tweespraak/shared/kernel';
import { paperFormats } from '../pdf/formats';
import type { Between, CoupleReport, ForCoach, NextStep } from './couple-report';
import { REPORT_HEAD, type ReportHead } from './read-report.sql';
import { notOpen, qualitySigns, roundsOf } from './report-rounds';
import { REPORT_WORDS, type ReportWords } from './words';

/** How far the next appointment is looked for. */
const AHEAD_MS = 400 * 86_400_000;

/** What the report of a couple holds, read in its coach's own transaction: whatever row security hides is not in it. */
@Injectable()
export class CoupleReportsService {
  constructor(
    private readonly db: TenantDb,
    private readonly rounds: RoundReading,
    private readonly dialogues: DialogueReading,
    private readonly homework: HomeworkReading,
    private readonly appointments: AppointmentReading,
  ) {}

  /**
   * Reads it now: a consent that was taken back a moment ago counts.
   * @throws DomainError 'not-found', 'report.partner-missing', 'report.nothing-open'.
   */
  read(ctx: TenantContext, coupleId: CoupleId, query: CoupleReportQuery): Promise<CoupleReport> {
    if (query.edition === 'coach') {
      return this.db.run(ctx, 'report.for-coach', (tx) => this.readIn(ctx, tx, coupleId, query));
    }
    if (query.edition === 'joint') {
      return this.db.run(ctx, 'report.joint', (tx) => this.readIn(ctx, tx, coupleId, query));
    }
    return this.db.run(ctx, 'report.own', (tx) => this.readIn(ctx, tx, coupleId, query));
  }

  private async readIn(
    ctx: TenantContext,
    tx: TenantTransaction,
    coupleId: CoupleId,
    { edition, partner, locale }: CoupleReportQuery,
  ): Promise<CoupleReport> {
    tx.about({ coupleId });
    const pillars = await this.rounds.couple(ctx, tx, coupleId);
    const [head]: ReportHead[] = await tx.em.query(REPORT_HEAD, [ctx.practiceId, coupleId]);
    if (!pillars || !head) throw new DomainError('not-found', 'No such couple.');
    const seat = edition === 'own' ? (partner ?? null) : null;
    if (seat) tx.about({ subjectId: head[`${seat}Id`] });
    if (edition === 'own' && !seat) throw refusal('report.partner-missing');
    const series = coupleSeries(roundsOf(edition, seat, pillars, ctx.timeZone));
    const from = series?.rounds[0]?.date;
    if (!series || !from) throw refusal('report.nothing-open');
    const words = REPORT_WORDS[locale];
    const both = edition !== 'own';
    return {
      ...{ edition, locale, series, madeAt: ctx.now, names: { a: head.a, b: head.b } },
      ...{ practiceName: head.practiceName, coachName: head.coachName, seats: seat ? [seat] : SEATS },
      formats: paperFormats(locale, head.country, ctx.timeZone),
      between: both ? await this.between(ctx, tx, { coupleId, from, edition, locale, words }) : null,
      next: both ? await this.next(ctx, tx, coupleId, pillars) : null,
      forCoach: edition === 'coach' ? forCoachOf(pillars, head.note, ctx.timeZone) : null,
    };
  }

  /** Homework of one partner alone is known to that partner and the coach: the joint edition leaves it out, and who did what. */
  private async between(
    ctx: TenantContext,
    tx: TenantTransaction,
    { coupleId, from, edition, locale, words }: Asked,
  ): Promise<Between> {
    const today = localDateIn(ctx.now, ctx.timeZone);
    const midnight = new Date(instantOnWall(`${from}T00:00`, ctx.timeZone) ?? ctx.now);
    const done = await this.dialogues.done(ctx, tx, coupleId, [from, addDays(today, 1)]);
    const given = await this.homework.given(ctx, tx, coupleId);
    const met = await this.appointments.between(ctx, tx, coupleId, [midnight, ctx.now]);
    return {
      from,
      dialogues: done.map((one) => one[locale]),
      homework: given
        .filter((one) => one.startsOn >= from && one.startsOn <= today)
        .filter((one) => edition === 'coach' || one.for === 'both')
        .map((one) => words.homework(one.title[locale], edition === 'coach' ? doneWords(one, words) : '')),
      appointments: met.filter(({ endsAt }) => endsAt <= ctx.now).length,
    };
  }

  private async next(
    ctx: TenantContext,
    tx: TenantTransaction,
    coupleId: CoupleId,
    { pending }: CouplePillars,
  ): Promise<NextStep> {
    const range = [ctx.now, new Date(ctx.now.getTime() + AHEAD_MS)] as const;
    const [meeting] = await this.appointments.between(ctx, tx, coupleId, range);
    const today = localDateIn(ctx.now, ctx.timeZone);
    return {
      appointment: meeting?.startsAt ?? null,
      // Only what is still to come: that an opened one waits for somebody is not for the other to read.
      measurementOn: pending.find(({ opensOn }) => opensOn > today)?.opensOn ?? null,
    };
  }
}

interface Asked extends Pick<CoupleReportQuery, 'edition' | 'locale'> {
  readonly coupleId: CoupleId;
  readonly from: LocalDate;
  readonly words: ReportWords;
}

function doneWords({ for: whom, doneBy }: GivenHomework, words: ReportWords): string {
  return words.homeworkDone(doneBy, whom === 'both' ? 2 : 1);
}

function forCoachOf(pillars: CouplePillars, note: string, timeZone: string): ForCoach {
  return {
    note,
    flagged: SEATS.filter((seat) => pillars.flagged[seat]),
    quality: qualitySigns(pillars),
    notOpen: notOpen(pillars, timeZone),
  };
}

function refusal(code: 'report.partner-missing' | 'report.nothing-open'): DomainError {
  return code === 'report.partner-missing'
    ? new DomainError(code, 'An overview of one partner says of whom.')
    : new DomainError(code, 'There is no measurement that this report may hold.');
}
