import { Injectable } from '@nestjs/common';
import {
  Jobs,
  Notices,
  type TenantContext,
  TenantDb,
  type TenantTransaction,
} from '@tweespraak/platform/api';
import { actorOf } from '../actor';
import { notFound, refusal } from '../refusals';
import {
  CANCEL,
  IS_FINISHED,
  LOCK_COUPLE,
  ONE_ROUND,
  RELEASE,
  RETRACT,
  type RoundRow,
  TURN,
} from './rounds.sql';

/**
 * What a coach does with a round that was given: take it back, or turn the key. The acts around the key are named release.*,
 * which a partner's view of the access log leaves out.
 */
@Injectable()
export class RoundActsService {
  constructor(
    private readonly db: TenantDb,
    private readonly jobs: Jobs,
    private readonly notices: Notices,
  ) {}

  /** Takes a round back that not both have finished; twice is fine. @throws DomainError 'not-found', 'round.finished'. */
  cancel(ctx: TenantContext, roundId: string): Promise<void> {
    return this.db.run(ctx, 'instrument.cancel', async (tx) => {
      const round = await roundOf(ctx, tx, roundId);
      await tx.em.query(LOCK_COUPLE, [round.coupleId]);
      const [row]: { finished: boolean }[] = await tx.em.query(IS_FINISHED, [ctx.practiceId, roundId]);
      if (row?.finished) throw refusal('round.finished');
      await tx.em.query(CANCEL, [ctx.practiceId, roundId, ctx.now]);
      await this.notices.drop(tx.em, { practiceId: ctx.practiceId, objectId: roundId });
    });
  }

  /**
   * Releases a round now (null) or at a moment to come; until then the moment may be moved.
   * @throws DomainError 'not-found', 'round.cancelled', 'round.release-past', 'round.released'.
   */
  release(ctx: TenantContext, roundId: string, releaseAt: Date | null): Promise<void> {
    return this.db.run(ctx, 'release.set', async (tx) => {
      const { coupleId } = await standingRound(ctx, tx, roundId);
      if (releaseAt && releaseAt <= ctx.now) throw refusal('round.release-past');
      const values = [ctx.practiceId, roundId, coupleId, releaseAt, actorOf(ctx)];
      const [turned]: { releaseAt: Date }[] = await tx.em.query(TURN, values);
      if (!turned && releaseAt) throw refusal('round.released');
      if (!turned) return;
      const { practiceId } = ctx;
      await this.jobs.send(
        tx.em,
        'instrument.look',
        { practiceId, roundId },
        { startAfter: turned.releaseAt },
      );
    });
  }

  /**
   * Takes back a release whose moment has not come; without one it changes nothing.
   * @throws DomainError 'not-found', 'round.cancelled', 'round.released'.
   */
  retract(ctx: TenantContext, roundId: string): Promise<void> {
    return this.db.run(ctx, 'release.retract', async (tx) => {
      await standingRound(ctx, tx, roundId);
      await tx.em.query(RETRACT, [ctx.practiceId, roundId]);
      const left: unknown[] = await tx.em.query(RELEASE, [ctx.practiceId, roundId]);
      if (left.length) throw refusal('round.released');
    });
  }
}

/** A round of a couple of this coach. @throws DomainError 'not-found'. */
export async function roundOf(ctx: TenantContext, tx: TenantTransaction, roundId: string): Promise<RoundRow> {
  tx.about({ objectId: roundId });
  const [round]: RoundRow[] = await tx.em.query(ONE_ROUND, [ctx.practiceId, roundId]);
  if (!round) throw notFound();
  tx.about({ coupleId: round.coupleId });
  return round;
}

async function standingRound(ctx: TenantContext, tx: TenantTransaction, roundId: string): Promise<RoundRow> {
  const round = await roundOf(ctx, tx, roundId);
  if (round.cancelled) throw refusal('round.cancelled');
  return round;
}
