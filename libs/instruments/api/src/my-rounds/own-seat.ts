import type { TenantContext, TenantTransaction } from '@tweespraak/platform/api';
import { actorOf, todayOf } from '../actor';
import { mustBeAllowed } from '../refusals';
import { OWN_SEAT, type OwnSeatRow } from './my-rounds.sql';

/**
 * The own seat while it takes answers, held until the end of the transaction.
 * @throws DomainError 'not-found', 'round.cancelled', 'response.sealed', 'round.planned'.
 */
export async function answeringSeat(
  ctx: TenantContext,
  tx: TenantTransaction,
  roundId: string,
): Promise<OwnSeatRow> {
  tx.about({ subjectId: ctx.personId, objectId: roundId });
  const values = [ctx.practiceId, roundId, actorOf(ctx), todayOf(ctx)];
  const [row]: OwnSeatRow[] = await tx.em.query(OWN_SEAT, values);
  const seat = mustBeAllowed(row);
  tx.about({ coupleId: seat.coupleId });
  return seat;
}
