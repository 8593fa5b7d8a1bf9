import { Injectable } from '@nestjs/common';
import { Notices, type TenantContext, TenantDb, type TenantTransaction } from '@tweespraak/platform/api';
import { type CoupleId, type LocalDate, localDateIn, type RoundId } from '@tweespraak/shared/kernel';
import { In } from 'typeorm';
import { notFound, refusal } from '../refusals';
import { RoundRow } from './round.entity';

const FINISHED = `
  SELECT round_id FROM round_seats WHERE practice_id = $1 AND round_id = ANY ($2)
  GROUP BY round_id HAVING count(submitted_at) = 2 LIMIT 1`;

/** What a coach changes in a round that has been assigned. */
@Injectable()
export class RoundsService {
  constructor(
    private readonly db: TenantDb,
    private readonly notices: Notices,
  ) {}

  /**
   * Takes rounds back: all of them, or none. A round is taken back until both partners have finished it; one that was
   * taken back before stays so.
   * @throws DomainError 'not-found', 'round.finished'.
   */
  cancel(ctx: TenantContext, roundIds: readonly string[]): Promise<void> {
    return this.db.run(ctx, 'round.cancel', async (tx) => {
      const ids = [...new Set(roundIds)];
      const rounds = await tx.em.findBy(RoundRow, { practiceId: ctx.practiceId, id: In(ids) });
      if (rounds.length < ids.length) throw notFound();
      const coupleIds = [...new Set(rounds.map(({ coupleId }) => coupleId))];
      tx.aboutEach(coupleIds.map((coupleId) => ({ coupleId })));
      await lockCouples(tx, coupleIds);
      const finished: unknown[] = await tx.em.query(FINISHED, [ctx.practiceId, ids]);
      if (finished.length) throw refusal('round.finished');
      await tx.em.query(
        `UPDATE rounds SET cancelled_at = $3 WHERE practice_id = $1 AND id = ANY ($2) AND cancelled_at IS NULL`,
        [ctx.practiceId, ids, ctx.now],
      );
      for (const objectId of ids) await this.notices.drop(tx.em, { practiceId: ctx.practiceId, objectId });
    });
  }

  /** @throws DomainError 'not-found', 'round.cancelled', 'round.dates', 'round.in-the-past'. */
  changeDueDate(ctx: TenantContext, roundId: RoundId, dueOn: LocalDate): Promise<void> {
    return this.db.run(ctx, 'round.change', async (tx) => {
      const round = await roundOf(ctx, tx, roundId);
      if (dueOn < round.opensOn) throw refusal('round.dates');
      if (dueOn < localDateIn(ctx.now, ctx.timeZone)) throw refusal('round.in-the-past');
      await tx.em.update(RoundRow, { practiceId: ctx.practiceId, id: roundId }, { dueOn });
    });
  }
}

/** A standing round of a couple of this coach. @throws DomainError 'not-found', 'round.cancelled'. */
export async function roundOf(
  ctx: TenantContext,
  tx: TenantTransaction,
  roundId: RoundId,
): Promise<RoundRow> {
  tx.about({ objectId: roundId });
  const round = await tx.em.findOneBy(RoundRow, { practiceId: ctx.practiceId, id: roundId });
  if (!round) throw notFound();
  tx.about({ coupleId: round.coupleId });
  if (round.cancelledAt) throw refusal('round.cancelled');
  return round;
}

/** The lock under which answers are sealed: a round is either finished or taken back, never both. In one order for all. */
async function lockCouples(tx: TenantTransaction, coupleIds: readonly CoupleId[]): Promise<void> {
  await tx.em.query(
    `SELECT pg_advisory_xact_lock(hashtextextended(id, 0)) FROM unnest($1::text[]) id ORDER BY id`,
    [coupleIds],
  );
}
