// Couples with a coach of their own, and a signed-in device for each of the three. Written past the walls, as superuser.
import { createHash, randomUUID } from 'node:crypto';

const COUPLES_A_PRACTICE = 50;

/** @returns `count` couples: ids, and for each party the person and the cookie of the device */
export async function fillCouples(superuser, count) {
  const practices = Array.from({ length: Math.ceil(count / COUPLES_A_PRACTICE) }, () => randomUUID());
  const couples = Array.from({ length: count }, (_, n) =>
    coupleOf(practices[Math.floor(n / COUPLES_A_PRACTICE)]),
  );
  const people = couples.flatMap(({ practiceId, parties }) =>
    Object.values(parties).map((one) => ({ ...one, practiceId })),
  );
  const insert = (table, rows) => insertAll(superuser, table, rows);
  await insert('practices', practices.map(practiceRow));
  await insert(
    'identity.accounts',
    people.map(({ id }) => ({ id, email: `${id}@rooms.example`, password_hash: 'none' })),
  );
  await insert('people', people.map(personRow));
  await insert(
    'couples',
    couples.map(({ practiceId, id, parties: { a, b, coach } }) => ({
      ...{ practice_id: practiceId, id, coach_id: coach.id, partner_a_id: a.id, partner_b_id: b.id },
    })),
  );
  await insert('identity.sessions', people.map(sessionRow));
  return couples;
}

function coupleOf(practiceId) {
  const parties = Object.fromEntries(['a', 'b', 'coach'].map((party) => [party, partyOf(party)]));
  return { practiceId, id: randomUUID(), parties };
}

function partyOf(party) {
  const token = randomUUID();
  return { party, id: randomUUID(), token, cookie: `__Host-sid=${token}` };
}

const practiceRow = (practice_id) => ({
  ...{ practice_id, name: 'Praktijk', country: 'NL', locale: 'nl', time_zone: 'Europe/Amsterdam' },
});

const personRow = ({ id, practiceId, party }) => ({
  ...{ practice_id: practiceId, id, account_id: id, given_name: `Persoon ${party}`, family_name: '' },
  ...{ roles: [party === 'coach' ? 'coach' : 'partner'], locale: 'nl', joined_at: new Date() },
});

const sessionRow = ({ id, practiceId, token }) => ({
  token_hash: `\\x${createHash('sha256').update(token).digest('hex')}`,
  ...{ account_id: id, practice_id: practiceId, person_id: id },
});

/** One statement for all rows; columns that are not named keep their defaults. */
export async function insertAll(client, table, rows) {
  const columns = Object.keys(rows[0]).join(', ');
  await client.query(
    `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM json_populate_recordset(null::${table}, $1)`,
    [JSON.stringify(rows)],
  );
}
