import { Injectable } from '@nestjs/common';
import { RoundReading } from '@tweespraak/pillars/api';
import { coupleSeries } from '@tweespraak/pillars/domain';
import type { TenantContext, TenantTransaction } from '@tweespraak/platform/api';
import { type Locale, localDateIn } from '@tweespraak/shared/kernel';
import { paperFormats } from '../pdf/formats';
import { OWN_HEAD, type OwnHead } from './read-report.sql';
import { writeReport } from './write-report';

/** A partner's own overview as PDF, made in that partner's own transaction. */
@Injectable()
export class OwnReports {
  constructor(private readonly rounds: RoundReading) {}

  /**
   * Everything that the partner who asks handed in, open or not: it is theirs. Of the other partner there is nothing in it, and
   * nothing depends on what the other did. @returns null when nothing was handed in.
   */
  async render(
    ctx: TenantContext,
    tx: TenantTransaction,
    locale: Locale,
  ): Promise<AsyncIterable<Buffer> | null> {
    const [head]: OwnHead[] = await tx.em.query(OWN_HEAD, [ctx.practiceId, ctx.personId]);
    const own = await this.rounds.own(ctx, tx);
    if (!head || own.length === 0) return null;
    const { seat, name, practiceName } = head;
    const series = coupleSeries(
      own.map(({ id, submittedAt, instrumentVersion, parametersVersion, scores, total, importance }) => ({
        ...{
          roundId: id,
          date: localDateIn(submittedAt, ctx.timeZone),
          instrumentVersion,
          parametersVersion,
        },
        ...{ a: null, b: null, [seat]: { scores: { pillars: scores, total }, importance, guesses: [] } },
      })),
    );
    if (!series) return null;
    return writeReport({
      ...{ edition: 'own', locale, series, practiceName, seats: [seat], madeAt: ctx.now, coachName: '' },
      names: { a: '', b: '', [seat]: name },
      formats: paperFormats(locale, head.country, ctx.timeZone),
      ...{ between: null, next: null, forCoach: null },
    });
  }
}
