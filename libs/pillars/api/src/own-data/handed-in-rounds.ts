import { Injectable } from '@nestjs/common';
import type { TenantContext, TenantTransaction } from '@tweespraak/platform/api';
import type { CoupleId, PersonId, RoundId } from '@tweespraak/shared/kernel';
import { actorOf } from '../actor';

const COLUMNS = `
  r.id, r.round_id AS "roundId", r.couple_id AS "coupleId", r.person_id AS "personId",
  r.instrument_version AS "instrumentVersion", r.answers, r.scores, r.total, r.guesses, r.importance,
  r.submitted_at AS "handedInAt"`;

/** Oldest first. Parameters: practice, person. */
const MINE = `
  SELECT ${COLUMNS} FROM responses r WHERE r.practice_id = $1 AND r.person_id = $2 ORDER BY r.submitted_at, r.id`;

/**
 * Both responses of every round whose gate is open at this moment. The gate is asked here and not left to row security: a
 * coach may read what both handed in before it opens. Parameters: practice, couple (null: all that the reader may see).
 */
const OPEN = `
  SELECT ${COLUMNS}, r.person_id = c.partner_a_id AS "isA" FROM couples c
  JOIN rounds d ON d.practice_id = c.practice_id AND d.couple_id = c.id AND d.cancelled_at IS NULL
  JOIN responses r ON r.practice_id = d.practice_id AND r.round_id = d.id
    AND r.person_id IN (c.partner_a_id, c.partner_b_id)
  WHERE c.practice_id = $1 AND ($2::uuid IS NULL OR c.id = $2) AND round_is_open(d.id)
  ORDER BY c.id, d.opens_on, d.id, "isA" DESC`;

type Numbers = readonly (number | null)[];

/** A test as it was handed in; whole, with full scores. */
export interface HandedInRound {
  readonly id: string;
  readonly roundId: RoundId;
  readonly coupleId: CoupleId;
  readonly personId: PersonId;
  readonly instrumentVersion: string;
  readonly answers: Numbers;
  readonly scores: Numbers;
  readonly total: number | null;
  readonly guesses: Numbers;
  readonly importance: Numbers;
  readonly handedInAt: Date;
}

/** A round that both may look at now. */
export interface OpenTogether {
  readonly roundId: RoundId;
  readonly coupleId: CoupleId;
  readonly a: HandedInRound;
  readonly b: HandedInRound;
}

/** For files that somebody takes along, within a transaction of theirs. What is not handed in is in none of them. */
@Injectable()
export class HandedInRounds {
  /** The own ones of whoever asks. */
  mine(ctx: TenantContext, { em }: TenantTransaction): Promise<HandedInRound[]> {
    return em.query(MINE, [ctx.practiceId, actorOf(ctx)]);
  }

  /** Both sides of the open rounds, of one couple or of all that the reader may see. */
  async open(
    ctx: TenantContext,
    { em }: TenantTransaction,
    coupleId: CoupleId | null = null,
  ): Promise<OpenTogether[]> {
    const rows: HandedInRound[] = await em.query(OPEN, [ctx.practiceId, coupleId]);
    return rows.flatMap((a, index) => {
      const b = rows[index + 1];
      if (b?.roundId !== a.roundId) return []; // the second of a pair, or one alone
      return [{ roundId: a.roundId, coupleId: a.coupleId, a, b }];
    });
  }
}
