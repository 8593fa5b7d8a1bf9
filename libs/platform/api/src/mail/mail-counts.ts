import { Injectable } from '@nestjs/common';
import type { PracticeId } from '@tweespraak/shared/kernel';
import { systemContext } from '../database/tenant-context';
import { TenantDb } from '../database/tenant-db';
import { jobIdOf } from '../jobs/job-id';

/** A letter that is tried again is one letter, and what is known of it last counts. */
const COUNT = `INSERT INTO mail_outcomes (practice_id, id, refused) VALUES ($1, $2, $3)
  ON CONFLICT (practice_id, id) DO UPDATE SET refused = EXCLUDED.refused`;

/** Which letter of which practice; the id is all that is kept of it. */
export interface CountedLetter {
  readonly practiceId: string;
  readonly countedAs: string;
}

/** How many letters of a practice left, and how many a mail server refused for good. No addresses, no words. */
@Injectable()
export class MailCounts {
  constructor(private readonly db: TenantDb) {}

  /** Never throws: a letter that left is not sent again because it could not be counted. */
  async count({ practiceId, countedAs }: CountedLetter, outcome: 'sent' | 'refused'): Promise<void> {
    const ctx = systemContext(practiceId as PracticeId, new Date());
    const values = [practiceId, jobIdOf(countedAs), outcome === 'refused'];
    const counted = this.db.live(ctx, 'mail.count', {}, async (tx) => tx.send({ text: COUNT, values }));
    await counted.catch(() => undefined);
  }
}

/** A mail server said no, and will say so again (5xx to the sender, the reader or the letter; not to our own sign-in). */
export function isRefusedForGood(error: unknown): boolean {
  const { responseCode, code } = Object(error) as Record<'responseCode' | 'code', unknown>;
  return Number(responseCode) >= 500 && ['EENVELOPE', 'EMESSAGE'].includes(String(code));
}
