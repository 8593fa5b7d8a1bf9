import { randomUUID } from 'node:crypto';
import type { TenantDb } from '@tweespraak/platform/api';
import {
  aCoach,
  aCouple,
  aDialogue,
  aDialogueSeat,
  aMark,
  anAdmin,
  aPractice,
  aSentence,
  aVision,
  ctxFor,
  type DialogueOverrides,
  someRequests,
  type TestDatabase,
  type TestDialogue,
  type TestPerson,
} from '@tweespraak/shared/testing';
import { openDoor } from '../../test/open-door';

const FORBIDDEN = '42501'; // insufficient_privilege: no grant, a policy or a hold says no
const READY = new Date();

describe('what row security lets through of lists, requests, the vision and days, below every route', () => {
  let db: TestDatabase;
  let door: TenantDb;
  let close: () => Promise<void>;
  let a: TestPerson;
  let b: TestPerson;
  let coach: TestPerson;
  let dialogue: TestDialogue;
  beforeAll(async () => {
    ({ db, door, close } = await openDoor());
  });
  afterAll(() => close());

  const begin = async (overrides: DialogueOverrides) => {
    const practice = await aPractice(db);
    const couple = await aCouple(db, practice, { coach: await aCoach(db, practice) });
    ({ a, b, coach } = couple);
    dialogue = { couple, id: await aDialogue(db, couple, { status: 'running', ...overrides }) };
  };
  const look = <Row extends object>(person: TestPerson, text: string, values: readonly unknown[] = []) =>
    door.query<Row>(ctxFor(person), 'spec.look', {}, { text, values });
  const refused = (person: TestPerson, text: string, values: readonly unknown[] = []) =>
    expect(look(person, text, values)).rejects.toMatchObject({ code: FORBIDDEN });
  /** How many rows a change touches. */
  const touched = async (person: TestPerson, text: string) =>
    (await look(person, `${text} RETURNING 1`)).length;
  const count = async (person: TestPerson, table: string) =>
    (await look<{ n: number }>(person, `SELECT count(*)::int AS n FROM ${table}`))[0]?.n;
  const keys = () => [dialogue.couple.practice.id, dialogue.id, dialogue.couple.id];

  describe('own lists', () => {
    const ADD = `INSERT INTO dialogue_sentences (practice_id, dialogue_id, couple_id, person_id, id, box, sealed)
      VALUES ($1, $2, $3, $4, $5, 'now', '')`;
    const MARK = `INSERT INTO sentence_marks (practice_id, dialogue_id, couple_id, sentence_id, person_id, same_as)
      VALUES ($1, $2, $3, $4, $5, $6)`;
    let ofA: string;
    let ofB: string;
    const lists = async (readyA: boolean, readyB: boolean, aHasRated = false) => {
      await begin({ type: 'caring-behaviours' });
      ofA = await aSentence(db, dialogue, a, 'van a', { box: 'now' });
      ofB = await aSentence(db, dialogue, b, 'van b', { box: 'now' });
      for (const [person, ready] of [
        [a, readyA],
        [b, readyB],
      ] as const)
        await aDialogueSeat(db, dialogue, person, ready ? { listedAt: READY } : {});
      if (aHasRated) await db.rows(`UPDATE dialogue_seats SET rated_at = now() WHERE person_id = $1`, [a.id]);
    };

    it.each([
      [false, false],
      [true, false],
      [false, true],
    ])('show nobody a row of the other while not both are ready (%p, %p)', async (readyA, readyB) => {
      await lists(readyA, readyB);
      for (const [person, own] of [
        [a, ofA],
        [b, ofB],
      ] as const) {
        expect(await look(person, `SELECT id FROM dialogue_sentences`)).toEqual([{ id: own }]);
        expect(await count(person, 'dialogue_seats')).toBe(1);
        expect(await look(person, `SELECT dialogue_lists_open($1) AS open`, [dialogue.id])).toEqual([
          { open: false },
        ]);
      }
      await refused(b, MARK, [...keys(), ofA, b.id, null]);
      await refused(b, MARK, [...keys(), ofB, b.id, null]);
    });

    it('show coach, admin and everybody else nothing, ready or not', async () => {
      await lists(true, true);
      const admin = await anAdmin(db, dialogue.couple.practice);
      const elsewhere = await aCouple(db, dialogue.couple.practice, { coach });
      for (const person of [coach, admin, elsewhere.a]) {
        for (const table of ['dialogue_sentences', 'sentence_marks', 'dialogue_seats'])
          expect([table, await count(person, table)]).toEqual([table, 0]);
        expect(await look(person, `SELECT dialogue_lists_open($1) AS open`, [dialogue.id])).toEqual([
          { open: false },
        ]);
      }
    });

    it('stand once both are ready, and readiness with them', async () => {
      await lists(true, true);
      expect(await count(a, 'dialogue_sentences')).toBe(2);
      await refused(a, ADD, [...keys(), a.id, randomUUID()]);
      expect(await touched(a, `UPDATE dialogue_sentences SET weight = 1`)).toBe(0);
      expect(await touched(a, `DELETE FROM dialogue_sentences`)).toBe(0);
      await refused(a, `UPDATE dialogue_seats SET listed_at = NULL`);
      await refused(a, `DELETE FROM dialogue_seats`);
    });

    it('are written in one’s own name alone', async () => {
      await lists(false, false);
      await refused(a, ADD, [...keys(), b.id, randomUUID()]);
      await refused(coach, ADD, [...keys(), coach.id, randomUUID()]);
      expect(await touched(a, `UPDATE dialogue_seats SET listed_at = now()`)).toBe(1);
      await refused(
        a,
        `INSERT INTO dialogue_seats (practice_id, dialogue_id, couple_id, person_id, listed_at)
        SELECT practice_id, $2, couple_id, $3, now() FROM dialogue_seats WHERE practice_id = $1`,
        [dialogue.couple.practice.id, await aDialogue(db, dialogue.couple), b.id],
      );
    });

    it('keep what one thinks of them from the other until both have rated, and then it stands', async () => {
      await lists(true, true, true);
      await aMark(db, dialogue, a, ofB, { hard: true });
      expect(await count(b, 'sentence_marks')).toBe(0);
      expect(await count(a, 'sentence_marks')).toBe(1);
      await refused(b, MARK, [...keys(), ofA, a.id, null]);
      await refused(b, MARK, [...keys(), ofA, b.id, ofA]);
      await db.rows(`UPDATE dialogue_seats SET rated_at = now() WHERE person_id = $1`, [b.id]);
      expect(await count(b, 'sentence_marks')).toBe(1);
      expect(await touched(a, `UPDATE sentence_marks SET hard = false`)).toBe(0);
      await refused(b, MARK, [...keys(), ofA, b.id, null]);
      await refused(a, `UPDATE dialogue_seats SET rated_at = NULL`);
    });
  });

  describe('the vision', () => {
    const SIGN = `INSERT INTO vision_signatures (practice_id, vision_id, couple_id, person_id) VALUES ($1, $2, $3, $4)`;
    let visionId: string;
    const make = async (signedBy: readonly ('a' | 'b')[]) => {
      await begin({ type: 'relationship-vision' });
      const who = { a, b };
      visionId = await aVision(db, dialogue, ['Wij lachen.'], {
        signedBy: signedBy.map((seat) => who[seat]),
      });
    };
    const signature = (person: TestPerson) => [
      dialogue.couple.practice.id,
      visionId,
      dialogue.couple.id,
      person.id,
    ];

    it('is not made before both have rated', async () => {
      await begin({ type: 'relationship-vision' });
      await refused(
        a,
        `INSERT INTO visions (practice_id, dialogue_id, couple_id, id, version) VALUES ($1, $2, $3, $4, 1)`,
        [...keys(), randomUUID()],
      );
    });

    it('is signed for nobody else, and not by the application itself', async () => {
      await make([]);
      await refused(a, SIGN, signature(b));
      await refused(coach, SIGN, signature(a));
      await refused(a, `UPDATE visions SET signed_at = now()`);
    });

    it('shows one signature to nobody but its owner, and both to the coach only as a whole', async () => {
      await make(['a']);
      expect(await count(b, 'vision_signatures')).toBe(0);
      expect(await look(b, `SELECT signed_at FROM visions`)).toEqual([{ signed_at: null }]);
      for (const table of ['visions', 'vision_sentences', 'vision_signatures'])
        expect(await count(coach, table)).toBe(0);
      await look(b, SIGN, signature(b));
      expect(await look(a, `SELECT signed_at IS NOT NULL AS signed FROM visions`)).toEqual([
        { signed: true },
      ]);
      expect(await count(coach, 'vision_sentences')).toBe(1);
      expect(await count(coach, 'vision_signatures')).toBe(0);
    });

    it('is signed by both when two sign in the same moment', async () => {
      for (let turn = 0; turn < 5; turn++) {
        await make([]);
        await Promise.all([a, b].map((person) => look(person, SIGN, signature(person))));
        expect(await look(a, `SELECT signed_at IS NOT NULL AS signed FROM visions`)).toEqual([
          { signed: true },
        ]);
      }
    });

    it('stands when both have signed', async () => {
      await make(['a', 'b']);
      expect(await touched(a, `UPDATE vision_sentences SET pillar = 'trust'`)).toBe(0);
      await refused(
        a,
        `INSERT INTO vision_sentences (practice_id, vision_id, couple_id, position, sealed) VALUES ($1, $2, $3, 5, '')`,
        signature(a).slice(0, 3),
      );
      await refused(a, `DELETE FROM vision_signatures`);
      await refused(a, `UPDATE vision_sentences SET sealed = ''`);
    });
  });

  describe('small requests', () => {
    const ask = async (state: { offered?: boolean; chosen?: boolean }) => {
      await begin({ type: 'behaviour-request' });
      await someRequests(db, dialogue, a, ['een', 'twee', 'drie'], state);
    };
    const CHOOSE = `UPDATE behaviour_requests SET chosen_at = now(), until = current_date WHERE position = 2`;

    it('are there for the other from the moment that they are offered, and for nobody else', async () => {
      await ask({});
      expect([await count(a, 'behaviour_requests'), await count(b, 'behaviour_requests')]).toEqual([3, 0]);
      expect(await touched(b, `UPDATE behaviour_requests SET offered_at = now()`)).toBe(0);
      expect(await touched(a, `UPDATE behaviour_requests SET offered_at = now()`)).toBe(3);
      expect([await count(b, 'behaviour_requests'), await count(coach, 'behaviour_requests')]).toEqual([
        3, 0,
      ]);
    });

    it('are chosen and marked given by nobody but the giver', async () => {
      await ask({ offered: true });
      expect(await touched(a, CHOOSE)).toBe(0);
      expect(await touched(b, CHOOSE)).toBe(1);
      expect(
        await touched(a, `UPDATE behaviour_requests SET given_at = now() WHERE chosen_at IS NOT NULL`),
      ).toBe(0);
      expect(
        await touched(b, `UPDATE behaviour_requests SET given_at = now() WHERE chosen_at IS NOT NULL`),
      ).toBe(1);
    });

    it('are not chosen by their writer while nobody else can see them', async () => {
      await ask({});
      await refused(a, CHOOSE.replace('SET', 'SET offered_at = now(),'));
    });

    it('are one gift a dialogue, which nobody takes away', async () => {
      await ask({ chosen: true });
      await expect(look(b, CHOOSE)).rejects.toMatchObject({ code: '23505' });
      expect(await touched(b, `DELETE FROM behaviour_requests`)).toBe(0);
      expect(await touched(a, `DELETE FROM behaviour_requests WHERE chosen_at IS NOT NULL`)).toBe(0);
    });
  });

  describe('days', () => {
    const NOTE = `INSERT INTO dialogue_days (practice_id, dialogue_id, couple_id, id, person_id, on_day, kind, shared)
      VALUES ($1, $2, $3, $4, $5, current_date, $6, $7)`;
    const note = (person: TestPerson, kind: string, shared: boolean, by = person) =>
      look(by, NOTE, [...keys(), randomUUID(), person.id, kind, shared]);

    it('are one’s own until they are shared, and an evening never is', async () => {
      await begin({ type: 'zero-negativity' });
      await note(a, 'sun', false);
      await note(a, 'said', true);
      expect([await count(a, 'dialogue_days'), await count(b, 'dialogue_days')]).toEqual([2, 1]);
      await expect(note(a, 'cloud', true)).rejects.toMatchObject({ code: '23514' });
      await expect(look(a, `UPDATE dialogue_days SET shared = true`)).rejects.toMatchObject({
        code: '23514',
      });
    });

    it('are noted, changed and taken away by nobody else', async () => {
      await begin({ type: 'gratitude' });
      await note(a, 'said', true);
      await expect(note(a, 'said', true, b)).rejects.toMatchObject({ code: FORBIDDEN });
      expect(await touched(b, `UPDATE dialogue_days SET shared = false`)).toBe(0);
      expect(await touched(b, `DELETE FROM dialogue_days`)).toBe(0);
      expect(await count(coach, 'dialogue_days')).toBe(0);
    });
  });
});
