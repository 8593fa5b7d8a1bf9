import { randomUUID } from 'node:crypto';
import { addDays } from '@tweespraak/shared/kernel';
import type { Canaries } from './canaries';
import type { TestCouple } from './couples';
import { todayHere } from './homework';
import { inPractice, type Planting } from './in-practice';
import { anInstrument, restAtHome } from './instruments';
import type { TestPerson } from './people';
import type { TestDatabase } from './test-database';

/** An imported questionnaire, and a round of it in each state that the walls must hold. */
export interface FullInstruments {
  readonly instrumentId: string;
  /** Nobody has handed in; both have a draft. */
  readonly open: string;
  /** Only b has handed in. */
  readonly half: string;
  /** Both have handed in; no consent, no release. */
  readonly sealed: string;
  /** Both consented and the coach released. */
  readonly together: string;
}

type Somebody = Pick<TestPerson, 'id'>;
interface Plant {
  readonly db: TestDatabase;
  readonly canaries: Canaries;
  readonly couple: TestCouple;
}

/** Plants a questionnaire of the couple's coach, which all colleagues can choose, and its rounds. */
export async function plantInstruments(
  db: TestDatabase,
  canaries: Canaries,
  couple: TestCouple,
  staff: readonly Somebody[],
): Promise<FullInstruments> {
  const { practice, coach, a, b } = couple;
  const plant = { db, canaries, couple };
  const instrumentId = await anInstrument(db, practice, coach, {
    definition: restAtHome(canaries.word('title of a questionnaire', [...staff, a, b])),
    licence: 'permission',
    proof: canaries.word('proof of a licence', staff),
  });
  const round = () => aRoundOf(plant, instrumentId);
  const rounds = { open: await round(), half: await round(), sealed: await round(), together: await round() };
  await inPractice(db, practice.id, async (planting) => {
    const put = { ...plant, planting };
    for (const person of [a, b]) {
      await draft(put, rounds.open, person);
      await response(put, rounds.sealed, person, { words: [person, coach], score: [person, coach] });
      await response(put, rounds.together, person, { words: [person, coach], score: [a, b, coach] });
    }
    await draft(put, rounds.half, a);
    await response(put, rounds.half, b, { words: [b], score: [b] });
    await openTogether(put, rounds.together);
  });
  return { instrumentId, ...rounds };
}

async function aRoundOf({ db, canaries, couple }: Plant, instrumentId: string): Promise<string> {
  const id = randomUUID();
  const { practice, coach, a, b } = couple;
  const [today, message] = [todayHere(), canaries.word('message with a questionnaire', [a, b, coach])];
  await db.rows(
    `INSERT INTO instrument_rounds
       (practice_id, id, couple_id, instrument_id, version, opens_on, due_on, message, assigned_by)
     VALUES ($1, $2, $3, $4, 1, $5, $6, $7, $8)`,
    [practice.id, id, couple.id, instrumentId, today, addDays(today, 14), message, coach.id],
  );
  for (const person of [a, b])
    await db.rows(
      `INSERT INTO instrument_seats (practice_id, round_id, couple_id, person_id, started_at) VALUES ($1, $2, $3, $4, now())`,
      [practice.id, id, couple.id, person.id],
    );
  return id;
}

interface Put extends Plant {
  readonly planting: Planting;
}
const answers = (word: string) => ({ rust1: '3', rust2: '2', rust3: '4', minuten: 15, woord: word });

async function draft({ planting, canaries, couple }: Put, roundId: string, person: TestPerson) {
  const place = { ownerId: person.id, table: 'instrument_drafts', column: 'sealed', rowId: roundId };
  const word = canaries.word('draft of a questionnaire', [person]);
  const sealed = await planting.seal(place, JSON.stringify(answers(word)));
  await planting.client.query(
    `INSERT INTO instrument_drafts (practice_id, round_id, couple_id, person_id, sealed) VALUES ($1, $2, $3, $4, $5)`,
    [couple.practice.id, roundId, couple.id, person.id, sealed],
  );
}

async function response(
  { planting, canaries, couple }: Put,
  roundId: string,
  person: TestPerson,
  readers: { readonly words: readonly Somebody[]; readonly score: readonly Somebody[] },
) {
  const id = randomUUID();
  const place = { ownerId: person.id, table: 'instrument_responses', column: 'sealed', rowId: id };
  const word = canaries.word('answer in a questionnaire', readers.words);
  const rest = {
    scale: 'rust',
    score: canaries.score('score of a scale', readers.score),
    answered: 3,
    items: 3,
  };
  const sealed = await planting.seal(place, JSON.stringify({ answers: answers(word), scores: [rest] }));
  await planting.client.query(
    `INSERT INTO instrument_responses (practice_id, id, round_id, couple_id, person_id, locale, sealed)
     VALUES ($1, $2, $3, $4, $5, 'nl', $6)`,
    [couple.practice.id, id, roundId, couple.id, person.id, sealed],
  );
}

async function openTogether({ planting: { client }, couple }: Put, roundId: string) {
  await client.query(`UPDATE instrument_seats SET consented_at = now() WHERE round_id = $1`, [roundId]);
  await client.query(
    `INSERT INTO instrument_releases (practice_id, round_id, couple_id, release_at, released_by)
     VALUES ($1, $2, $3, now() - interval '1 minute', $4)`,
    [couple.practice.id, roundId, couple.id, couple.coach.id],
  );
}
