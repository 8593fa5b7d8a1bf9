import { Injectable } from '@nestjs/common';
import { CouplePillars } from '@tweespraak/pillars/contract';
import type { CaseloadRounds } from '@tweespraak/pillars/domain';
import type { TenantContext, TenantTransaction } from '@tweespraak/platform/api';
import { addDays, type CoupleId, localDateIn, type RoundId } from '@tweespraak/shared/kernel';
import { COUPLE_PILLARS } from './couple-pillars.sql';
import { OWN_ROUNDS, ROUND_FACTS, ROUND_SIGNS } from './round-reading.sql';

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

/** What one partner handed in, with the versions it was asked and read with; arrays in the order of PILLARS. */
export interface OwnRound {
  readonly id: RoundId;
  readonly submittedAt: Date;
  readonly instrumentVersion: string;
  readonly parametersVersion: string;
  readonly scores: (number | null)[];
  readonly total: number | null;
  readonly importance: (number | null)[];
}

/** For other domains: what a coach, or a partner of their own, may know of rounds, within a transaction of theirs. One statement each. */
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

  /** One couple over time, as its coach sees it on the page; null when there is no such couple for this person. */
  async couple(
    { practiceId, now, timeZone }: TenantContext,
    { em }: TenantTransaction,
    coupleId: CoupleId,
  ): Promise<CouplePillars | null> {
    const values = [localDateIn(now, timeZone), practiceId, coupleId];
    const [row]: { json: string }[] = await em.query(COUPLE_PILLARS, values);
    return row ? CouplePillars.parse(JSON.parse(row.json)) : null;
  }

  /** What the partner who asks handed in, oldest first. The same whatever the other partner did. */
  own({ practiceId, personId }: TenantContext, { em }: TenantTransaction): Promise<OwnRound[]> {
    return em.query(OWN_ROUNDS, [practiceId, personId]);
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
