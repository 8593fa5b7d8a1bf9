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
  writeLetter,
} from '@tweespraak/platform/api';
import type { CoupleId, PracticeId } from '@tweespraak/shared/kernel';
import { firstRoundMail, roundMail } from './round.mail';

/** Whom a round is news to: not once it is taken back, the couple archived, or the own answers in or declined. */
const WHOM = `
  SELECT p.id AS person_id, k.email, p.given_name AS name, p.locale, p.joined_at IS NOT NULL AS joined, r.couple_id
  FROM rounds r
  JOIN couples c ON c.practice_id = r.practice_id AND c.id = r.couple_id AND c.archived_at IS NULL
  JOIN round_seats s ON s.practice_id = r.practice_id AND s.round_id = r.id
    AND s.submitted_at IS NULL AND s.declined_at IS NULL
  JOIN people p ON p.practice_id = s.practice_id AND p.id = s.person_id
  JOIN person_contacts k ON k.practice_id = s.practice_id AND k.person_id = s.person_id
  WHERE r.practice_id = $1 AND r.id = $2 AND r.cancelled_at IS NULL`;

interface RoundAddressee extends Addressee {
  joined: boolean;
  couple_id: CoupleId;
}

/** Tells both partners that a round has begun, each in their own language. */
@Injectable()
export class RoundMails {
  constructor(
    @Inject(ENV) private readonly env: Env,
    private readonly db: TenantDb,
    private readonly mailer: Mailer,
  ) {}

  /** Nobody to write to is fine. @throws Error when the mail server refuses; the job is tried again. */
  async send({ practiceId, roundId }: JobPayloads['mail.round'], jobId: string): Promise<void> {
    const ctx = systemContext(practiceId as PracticeId, new Date());
    const addressees = await this.db.run(ctx, 'round.mail', async ({ em, about }) => {
      const rows: RoundAddressee[] = await em.query(WHOM, [practiceId, roundId]);
      about({ objectId: roundId, coupleId: rows[0]?.couple_id ?? null });
      return rows;
    });
    const url = `${publicUrl(this.env)}/home`;
    for (const to of addressees) {
      const letter = writeLetter(to.joined ? roundMail : firstRoundMail, to, { url, jobId, practiceId });
      await this.mailer.send(letter);
    }
  }
}
