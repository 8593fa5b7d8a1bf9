// Practices with many finished dialogues, an admin who asks for a file and a coach who is at work meanwhile.
import { createHash, randomUUID } from 'node:crypto';

const COUPLES = 500;
const SIGNS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const CODE = Array.from({ length: 8 }, (_, k) => `substr('${SIGNS}', ((n >> ${5 * k}) & 31) + 1, 1)`).join(
  ' || ',
);

const PARTNERS = `
  INSERT INTO people (practice_id, id, given_name, family_name, roles, locale)
  SELECT $1, gen_random_uuid(), 'Proef', 'Persoon ' || n, ARRAY['partner'], 'nl' FROM generate_series(1, $2::int) n RETURNING id`;
const COUPLE_ROWS = `
  INSERT INTO couples (practice_id, id, partner_a_id, partner_b_id, coach_id, created_at)
  SELECT $1, gen_random_uuid(), a, b, $2, '2025-06-01' FROM unnest($3::uuid[], $4::uuid[]) AS pair (a, b)`;
const DIALOGUES = `
  INSERT INTO dialogues (practice_id, id, couple_id, type, level, coach_present, planned_at, status, paper_code, created_by,
    created_at, started_at, ended_at)
  SELECT $1, gen_random_uuid(), couples.ids[1 + n % ${COUPLES}], 'imago', 1, n % 2 = 0, at, 'closed', ${CODE}, $2,
    at, at + interval '2 minutes', at + interval '31 minutes'
  FROM generate_series(1, $3::int) n,
    LATERAL (SELECT timestamptz '2026-01-02 08:00Z' + (n % 500000) * interval '1 minute' AS at) moment,
    (SELECT array_agg(id) AS ids FROM couples WHERE practice_id = $1) couples`;

/** @returns one practice with `rows` dialogues */
export async function fillPractice(superuser, rows) {
  const practiceId = randomUUID();
  await superuser.query(
    `INSERT INTO practices (practice_id, name, country, locale, time_zone) VALUES ($1, 'Proef', 'NL', 'nl', 'Europe/Amsterdam')`,
    [practiceId],
  );
  const admin = await aPerson(superuser, practiceId, 'admin');
  const coach = await aPerson(superuser, practiceId, 'coach');
  const partners = (await superuser.query(PARTNERS, [practiceId, 2 * COUPLES])).rows.map(({ id }) => id);
  const halves = [partners.slice(0, COUPLES), partners.slice(COUPLES)];
  await superuser.query(COUPLE_ROWS, [practiceId, coach.id, ...halves]);
  await superuser.query(DIALOGUES, [practiceId, coach.id, rows]);
  await superuser.query('ANALYZE');
  return { practiceId, admin, coach, rows };
}

async function aPerson(superuser, practiceId, role) {
  const [id, token] = [randomUUID(), randomUUID()];
  await superuser.query(
    `INSERT INTO identity.accounts (id, email, password_hash) VALUES ($1::uuid, $1::uuid || '@proef.example', 'none')`,
    [id],
  );
  await superuser.query(
    `INSERT INTO people (practice_id, id, account_id, given_name, family_name, roles, locale, joined_at)
     VALUES ($1, $2, $2, 'Proef', $3::text, ARRAY[$3::text], 'nl', now())`,
    [practiceId, id, role],
  );
  await superuser.query(
    `INSERT INTO identity.sessions (token_hash, account_id, practice_id, person_id) VALUES ($1, $2, $3, $2)`,
    [createHash('sha256').update(token).digest(), id, practiceId],
  );
  return { id, cookie: `__Host-sid=${token}` };
}
