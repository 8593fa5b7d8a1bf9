import { Inject, Injectable } from '@nestjs/common';
import {
  type Addressee,
  ENV,
  type Env,
  type JobPayloads,
  Mailer,
  publicUrl,
  systemContext,
  TenantDb,
  type TenantContext,
  Webhooks,
  writeLetter,
} from '@tweespraak/platform/api';
import type { CoupleId, PracticeId } from '@tweespraak/shared/kernel';
import { outcomeMail } from './outcome.mail';

/** One of the jobs that look at the same moment gets the round; the others find it announced. */
const ANNOUNCE = `
  UPDATE rounds SET announced_at = now()
  WHERE practice_id = $1 AND id = $2 AND announced_at IS NULL AND round_is_open(id)
  RETURNING couple_id`;

const BOTH = `
  SELECT p.id AS person_id, k.email, p.given_name AS name, p.locale
  FROM couples c
  JOIN people p ON p.practice_id = c.practice_id AND p.id IN (c.partner_a_id, c.partner_b_id)
  JOIN person_contacts k ON k.practice_id = p.practice_id AND k.person_id = p.id
  WHERE c.practice_id = $1 AND c.id = $2 ORDER BY p.id`;

/** Tells both partners, once, that they can look together. */
@Injectable()
export class OutcomeMails {
  constructor(
    @Inject(ENV) private readonly env: Env,
    private readonly db: TenantDb,
    private readonly mailer: Mailer,
    private readonly webhooks: Webhooks,
  ) {}

  /**
   * Looks at the gate itself: a job only says that it may be worth a look. A round is announced first and written about
   * then; when the mail server refuses, the announcement is taken back and the job tried again.
   */
  async send({ practiceId, roundId }: JobPayloads['mail.outcome']): Promise<void> {
    const ctx = systemContext(practiceId as PracticeId, new Date());
    const addressees = await this.announce(ctx, roundId);
    const url = `${publicUrl(this.env)}/home`;
    try {
      for (const to of addressees) {
        await this.mailer.send(writeLetter(outcomeMail, to, { url, jobId: roundId, practiceId }));
      }
    } catch (error) {
      await this.takeBack(ctx, roundId);
      throw error;
    }
  }

  private announce(ctx: TenantContext, roundId: string): Promise<Addressee[]> {
    return this.db.run(ctx, 'outcome.mail', async ({ em, about }) => {
      about({ objectId: roundId });
      const [rounds]: [{ couple_id: CoupleId }[], number] = await em.query(ANNOUNCE, [
        ctx.practiceId,
        roundId,
      ]);
      const [round] = rounds;
      if (!round) return [];
      about({ coupleId: round.couple_id });
      const { practiceId } = ctx;
      await this.webhooks.tell(em, { practiceId, type: 'round.opened', objectId: roundId, once: true });
      return em.query(BOTH, [ctx.practiceId, round.couple_id]);
    });
  }

  private takeBack(ctx: TenantContext, roundId: string): Promise<void> {
    return this.db.run(ctx, 'outcome.mail-failed', async ({ em, about }) => {
      about({ objectId: roundId });
      await em.query(`UPDATE rounds SET announced_at = NULL WHERE practice_id = $1 AND id = $2`, [
        ctx.practiceId,
        roundId,
      ]);
    });
  }
}
