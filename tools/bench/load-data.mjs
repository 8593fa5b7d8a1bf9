// Fills a database with practices of one coach and 100 couples: six finished rounds each and one that waits for answers.
import { createHash } from 'node:crypto';

export const COUPLES = 100;
const FINISHED = 6;
const INSTRUMENT = '9p-36@1';
const PARAMETERS = 'placeholder@1';

/** Deterministic uuid in SQL from a few words, so that no table needs to be read to fill the next. */
const id = (...parts) =>
  `overlay(overlay(md5(concat_ws(':', ${parts.join(', ')})) placing '4' from 13) placing '8' from 17)::uuid`;
const practice = id(`'practice'`, 'p');
const coach = id(`'coach'`, 'p');
const couple = id(`'couple'`, 'p', 'c');
const partner = (seat) => id(`'partner'`, 'p', 'c', `'${seat}'`);
const round = id(`'round'`, 'p', 'c', 'r');

/** The same uuid in JavaScript, for the requests of the load. */
export function idOf(...parts) {
  const hex = createHash('md5').update(parts.join(':')).digest('hex');
  return hex.replace(/(.{8})(.{4}).(.{3}).(.{3})(.{12})/, '$1-$2-4$3-8$4-$5');
}

/** The secret of a person's session, or of an account's browser, that the load can compute too. */
const tokenOf = (id) => `bench-${idOf('token', id)}`;

/** SHA-256 of the secret of a person or an account, as `tokenOf` makes it, in SQL. */
const tokenHash = (idColumn) => `sha256(convert_to('bench-' || ${id(`'token'`, idColumn)}, 'UTF8'))`;

/** Answers that differ per seat, ready to be handed in. */
const FILL_DRAFTS = `
  INSERT INTO response_drafts (practice_id, round_id, couple_id, person_id, answers, item_ms, guesses, importance)
  SELECT practice_id, round_id, couple_id, person_id,
    (SELECT array_agg((hashtextextended(round_id::text || person_id, i) & 7) % 7 ORDER BY i)::smallint[] FROM generate_series(1, 36) i),
    array_fill(4000, '{36}'), array_fill(50::smallint, '{9}'), array_fill(2::smallint, '{9}')
  FROM round_seats WHERE submitted_at IS NULL ON CONFLICT DO NOTHING`;

/** Writes `practices` practices as superuser, past the walls and triggers, and checks the sum at the end. */
export async function loadData(superuser, practices, passwordHash) {
  await superuser.query(`SET session_replication_role = replica`);
  await superuser.query(`SET synchronous_commit = off`);
  const all = `generate_series(1, ${practices}) p`;
  const couples = `${all}, generate_series(1, ${COUPLES}) c`;
  const seats = `(VALUES ('a'), ('b')) s(seat)`;
  const person = id(`'partner'`, 'p', 'c', 's.seat');
  const account = (who) => id(`'account'`, who);
  for (const statement of [
    `INSERT INTO practices (practice_id, name, country, locale, time_zone) SELECT ${practice}, 'Praktijk ' || p, 'NL', 'nl', 'Europe/Amsterdam' FROM ${all}`,
    `INSERT INTO people (practice_id, id, account_id, given_name, family_name, roles, locale, joined_at)
      SELECT ${practice}, ${coach}, ${account(coach)}, 'Coach', p::text, '{coach}', 'nl', now() FROM ${all}`,
    `INSERT INTO people (practice_id, id, account_id, given_name, family_name, roles, locale, joined_at)
      SELECT ${practice}, ${person}, ${account(person)}, 'Partner ' || upper(s.seat), 'Nummer ' || c, '{partner}', 'nl', now()
      FROM ${couples}, ${seats}`,
    `INSERT INTO identity.accounts (id, email, password_hash)
      SELECT account_id, id || '@bench.example', '${passwordHash}' FROM people`,
    `INSERT INTO identity.devices (token_hash, account_id) SELECT ${tokenHash('account_id')}, account_id FROM people`,
    `INSERT INTO person_contacts (practice_id, person_id, email) SELECT practice_id, id, id || '@bench.example' FROM people`,
    `INSERT INTO couples (practice_id, id, partner_a_id, partner_b_id, coach_id)
      SELECT ${practice}, ${couple}, ${partner('a')}, ${partner('b')}, ${coach} FROM ${couples}`,
    `INSERT INTO rounds (practice_id, id, couple_id, instrument_version, parameters_version, opens_on, due_on, assigned_by, announced_at)
      SELECT ${practice}, ${round}, ${couple}, '${INSTRUMENT}', '${PARAMETERS}',
        current_date - (${FINISHED + 1} - r) * 60, CASE WHEN r > ${FINISHED} THEN current_date + 7 ELSE current_date - (${FINISHED + 1} - r) * 60 + 14 END, ${coach},
        CASE WHEN r <= ${FINISHED} THEN now() - make_interval(days => (${FINISHED + 1} - r) * 60 - 4) END
      FROM ${couples}, generate_series(1, ${FINISHED + 1}) r`,
    `INSERT INTO round_seats (practice_id, round_id, couple_id, person_id, item_seed, started_at, submitted_at, consented_at)
      SELECT ${practice}, ${round}, ${couple}, ${person}, p * 31 + c,
        now() - make_interval(days => (${FINISHED + 1} - r) * 60 - 3),
        CASE WHEN r <= ${FINISHED} THEN now() - make_interval(days => (${FINISHED + 1} - r) * 60 - 3) END,
        CASE WHEN r <= ${FINISHED} THEN now() - make_interval(days => (${FINISHED + 1} - r) * 60 - 3) END
      FROM ${couples}, generate_series(1, ${FINISHED + 1}) r, ${seats}`,
    `INSERT INTO round_releases (practice_id, round_id, couple_id, release_at, released_by)
      SELECT practice_id, id, couple_id, now() - interval '1 day', assigned_by FROM rounds WHERE opens_on < current_date - 30`,
    `INSERT INTO responses (practice_id, id, round_id, couple_id, person_id, instrument_version, locale, answers, scores, total, guesses, importance, started_at, submitted_at)
      SELECT s.practice_id, ${id(`'response'`, 's.round_id', 's.person_id')}, s.round_id, s.couple_id, s.person_id, '${INSTRUMENT}', 'nl',
        x.answers, x.scores, (SELECT avg(v) FROM unnest(x.scores) v), '{50,50,50,50,50,50,50,50,50}', '{1,2,3,1,2,3,1,2,3}', s.started_at, s.submitted_at
      FROM round_seats s, LATERAL (
        SELECT (SELECT array_agg((hashtextextended(s.round_id::text || s.person_id, i) & 7) % 7 ORDER BY i)::smallint[] FROM generate_series(1, 36) i) AS answers,
          (SELECT array_agg(((hashtextextended(s.person_id::text || s.round_id, i) & 1023) % 97)::float8 ORDER BY i) FROM generate_series(1, 9) i) AS scores
      ) x WHERE s.submitted_at IS NOT NULL`,
    `INSERT INTO private_answers (practice_id, round_id, couple_id, person_id, validity, safety, sealed_at)
      SELECT practice_id, round_id, couple_id, person_id, '{1,2,1}', '{0,0,0,6}', submitted_at FROM round_seats`,
    FILL_DRAFTS,
  ]) {
    await superuser.query(statement);
  }
  await superuser.query(`SET session_replication_role = origin`);
  await superuser.query(`RESET synchronous_commit`);
  await refreshLatest(superuser);
  await superuser.query('VACUUM ANALYZE');
  const expected = practices * COUPLES * FINISHED * 2;
  const { rows } = await superuser.query('SELECT count(*)::int AS n FROM responses');
  if (rows[0].n !== expected) throw new Error(`${rows[0].n} responses instead of ${expected}`);
}

// As the product does it: one call per couple, within the practice of the transaction.
async function refreshLatest(superuser) {
  const { rows } = await superuser.query(`SELECT practice_id FROM practices`);
  for (const { practice_id } of rows) {
    await superuser.query('BEGIN');
    await superuser.query(`SELECT set_config('app.practice_id', $1, true)`, [practice_id]);
    await superuser.query(`SELECT count(refresh_couple_latest(id)) FROM couples WHERE practice_id = $1`, [
      practice_id,
    ]);
    await superuser.query('COMMIT');
  }
}

/** Opens a fresh session for everybody of a role; the cookie of one person is `cookieOf` their id. */
export async function openSessions(superuser, role) {
  await superuser.query(
    `INSERT INTO identity.sessions (token_hash, account_id, practice_id, person_id)
     SELECT ${tokenHash('id')}, account_id, practice_id, id FROM people WHERE roles = ARRAY[$1]
     ON CONFLICT (token_hash) DO UPDATE SET created_at = now(), seen_at = now()`,
    [role],
  );
}

export const cookieOf = (personId) => `__Host-sid=${tokenOf(personId)}`;
export const deviceCookieOf = (accountId) => `__Host-device=${tokenOf(accountId)}`;

/** Takes back what was handed in for the rounds that waited for answers, so that every seat can be used again. */
export async function reopenSeats(superuser) {
  const reopened = `(SELECT practice_id, id FROM rounds WHERE announced_at IS NULL)`;
  for (const statement of [
    `DELETE FROM responses WHERE (practice_id, round_id) IN ${reopened}`,
    `UPDATE private_answers SET sealed_at = NULL, flagged = false, quality = '{}'
      WHERE sealed_at IS NOT NULL AND (practice_id, round_id) IN ${reopened}`,
    `UPDATE round_seats SET submitted_at = NULL, consented_at = NULL
      WHERE submitted_at IS NOT NULL AND (practice_id, round_id) IN ${reopened}`,
    FILL_DRAFTS,
  ]) {
    await superuser.query(statement);
  }
  await refreshLatest(superuser);
  await superuser.query('VACUUM ANALYZE');
}
