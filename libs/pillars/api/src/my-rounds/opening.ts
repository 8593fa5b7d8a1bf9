import { Injectable } from '@nestjs/common';
import { Jobs, type TenantContext, type ThinTransaction } from '@tweespraak/platform/api';
import type { CoupleId, RoundId } from '@tweespraak/shared/kernel';
import { IS_OPEN } from './submission.sql';

/** Asks for the mail to both, and for a look at their programmes, when a partner's own step was the one that opened the round. */
@Injectable()
export class Opening {
  constructor(private readonly jobs: Jobs) {}

  /** A job is written only when the gate stands open: before that not even the list of jobs says who has done what. */
  async announce(
    ctx: TenantContext,
    tx: ThinTransaction,
    roundId: RoundId,
    coupleId: CoupleId,
  ): Promise<void> {
    const [gate] = await tx.query<{ open: boolean }>({
      name: 'round-open',
      text: IS_OPEN,
      values: [roundId],
    });
    if (!gate?.open) return;
    const { practiceId } = ctx;
    await this.jobs.send(tx, 'mail.outcome', { practiceId, roundId });
    await this.jobs.send(tx, 'couple.moved', { practiceId, coupleId });
  }
}
