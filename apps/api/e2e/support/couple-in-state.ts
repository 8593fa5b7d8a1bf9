import { randomUUID } from 'node:crypto';
import { addDays } from '@tweespraak/shared/kernel';
import {
  aCouple,
  aDialogue,
  aDialogueRoom,
  aDialogueSeat,
  aHomework,
  anEntry,
  aPartner,
  aReply,
  aRound,
  aSentence,
  aVision,
  Canaries,
  inPractice,
  someRequests,
  someWords,
  type TestCouple,
  type TestDatabase,
  type TestPerson,
  todayHere,
  together,
} from '@tweespraak/shared/testing';

/** How a round can stand between two people; only the first is open. */
export const ROUND_STATES = [
  'open',
  'only a consents',
  'nobody consents',
  'b withdrew',
  'a withdrew',
  'not released',
  'only a handed in',
  'only b handed in',
] as const;
export type RoundState = (typeof ROUND_STATES)[number];

export const KEEPERS = ['both', 'a', 'b', 'nobody'] as const;
export const SIGNERS = ['both', 'a', 'nobody'] as const;

export interface CoupleState {
  readonly round: RoundState;
  /** Who ticked that words are kept. */
  readonly keep: (typeof KEEPERS)[number];
  /** Who signed the vision. */
  readonly signed: (typeof SIGNERS)[number];
}

/** What was planted of one of the two, by who may take it along. */
export interface Planted {
  /** In one's own file, and in nobody else's. */
  readonly own: readonly string[];
  /** Of the two, in the file of the other while it is so at this moment. */
  readonly joint: readonly string[];
  /** In no file of the two at all. */
  readonly nowhere: readonly string[];
  readonly ids: readonly string[];
  readonly guess: number;
}
export interface CoupleInState {
  readonly state: CoupleState;
  readonly couple: TestCouple;
  readonly a: Planted;
  readonly b: Planted;
}

const has = (who: 'both' | 'a' | 'b' | 'nobody', seat: 'a' | 'b') => who === 'both' || who === seat;

/** A couple of which both did everything that one can do, in one state of their consents. */
export function aCoupleInState(
  db: TestDatabase,
  coach: TestPerson,
  practice: TestCouple['practice'],
  state: CoupleState,
): Promise<CoupleInState> {
  return together(db, practice.id, async (inner) => {
    const canaries = new Canaries();
    const one = () =>
      aPartner(inner, practice, {
        familyName: canaries.word('family name', []),
        email: canaries.address('address', []),
      });
    const couple = await aCouple(inner, practice, { coach, partnerA: await one(), partnerB: await one() });
    const note = canaries.word('note', []);
    await inner.rows(`UPDATE couple_dossiers SET note = $2 WHERE couple_id = $1`, [couple.id, note]);
    const plant = { db: inner, couple, canaries, state };
    const round = await plantRound(plant);
    const words = await plantWords(plant);
    const sides = { a: await plantSide(plant, 'a'), b: await plantSide(plant, 'b') };
    const vision = await plantVision(plant);
    const of = (seat: 'a' | 'b'): Planted => {
      const kept =
        state.keep === 'both' ? { joint: [words[seat]], own: [] } : { joint: [], own: [words[seat]] };
      return {
        own: [...sides[seat].own, ...round[seat].scores, ...kept.own, couple[seat].email],
        joint: [...kept.joint, sides[seat].gift, ...(state.signed === 'both' ? [vision] : [])],
        nowhere: [note, sides[seat].sentence, ...(state.signed === 'both' ? [] : [vision])],
        ids: [couple[seat].id, ...round[seat].ids],
        guess: GUESS[seat],
      };
    };
    return { state, couple, a: of('a'), b: of('b') };
  });
}

interface Plant {
  readonly db: TestDatabase;
  readonly couple: TestCouple;
  readonly canaries: Canaries;
  readonly state: CoupleState;
}

const GUESS = { a: 41, b: 87 };

/** One measurement with numbers that exist once, private answers and guesses; consents and the coach's key by the state. */
async function plantRound({ db, couple, canaries, state: { round: state } }: Plant) {
  const id = await aRound(db, couple);
  const handed = {
    a: { scores: [] as string[], ids: [] as string[] },
    b: { scores: [] as string[], ids: [] as string[] },
  };
  await inPractice(db, couple.practice.id, async ({ client }) => {
    for (const seat of ['a', 'b'] as const) {
      const keys = [couple.practice.id, id, couple.id, couple[seat].id];
      await client.query(
        `INSERT INTO private_answers (practice_id, round_id, couple_id, person_id, validity, safety, flagged)
         VALUES ($1, $2, $3, $4, '{3,3,3}', '{6,6,6,6}', true)`,
        keys,
      );
      if (state === `only ${seat === 'a' ? 'b' : 'a'} handed in`) continue;
      const responseId = randomUUID();
      const scores = canaries.scores('score', []);
      await client.query(
        `INSERT INTO responses (practice_id, round_id, couple_id, person_id, id, instrument_version, locale, answers, scores,
           total, guesses, importance, started_at)
         VALUES ($1, $2, $3, $4, $5, '9p-36@1', 'nl', $6, $7, 50, $8, $9, now())`,
        [...keys, responseId, Array(36).fill(4), scores, Array(9).fill(GUESS[seat]), Array(9).fill(2)],
      );
      handed[seat].scores.push(...scores.map(String));
      handed[seat].ids.push(responseId);
    }
    await client.query(
      `UPDATE round_seats SET consented_at = now(), withdrawn_at = CASE WHEN person_id = ANY ($3) THEN now() END
       WHERE round_id = $1 AND person_id = ANY ($2)`,
      [
        id,
        consentersOf(state).map((seat) => couple[seat].id),
        withdrawersOf(state).map((seat) => couple[seat].id),
      ],
    );
    if (state !== 'not released')
      await client.query(
        `INSERT INTO round_releases (practice_id, round_id, couple_id, release_at, released_by)
         VALUES ($1, $2, $3, now() - interval '1 minute', $4)`,
        [couple.practice.id, id, couple.id, couple.coach.id],
      );
  });
  return handed;
}

/** Hands in for who had not yet: answers like any other, without a consent. */
export function handInLate(db: TestDatabase, couple: TestCouple, person: TestPerson): Promise<void> {
  return inPractice(db, couple.practice.id, async ({ client }) => {
    await client.query(
      `INSERT INTO responses (practice_id, round_id, couple_id, person_id, id, instrument_version, locale, answers, scores,
         total, guesses, importance, started_at)
       SELECT practice_id, id, couple_id, $2, $3, '9p-36@1', 'nl', $4, $5, 50, $6, $7, now() FROM rounds WHERE couple_id = $1`,
      [
        couple.id,
        person.id,
        randomUUID(),
        Array(36).fill(4),
        Array(9).fill(70),
        Array(9).fill(50),
        Array(9).fill(2),
      ],
    );
  });
}

type Seats = readonly ('a' | 'b')[];
const consentersOf = (state: RoundState): Seats =>
  state === 'nobody consents' ? [] : state === 'only a consents' ? ['a'] : ['a', 'b'];
const withdrawersOf = (state: RoundState): Seats =>
  state === 'a withdrew' ? ['a'] : state === 'b withdrew' ? ['b'] : [];

/** A room in which both said something, kept by whom the state says. */
async function plantWords({ db, couple, canaries, state }: Plant) {
  const dialogue = { id: await aDialogue(db, couple, { status: 'running', startedAt: new Date() }), couple };
  await aDialogueRoom(db, dialogue);
  const words = { a: canaries.word('words', []), b: canaries.word('words', []) };
  for (const seat of ['a', 'b'] as const) {
    const keepAt = has(state.keep, seat) ? { keepAt: new Date() } : {};
    await aDialogueSeat(db, dialogue, couple[seat], { meter: [7, 8, 6], ...keepAt });
    await someWords(db, dialogue, couple[seat], words[seat]);
  }
  return words;
}

async function plantVision({ db, couple, canaries, state }: Plant): Promise<string> {
  const planned = { type: 'relationship-vision', status: 'closed', endedAt: new Date() } as const;
  const dialogue = { id: await aDialogue(db, couple, planned), couple };
  for (const seat of ['a', 'b'] as const)
    await aDialogueSeat(db, dialogue, couple[seat], { listedAt: new Date(), ratedAt: new Date() });
  const text = canaries.word('vision', []);
  const signedBy = (['a', 'b'] as const)
    .filter((seat) => has(state.signed, seat))
    .map((seat) => couple[seat]);
  await aVision(db, dialogue, [text], { signedBy });
  return text;
}

/** Homework in each scope, a reply, a sentence of an open list, a topic, requests; the first of them is the other's gift. */
async function plantSide({ db, couple, canaries }: Plant, seat: 'a' | 'b') {
  const person = couple[seat];
  const word = (what: string) => canaries.word(what, []);
  const diary = await aHomework(db, couple, { startsOn: addDays(todayHere(), -6) });
  const own: string[] = [];
  const entry = async (nth: number, overrides: object) => {
    own.push(word('entry'));
    const answers = { before: own.at(-1) };
    return anEntry(db, diary, person, { day: addDays(diary.startsOn, nth), answers, ...overrides });
  };
  await entry(0, { scope: 'me' });
  const read = await entry(1, { scope: 'coach' });
  await entry(2, { scope: 'both' });
  await entry(3, { scope: 'both', handedInAt: null });
  own.push(word('reply'));
  await aReply(db, diary, person, read, own.at(-1) ?? '');
  const sentence = word('sentence for one of the two');
  await aHomework(db, couple, { for: person, sentence });
  const list = { id: await aDialogue(db, couple, { type: 'caring-behaviours', status: 'running' }), couple };
  for (const one of [couple.a, couple.b]) await aDialogueSeat(db, list, one, { listedAt: new Date() });
  own.push(word('sentence of an open list'));
  await aSentence(db, list, person, own.at(-1) ?? '', { box: 'now' });
  const asking = {
    id: await aDialogue(db, couple, { type: 'behaviour-request', status: 'running' }),
    couple,
  };
  const [gift, ...others] = [word('gift'), word('request'), word('request')];
  await someRequests(db, asking, person, [gift ?? '', ...others], { chosen: true });
  return { own: [...own, ...others], gift: gift ?? '', sentence };
}
