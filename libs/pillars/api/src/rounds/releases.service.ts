import { Injectable } from '@nestjs/common';
import { Jobs, type TenantContext, TenantDb, type TenantTransaction } from '@tweespraak/platform/api';
import type { CoupleId, RoundId } from '@tweespraak/shared/kernel';
import { actorOf } from '../actor';
import { refusal } from '../refusals';
import { roundOf } from './rounds.service';

const TURN = `
  INSERT INTO round_releases AS r (practice_id, round_id, couple_id, release_at, released_by)
  VALUES ($1, $2, $3, coalesce($4, now()), $5)
  ON CONFLICT (practice_id, round_id) DO UPDATE SET release_at = excluded.release_at, released_by = excluded.released_by
    WHERE r.release_at > now()
  RETURNING release_at`;

/**
 * The coach's key. It may be turned at any moment, also before the answers are in: the gate decides. The acts are named
 * release.*, which a partner's view of the access log leaves out.
 */
@Injectable()
export class ReleasesService {
  constructor(
    private readonly db: TenantDb,
    private readonly jobs: Jobs,
  ) {}

  /**
   * Releases a round now (null) or at a moment to come; until then the moment may be moved. Now, a second time, changes nothing.
   * @throws DomainError 'not-found', 'round.cancelled', 'round.release-past', 'round.released'.
   */
  set(ctx: TenantContext, roundId: RoundId, releaseAt: Date | null): Promise<void> {
    return this.db.run(ctx, 'release.set', async (tx) => {
      const { coupleId } = await roundOf(ctx, tx, roundId);
      if (releaseAt && releaseAt <= ctx.now) throw refusal('round.release-past');
      const [turned]: { release_at: Date }[] = await tx.em.query(TURN, [
        ctx.practiceId,
        roundId,
        coupleId,
        releaseAt,
        actorOf(ctx),
      ]);
      if (!turned && releaseAt) throw refusal('round.released');
      if (turned) await this.announce(ctx, tx, { roundId, coupleId }, turned.release_at);
    });
  }

  /**
   * Takes back a release whose moment has not come; without one it changes nothing.
   * @throws DomainError 'not-found', 'round.cancelled', 'round.released'.
   */
  retract(ctx: TenantContext, roundId: RoundId): Promise<void> {
    return this.db.run(ctx, 'release.retract', async (tx) => {
      await roundOf(ctx, tx, roundId);
      const mine = [ctx.practiceId, roundId];
      await tx.em.query(`DELETE FROM round_releases WHERE practice_id = $1 AND round_id = $2`, mine);
      const left: unknown[] = await tx.em.query(
        `SELECT 1 FROM round_releases WHERE practice_id = $1 AND round_id = $2`,
        mine,
      );
      if (left.length) throw refusal('round.released');
    });
  }

  /** When its moment comes both are told, and their programmes looked at; whether it is open then, each finds out. */
  private async announce(
    { practiceId }: TenantContext,
    { em }: TenantTransaction,
    { roundId, coupleId }: { readonly roundId: RoundId; readonly coupleId: CoupleId },
    startAfter: Date,
  ): Promise<void> {
    await this.jobs.send(em, 'mail.outcome', { practiceId, roundId }, { startAfter });
    await this.jobs.send(em, 'couple.moved', { practiceId, coupleId }, { startAfter });
  }
}
