import { Injectable } from '@nestjs/common';
import type { InstrumentOutcome } from '@tweespraak/instruments/contract';
import { type TenantContext, TenantDb } from '@tweespraak/platform/api';
import type { CoupleId } from '@tweespraak/shared/kernel';
import { actorOf } from '../actor';
import { toScaleOutcomes } from '../outcome/outcome.mapper';
import { OutcomeReading } from '../outcome/outcome-reading';
import { notFound, refusal } from '../refusals';
import { namesOf } from '../rounds/couple-rounds.service';

/** Parameters: practice, round, person. */
const MAY_LOOK = `
  SELECT s.couple_id AS "coupleId", r.instrument_id AS "instrumentId", r.version, instrument_round_is_open(s.round_id) AS open
  FROM instrument_seats s JOIN instrument_rounds r ON r.practice_id = s.practice_id AND r.id = s.round_id
  WHERE s.practice_id = $1 AND s.round_id = $2 AND s.person_id = $3`;

interface LookRow {
  readonly coupleId: CoupleId;
  readonly instrumentId: string;
  readonly version: number;
  readonly open: boolean;
}

/** What both see together, and nobody before the gate is open. */
@Injectable()
export class MyOutcomeService {
  constructor(
    private readonly db: TenantDb,
    private readonly reading: OutcomeReading,
  ) {}

  /** @throws DomainError 'not-found', 'round.sealed': one answer, whatever keeps the round shut. */
  read(ctx: TenantContext, roundId: string): Promise<InstrumentOutcome> {
    return this.db.run(ctx, 'instrument-outcome.read', async (tx) => {
      tx.about({ subjectId: ctx.personId, objectId: roundId });
      const [seat]: LookRow[] = await tx.em.query(MAY_LOOK, [ctx.practiceId, roundId, actorOf(ctx)]);
      if (!seat) throw notFound();
      const found = seat.open
        ? await this.reading.finished(ctx, tx, { ...seat, id: roundId }, { openOnly: true })
        : null;
      if (!found) throw refusal('round.sealed');
      tx.about({ coupleId: seat.coupleId });
      const { definition, now, before } = found;
      const { a, b, aId, coach } = await namesOf(ctx, tx, seat.coupleId);
      return {
        ...{ roundId, title: definition.title, names: { a, b }, coachName: coach },
        me: aId === ctx.personId ? 'a' : 'b',
        ...{ finishedOn: now.finishedOn, earlierOn: before?.finishedOn ?? null },
        scales: toScaleOutcomes(definition, found),
      };
    });
  }
}
