import { createHmac } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { DraftKey, MyRound, MyRoundDetail } from '@tweespraak/pillars/contract';
import { ENV, type Env, type TenantContext, TenantDb } from '@tweespraak/platform/api';
import { localDateIn, type RoundId } from '@tweespraak/shared/kernel';
import { notFound } from '../refusals';
import { toMyRound, toMyRoundDetail } from './my-rounds.mapper';
import { MY_ROUND, MY_ROUNDS, type MyRoundRow } from './my-rounds.sql';

/** What a partner sees of their own rounds. */
@Injectable()
export class MyRoundsService {
  constructor(
    @Inject(ENV) private readonly env: Env,
    private readonly db: TenantDb,
  ) {}

  /** All rounds that stand, newest first. */
  async list(ctx: TenantContext): Promise<MyRound[]> {
    const rows = await this.db.query<MyRoundRow>(
      ctx,
      'my-rounds.read',
      { subjectId: ctx.personId },
      { name: 'my-rounds', text: MY_ROUNDS, values: [ctx.practiceId, ctx.personId, todayOf(ctx)] },
    );
    return rows.map(toMyRound);
  }

  /** @throws DomainError 'not-found'. */
  read(ctx: TenantContext, roundId: RoundId): Promise<MyRoundDetail> {
    return this.db.thin(ctx, 'my-round.read', async (tx) => {
      tx.about({ subjectId: ctx.personId, objectId: roundId });
      const values = [ctx.practiceId, ctx.personId, todayOf(ctx), roundId];
      const [row] = await tx.query<MyRoundRow>({ name: 'my-round', text: MY_ROUND, values });
      if (!row) throw notFound();
      return toMyRoundDetail(row);
    });
  }

  /** The key for what this person's device keeps while offline: derived, so that no table holds it. */
  draftKey(ctx: TenantContext): DraftKey {
    const key = createHmac('sha256', this.env.APP_SECRET)
      .update(`draft key ${ctx.practiceId} ${ctx.personId}`)
      .digest('base64url');
    return { key };
  }
}

/** The date on the wall of the practice: a round opens there. */
export function todayOf(ctx: TenantContext): string {
  return localDateIn(ctx.now, ctx.timeZone);
}
