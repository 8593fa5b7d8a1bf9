import { CURRENT_INSTRUMENT } from '@tweespraak/pillars/domain';
import { aCoach, aPractice, type TestDatabase, type TestPerson } from '@tweespraak/shared/testing';

/** Hash of a text as an id: lets plain SQL find the same id again. */
const id = (text: string) => `md5(${text})::uuid`;

/**
 * A coach with many couples, every one with the same number of released rounds, round after round as in real life (so a
 * couple's rows lie apart), and one more that waits for both.
 */
export async function manyCouples(
  db: TestDatabase,
  { couples, rounds }: { couples: number; rounds: number },
): Promise<{ coach: TestPerson; coupleId: string }> {
  const practice = await aPractice(db);
  const coach = await aCoach(db, practice);
  const run = (text: string) => db.rows(text);
  const [p, k] = [`'${practice.id}'::uuid`, `generate_series(1, ${couples}) k`];
  const person = (seat: string) => id(`${p} || '${seat}' || k`);
  for (const seat of ['a', 'b']) {
    await run(`INSERT INTO people (practice_id, id, account_id, given_name, roles, locale, joined_at)
      SELECT ${p}, ${person(seat)}, gen_random_uuid(), 'Persoon ' || k, ARRAY['partner'], 'nl', now() FROM ${k}`);
  }
  await run(`INSERT INTO couples (practice_id, id, partner_a_id, partner_b_id, coach_id)
    SELECT ${p}, ${id(`${p} || 'c' || k`)}, ${person('a')}, ${person('b')}, '${coach.id}' FROM ${k}`);
  await run(`INSERT INTO rounds (practice_id, id, couple_id, instrument_version, parameters_version, opens_on, due_on, assigned_by, announced_at)
    SELECT ${p}, ${id(`c.id || 'r' || n`)}, c.id, '${CURRENT_INSTRUMENT.version}', 'placeholder@1',
      current_date - (${rounds} - n) * 30, current_date + 14, c.coach_id, CASE WHEN n < ${rounds} THEN now() END
    FROM generate_series(0, ${rounds}) n, couples c WHERE c.practice_id = ${p}`);
  await run(`INSERT INTO round_seats (practice_id, round_id, couple_id, person_id, item_seed, started_at, submitted_at, consented_at)
    SELECT ${p}, r.id, c.id, x, 1, r.announced_at, r.announced_at, r.announced_at
    FROM rounds r JOIN couples c ON c.id = r.couple_id, unnest(ARRAY[c.partner_a_id, c.partner_b_id]) x
    WHERE r.practice_id = ${p} ORDER BY r.opens_on`);
  await run(`INSERT INTO round_releases (practice_id, round_id, couple_id, release_at, released_by)
    SELECT ${p}, id, couple_id, now(), assigned_by FROM rounds WHERE practice_id = ${p} AND announced_at IS NOT NULL`);
  await run(`INSERT INTO private_answers (practice_id, round_id, couple_id, person_id, validity, safety, sealed_at)
    SELECT ${p}, round_id, couple_id, person_id, '{1,2,3}', '{0,0,0,6}', started_at FROM round_seats
    WHERE practice_id = ${p} AND started_at IS NOT NULL`);
  const client = await db.superuser.connect();
  try {
    await client.query('BEGIN');
    // without the sealing trigger: the seats are sealed above, the latest rows are computed at once
    await client.query(`SET LOCAL session_replication_role = replica`);
    await client.query(`SELECT set_config('app.practice_id', $1, true)`, [practice.id]);
    await client.query(`INSERT INTO responses (practice_id, id, round_id, couple_id, person_id, instrument_version, locale, answers, scores, total, guesses, importance, started_at)
      SELECT ${p}, gen_random_uuid(), s.round_id, s.couple_id, s.person_id, '${CURRENT_INSTRUMENT.version}', 'nl',
        array_fill(3, ARRAY[36]), array_fill(50.5, ARRAY[9]), 50.5, array_fill(50, ARRAY[9]), array_fill(2, ARRAY[9]), now()
      FROM round_seats s JOIN rounds r ON r.id = s.round_id
      WHERE s.practice_id = ${p} AND s.submitted_at IS NOT NULL ORDER BY r.opens_on`);
    await client.query(`SELECT refresh_couple_latest(id) FROM couples WHERE practice_id = ${p}`);
    await client.query('COMMIT');
  } finally {
    client.release();
  }
  await run('VACUUM ANALYZE');
  const [couple] = await db.rows<{ id: string }>(
    `SELECT id FROM couples WHERE practice_id = ${p} ORDER BY id LIMIT 1`,
  );
  return { coach, coupleId: couple?.id ?? '' };
}
