import { Injectable } from '@nestjs/common';
import { systemContext, TenantDb, UnsubscribeTokens } from '@tweespraak/platform/api';
import { UNSUBSCRIBE_PATH } from '@tweespraak/practices/contract';
import type { PracticeId } from '@tweespraak/shared/kernel';
import { notFound } from '../not-found';

const STOP = `
  INSERT INTO notice_preferences (practice_id, person_id, mail)
  SELECT p.practice_id, p.id, false FROM people p WHERE p.practice_id = $1 AND p.id = $2
  ON CONFLICT (practice_id, person_id) DO UPDATE SET mail = false RETURNING 1`;

/** "No more mail", from the mail itself and without signing in: one switch of one person, and nothing else. */
@Injectable()
export class Unsubscriptions {
  constructor(
    private readonly db: TenantDb,
    private readonly tokens: UnsubscribeTokens,
  ) {}

  /** @throws DomainError 'not-found' for anything but a link of ours. */
  async stop(token: string): Promise<void> {
    const who = this.tokens.open(token);
    if (!who) throw notFound();
    const ctx = systemContext(who.practiceId as PracticeId, new Date());
    await this.db.run(ctx, 'notices.unsubscribe', async ({ em, about }) => {
      about({ subjectId: who.personId });
      const rows: unknown[] = await em.query(STOP, [who.practiceId, who.personId]);
      if (!rows.length) throw notFound();
    });
  }

  /** Where somebody who opens the link in a browser finds the button. */
  page(token: string): { url: string; statusCode: number } {
    return { url: `${UNSUBSCRIBE_PATH}/${encodeURIComponent(token)}`, statusCode: 303 };
  }
}
