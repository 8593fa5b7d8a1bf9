import { Injectable } from '@nestjs/common';
import type { CoachInstrumentOutcome, CoupleInstrumentRounds } from '@tweespraak/instruments/contract';
import { answerTo, answerWords, type Instrument, isAsked } from '@tweespraak/instruments/domain';
import { type TenantContext, TenantDb, type TenantTransaction } from '@tweespraak/platform/api';
import type { CoupleId } from '@tweespraak/shared/kernel';
import { type FinishedRound, OutcomeReading, type RoundPair } from '../outcome/outcome-reading';
import { toScaleOutcomes } from '../outcome/outcome.mapper';
import { notFound, refusal } from '../refusals';
import { roundOf } from './round-acts.service';
import { COUPLE_ROUNDS, type CoupleRoundRow, NAMES, type NamesRow, RELEASE } from './rounds.sql';

/**
 * What a coach sees of a couple's rounds. Reading an outcome is logged under the name of reading the list: a partner who
 * looks up who read along cannot learn from it that the other has handed in.
 */
const READ = 'couple-instruments.read';

@Injectable()
export class CoupleRoundsService {
  constructor(
    private readonly db: TenantDb,
    private readonly reading: OutcomeReading,
  ) {}

  /** @throws DomainError 'not-found'. */
  list(ctx: TenantContext, coupleId: CoupleId): Promise<CoupleInstrumentRounds> {
    return this.db.run(ctx, READ, async (tx) => {
      tx.about({ coupleId });
      const names = await namesOf(ctx, tx, coupleId);
      const rows: CoupleRoundRow[] = await tx.em.query(COUPLE_ROUNDS, [ctx.practiceId, coupleId]);
      return { coupleId, names: { a: names.a, b: names.b }, rounds: rows.map(toListed) };
    });
  }

  /** When both have handed in, released or not. @throws DomainError 'not-found', 'round.sealed'. */
  read(ctx: TenantContext, roundId: string): Promise<CoachInstrumentOutcome> {
    return this.db.run(ctx, READ, async (tx) => {
      const round = await roundOf(ctx, tx, roundId);
      tx.about({ objectId: null });
      const found = await this.reading.finished(ctx, tx, round, { openOnly: false });
      if (!found) throw refusal('round.sealed');
      const { definition, now, before } = found;
      const { a, b } = await namesOf(ctx, tx, round.coupleId);
      const [key]: { releaseAt: Date }[] = await tx.em.query(RELEASE, [ctx.practiceId, roundId]);
      return {
        ...{ roundId, title: definition.title, names: { a, b } },
        ...{ finishedOn: now.finishedOn, earlierOn: before?.finishedOn ?? null },
        ...{ isOpen: now.open, releaseAt: key?.releaseAt.toISOString() ?? null },
        scales: toScaleOutcomes(definition, found),
        answers: answersOf(definition, now),
      };
    });
  }
}

/** Every question with what the two answered, in order. */
function answersOf({ items }: Instrument, { a, b }: FinishedRound): CoachInstrumentOutcome['answers'] {
  const words = (item: Instrument['items'][number], of: RoundPair['a']) =>
    answerWords(item, answerTo(of.answers, item.id));
  return items
    .filter(isAsked)
    .map((item) => ({ item: item.id, text: item.text, a: words(item, a), b: words(item, b) }));
}

function toListed(row: CoupleRoundRow): CoupleInstrumentRounds['rounds'][number] {
  return {
    ...row,
    assignedAt: row.assignedAt.toISOString(),
    cancelledAt: row.cancelledAt?.toISOString() ?? null,
    releaseAt: row.releaseAt?.toISOString() ?? null,
  };
}

/** @throws DomainError 'not-found' for a couple that is not this person's to see. */
export async function namesOf(
  ctx: TenantContext,
  { em }: TenantTransaction,
  coupleId: CoupleId,
): Promise<NamesRow> {
  const [names]: NamesRow[] = await em.query(NAMES, [ctx.practiceId, coupleId]);
  if (!names) throw notFound();
  return names;
}
