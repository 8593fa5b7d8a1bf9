import { systemContext, type TenantDb } from '@tweespraak/platform/api';
import type { PracticeId } from '@tweespraak/shared/kernel';

/**
 * Computes the latest rows of every couple of a practice anew from the sealed responses; for after a repair by hand.
 * @returns how many couples it went through.
 */
export function rebuildLatest(db: TenantDb, practiceId: PracticeId, now: Date): Promise<number> {
  return db.run(systemContext(practiceId, now), 'latest.rebuild', async ({ em }) => {
    const rows: unknown[] = await em.query(
      `SELECT refresh_couple_latest(id) FROM couples WHERE practice_id = $1 ORDER BY id`,
      [practiceId],
    );
    return rows.length;
  });
}
