import { Injectable } from '@nestjs/common';
import type { TogetherPage } from '@tweespraak/pillars/contract';
import { type TenantContext, TenantDb, type ThinTransaction } from '@tweespraak/platform/api';
import type { CoupleId, RoundId } from '@tweespraak/shared/kernel';
import { notFound, refusal } from '../refusals';
import { toOpenRound } from './outcome.mapper';
import {
  COUPLE_NAMES,
  type LookRow,
  MAY_LOOK,
  type NamesRow,
  OPEN_ROUNDS,
  type OpenRoundRow,
} from './outcome.sql';

/** The page that both see together, and nobody before the gate is open. */
@Injectable()
export class OutcomeService {
  constructor(private readonly db: TenantDb) {}

  /** @throws DomainError 'not-found', 'round.sealed': one answer, whatever keeps the round shut. */
  read(ctx: TenantContext, roundId: RoundId): Promise<TogetherPage> {
    return this.db.thin(ctx, 'outcome.read', async (tx) => {
      tx.about({ subjectId: ctx.personId, objectId: roundId });
      const look = { name: 'outcome-look', text: MAY_LOOK, values: [ctx.practiceId, roundId, ctx.personId] };
      const [seat] = await tx.query<LookRow>(look);
      if (!seat) throw notFound();
      if (!seat.open) throw refusal('round.sealed');
      tx.about({ coupleId: seat.couple_id });
      return pageOf(ctx, tx, roundId, seat.couple_id);
    });
  }
}

async function pageOf(
  ctx: TenantContext,
  tx: ThinTransaction,
  roundId: RoundId,
  coupleId: CoupleId,
): Promise<TogetherPage> {
  const [couple] = await tx.query<NamesRow>({
    name: 'outcome-names',
    text: COUPLE_NAMES,
    values: [ctx.practiceId, coupleId],
  });
  const rows = await tx.query<OpenRoundRow>({
    name: 'outcome-rounds',
    text: OPEN_ROUNDS,
    values: [ctx.practiceId, roundId, coupleId, ctx.timeZone],
  });
  if (!couple || rows.length === 0) throw refusal('round.sealed'); // shut between the look and the reading
  return {
    roundId,
    me: couple.partner_a_id === ctx.personId ? 'a' : 'b',
    names: { a: couple.a_name, b: couple.b_name },
    coachName: couple.coach_name,
    rounds: rows.map(toOpenRound),
  };
}
