import { Injectable } from '@nestjs/common';
import {
  type JobPayloads,
  Jobs,
  Notices,
  systemContext,
  type TenantContext,
  TenantDb,
  type TenantTransaction,
} from '@tweespraak/platform/api';
import type { CoupleId, PersonId, PracticeId } from '@tweespraak/shared/kernel';

const IS_OPEN = `SELECT instrument_round_is_open($1) AS open`;
/** One of the jobs that look at the same moment gets the round; the others find it announced. */
const ANNOUNCE = `
  UPDATE instrument_rounds SET announced_at = now()
  WHERE practice_id = $1 AND id = $2 AND announced_at IS NULL AND instrument_round_is_open(id)
  RETURNING couple_id AS "coupleId"`;
const BOTH = `
  SELECT p.id FROM couples c JOIN people p ON p.practice_id = c.practice_id AND p.id IN (c.partner_a_id, c.partner_b_id)
  WHERE c.practice_id = $1 AND c.id = $2 ORDER BY p.id`;

/** Tells both, once, that something is there for them when a round opens: by whose step it did, the message does not say. */
@Injectable()
export class Opening {
  constructor(
    private readonly db: TenantDb,
    private readonly jobs: Jobs,
    private readonly notices: Notices,
  ) {}

  /** A job is written only when the gate stands open: before that not even the list of jobs says who has done what. */
  async announce({ practiceId }: TenantContext, { em }: TenantTransaction, roundId: string): Promise<void> {
    const [gate]: { open: boolean }[] = await em.query(IS_OPEN, [roundId]);
    if (gate?.open) await this.jobs.send(em, 'instrument.look', { practiceId, roundId });
  }

  /** Looks at the gate itself: a job only says that it may be worth a look. */
  look({ practiceId, roundId }: JobPayloads['instrument.look']): Promise<void> {
    const ctx = systemContext(practiceId as PracticeId, new Date());
    return this.db.run(ctx, 'instrument.look', async ({ em, about }) => {
      about({ objectId: roundId });
      const [opened]: [{ coupleId: CoupleId }[], number] = await em.query(ANNOUNCE, [practiceId, roundId]);
      const [round] = opened;
      if (!round) return;
      about({ coupleId: round.coupleId });
      const both: { id: PersonId }[] = await em.query(BOTH, [practiceId, round.coupleId]);
      await this.notices.tellMany(
        em,
        both.map(({ id }) => ({ practiceId, personId: id, kind: 'instrument', objectId: roundId })),
      );
    });
  }
}
