import type { TestCouple } from './couples';
import type { TestDatabase } from './test-database';

const SIGNS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** So many finished dialogues of one couple, an hour apart, from the first of January 2026. */
export async function manyDialogues(db: TestDatabase, couple: TestCouple, count: number): Promise<void> {
  await db.rows(
    `INSERT INTO dialogues (practice_id, id, couple_id, type, level, coach_present, planned_at, status, paper_code, created_by,
       created_at, started_at, ended_at)
     SELECT $1, gen_random_uuid(), $2, 'imago', 1, n % 2 = 0, at, 'closed', code, $3, at, at, at + interval '25 minutes'
     FROM generate_series(1, $4::int) n,
       LATERAL (SELECT timestamptz '2026-01-01 00:00Z' + n * interval '1 minute' AS at) moment,
       LATERAL (SELECT string_agg(substr('${SIGNS}', ((n >> (5 * k)) & 31) + 1, 1), '') AS code FROM generate_series(0, 7) k
         WHERE n > 0) paper`,
    [couple.practice.id, couple.id, couple.coach.id, count],
  );
}
