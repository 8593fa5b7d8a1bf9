// One practice with many people, each of whom has something to hear now.
import { randomUUID } from 'node:crypto';

const PEOPLE = `
  WITH new AS (SELECT gen_random_uuid() AS id, n FROM generate_series(1, $2::int) n), people AS (
    INSERT INTO people (practice_id, id, given_name, roles, locale)
    SELECT $1, id, 'Proef', ARRAY['partner'], CASE n % 2 WHEN 0 THEN 'nl' ELSE 'en' END FROM new RETURNING id),
  contacts AS (INSERT INTO person_contacts (practice_id, person_id, email)
    SELECT $1, id, 'proef.' || n || '@voorbeeld.example' FROM new)
  INSERT INTO notice_preferences (practice_id, person_id, quiet_from, quiet_until) SELECT $1, id, 0, 0 FROM new
  RETURNING person_id`;

const NOTICES = `
  INSERT INTO notices (practice_id, id, person_id, kind, object_id, due_at)
  SELECT $1, gen_random_uuid(), p.id, 'homework-reminder', gen_random_uuid(), now() - interval '1 minute'
  FROM unnest($2::uuid[]) AS p (id)`;

/** @returns the payloads of the jobs that look at these people */
export async function fillNotices(superuser, count) {
  const practiceId = randomUUID();
  await superuser.query(
    `INSERT INTO practices (practice_id, name, country, locale, time_zone) VALUES ($1, 'Proef', 'NL', 'nl', 'Europe/Amsterdam')`,
    [practiceId],
  );
  const { rows } = await superuser.query(PEOPLE, [practiceId, count]);
  const ids = rows.map(({ person_id: id }) => id);
  await superuser.query(NOTICES, [practiceId, ids]);
  await superuser.query('ANALYZE');
  return ids.map((personId) => ({ practiceId, personId }));
}

export async function openNotices(superuser) {
  const { rows } = await superuser.query(`SELECT count(*)::int AS n FROM notices WHERE settled_at IS NULL`);
  return rows[0].n;
}
