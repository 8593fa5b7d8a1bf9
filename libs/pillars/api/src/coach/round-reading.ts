import { Injectable } from '@nestjs/common';
import type { CaseloadRounds } from '@tweespraak/pillars/domain';
import type { TenantContext, TenantTransaction } from '@tweespraak/platform/api';
import { addDays, type CoupleId, localDateIn, type RoundId } from '@tweespraak/shared/kernel';
import { ROUND_FACTS, ROUND_SIGNS } from './round-reading.sql';

/** How a standing round is: when each handed in, and since when its outcome is open (null while it is not). */
export interface RoundFacts {
  readonly id: RoundId;
  readonly a: Date | null;
  readonly b: Date | null;
  readonly openedAt: Date | null;
}

/** What of the test asks for attention: the last two rounds, and rounds that opened days ago and wait for somebody. */
export interface RoundSigns {
  readonly coupleId: CoupleId;
  /** Null when the latest finished round is older than asked for. */
  readonly latest: (CaseloadRounds & { readonly roundId: RoundId }) | null;
  readonly waiting: readonly WaitingRound[];
}

export interface WaitingRound {
  readonly id: RoundId;
  readonly opensOn: string;
  /** Neither handed in nor declined. */
  readonly a: boolean;
  readonly b: boolean;
}

/** For other domains: what a coach may know of rounds, within a transaction of theirs. One statement each. */
@Injectable()
export class RoundReading {
  /** Rounds that were taken back are left out. */
  facts(
    { practiceId }: TenantContext,
    { em }: TenantTransaction,
    roundIds: readonly string[],
  ): Promise<RoundFacts[]> {
    return em.query(ROUND_FACTS, [practiceId, roundIds]);
  }

  /** Of every couple of the coach that is not archived: finished rounds of the last `newsDays`, rounds open for `waitDays`. */
  signs(
    { practiceId, now, timeZone }: TenantContext,
    { em }: TenantTransaction,
    { newsDays, waitDays }: { readonly newsDays: number; readonly waitDays: number },
  ): Promise<RoundSigns[]> {
    const today = localDateIn(now, timeZone);
    const newsFrom = addDays(today, -newsDays - 1); // a day more: the reader judges by the wall
    return em.query(ROUND_SIGNS, [practiceId, newsFrom, addDays(today, -waitDays)]);
  }
}
