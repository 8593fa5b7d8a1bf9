import { randomUUID } from 'node:crypto';
import type { Canaries } from './canaries';
import type { TestCouple } from './couples';
import type { TestDatabase } from './test-database';

const HOUR_MS = 3_600_000;

/** For each partner settings of their own, a browser to push to, one message that left and one notice that waits. */
export async function plantNotices(db: TestDatabase, canaries: Canaries, couple: TestCouple): Promise<void> {
  const practiceId = couple.practice.id;
  for (const person of [couple.a, couple.b]) {
    await db.rows(
      `INSERT INTO notice_preferences (practice_id, person_id, quiet_from) VALUES ($1, $2, 1320)`,
      [practiceId, person.id],
    );
    await db.rows(
      `INSERT INTO push_subscriptions (practice_id, id, person_id, endpoint, p256dh, auth)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [
        practiceId,
        randomUUID(),
        person.id,
        `https://fcm.googleapis.com/fcm/send/${canaries.word('address of a browser', [])}`,
        canaries.word('key of a browser', []),
        canaries.word('secret of a browser', []),
      ],
    );
    const bundleId = randomUUID();
    await db.rows(
      `INSERT INTO notice_bundles (practice_id, id, person_id, local_day, claimed_until, left_at)
       VALUES ($1, $2, $3, current_date - 7, now() - interval '7 days', now() - interval '7 days')`,
      [practiceId, bundleId, person.id],
    );
    await db.rows(
      `INSERT INTO notices (practice_id, id, person_id, kind, object_id, due_at, bundle_id, settled_at)
       VALUES ($1, $2, $3, 'homework', $4, now() - interval '7 days', $5, now() - interval '7 days'),
         ($1, $6, $3, 'homework-reminder', $4, $7, NULL, NULL)`,
      [
        practiceId,
        randomUUID(),
        person.id,
        randomUUID(),
        bundleId,
        randomUUID(),
        new Date(Date.now() + HOUR_MS),
      ],
    );
  }
}
