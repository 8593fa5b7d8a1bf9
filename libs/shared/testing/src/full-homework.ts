import type { EntryId } from '@tweespraak/shared/kernel';
import { addDays } from '@tweespraak/shared/kernel';
import type { Canaries } from './canaries';
import type { TestCouple } from './couples';
import { aDefinition, aLibraryItem, anExercise } from './exercises';
import { aHomework, anEntry, aReply, aTap, type TestHomework, todayHere } from './homework';
import { together } from './in-practice';
import type { TestPerson } from './people';
import type { TestDatabase } from './test-database';

/** Homework in each state that the walls must hold. */
export interface FullHomework {
  readonly ids: readonly string[];
  /** A body diary of both since five days. */
  readonly diary: TestHomework;
  /** Hers or his alone: of a the practice's own exercise, of b one that asks for the list. */
  readonly forA: TestHomework;
  readonly forB: TestHomework;
  /** Done together, and asks both: today a said yes and b said no. */
  readonly touch: TestHomework;
  /** Of the practice, published. */
  readonly exerciseKey: string;
  /** Of this couple's coach, never published. */
  readonly draftKey: string;
  readonly itemId: string;
  /** Turns of the diary: a draft, one kept private, one for the coach, one for the three; of a, and of b. */
  readonly ofA: Entries;
  readonly ofB: Entries;
  readonly replyToA: string;
}

interface Entries {
  readonly draft: EntryId;
  readonly kept: EntryId;
  readonly forCoach: EntryId;
  readonly shared: EntryId;
}

interface Plant {
  readonly db: TestDatabase;
  readonly canaries: Canaries;
  readonly couple: TestCouple;
}
type Somebody = Pick<TestPerson, 'id'>;
interface Practice {
  readonly coaches: readonly Somebody[];
  readonly partners: readonly Somebody[];
}

export function plantHomework(
  db: TestDatabase,
  canaries: Canaries,
  couple: TestCouple,
  { coaches, partners }: Practice,
): Promise<FullHomework> {
  return together(db, couple.practice.id, async (inner) => {
    const plant = { db: inner, canaries, couple };
    const made = await plantExercises(plant, { coaches, partners });
    const diary = await plantDiary(plant);
    const [ofA, ofB] = [
      await plantEntries(plant, diary, couple.a),
      await plantEntries(plant, diary, couple.b),
    ];
    const replyToA = await plantReply(plant, diary, couple.a, ofA.forCoach);
    await plantReply(plant, diary, couple.b, ofB.forCoach);
    const forA = await plantForOne(plant, couple.a, { exercise: made.exerciseKey, rhythm: { kind: 'once' } });
    const twoWeeks = { kind: 'weekly', times: 1, weeks: 2 };
    const forB = await plantForOne(plant, couple.b, { exercise: 'read-and-listen', rhythm: twoWeeks });
    const touch = await plantTouch(plant);
    const ids = [diary, forA, forB, touch].map(({ id }) => id);
    return { ...made, ids, diary, ofA, ofB, replyToA, forA, forB, touch };
  });
}

/** The practice's own: for every coach, and for whom it was given to; what was never published, for its maker alone. */
async function plantExercises({ db, canaries, couple }: Plant, { coaches, partners }: Practice) {
  const { practice, coach, a, b } = couple;
  const readers = [...coaches, ...partners]; // who chooses from the list sees all of it
  const published = aDefinition(canaries.word('own exercise', [...coaches, a, b]));
  const draft = aDefinition(canaries.word('exercise that is being made', [coach]));
  const exerciseKey = await anExercise(db, practice, coach, { published });
  const draftKey = await anExercise(db, practice, coach, { published: null, draft });
  const itemId = await aLibraryItem(db, practice, coach, {
    title: canaries.word('title in the list', readers),
    maker: canaries.word('maker in the list', readers),
    url: `https://${canaries.word('link in the list', readers)}.example`,
    note: canaries.word('note in the list', readers),
  });
  await db.rows(
    `INSERT INTO exercise_favourites (practice_id, person_id, exercise, starred, last_used_at) VALUES ($1, $2, $3, true, now())`,
    [practice.id, coach.id, exerciseKey],
  );
  return { exerciseKey, draftKey, itemId };
}

function plantDiary({ db, canaries, couple }: Plant): Promise<TestHomework> {
  const { a, b, coach } = couple;
  return aHomework(db, couple, {
    startsOn: addDays(todayHere(), -5),
    replyWithinDays: 2,
    sentence: canaries.word('sentence with homework', [a, b, coach]),
    codes: [a, b].map((person) => canaries.code('code of a sheet', [person, coach])),
  });
}

async function plantEntries(
  { db, canaries, couple }: Plant,
  diary: TestHomework,
  person: TestPerson,
): Promise<Entries> {
  const { a, b, coach } = couple;
  const day = (nth: number) => addDays(diary.startsOn, nth);
  const answers = (what: string, readers: readonly Somebody[]) => ({
    ...{ spots: ['jaw'], sensation: ['tight'], 'before.tension': 7 },
    before: canaries.word(what, readers),
  });
  const kept = answers('entry that was kept private', [person]);
  const forCoach = answers('entry for the coach', [person, coach]);
  return {
    kept: await anEntry(db, diary, person, { day: day(1), answers: kept }),
    forCoach: await anEntry(db, diary, person, { day: day(2), scope: 'coach', answers: forCoach }),
    shared: await anEntry(db, diary, person, {
      ...{ day: day(3), scope: 'both', answers: answers('entry for the three', [a, b, coach]) },
    }),
    draft: await anEntry(db, diary, person, {
      ...{ day: day(5), scope: 'both', handedInAt: null, answers: answers('draft of an entry', [person]) },
    }),
  };
}

function plantReply(
  { db, canaries, couple }: Plant,
  diary: TestHomework,
  owner: TestPerson,
  entryId: EntryId,
): Promise<string> {
  const words = canaries.word('reply of a coach', [owner, couple.coach]);
  return aReply(db, diary, owner, entryId, words);
}

async function plantForOne(
  { db, canaries, couple }: Plant,
  person: TestPerson,
  given: { readonly exercise: string; readonly rhythm: object },
): Promise<TestHomework> {
  const { coach } = couple;
  const homework = await aHomework(db, couple, {
    ...{ ...given, for: person },
    sentence: canaries.word('sentence for one of the two', [person, coach]),
    codes: [canaries.code('code of a sheet', [person, coach])],
  });
  const answers = { line: canaries.word('entry in homework for one', [person, coach]) };
  await anEntry(db, homework, person, { scope: 'coach', answers });
  return homework;
}

async function plantTouch({ db, canaries, couple }: Plant): Promise<TestHomework> {
  const { a, b, coach } = couple;
  const touch = await aHomework(db, couple, {
    ...{ exercise: 'touch', together: true, rhythm: { kind: 'weekly', times: 2, weeks: 3 } },
    startsOn: addDays(todayHere(), -7),
    codes: [a, b].map((person) => canaries.code('code of a sheet', [person, coach])),
  });
  await aTap(db, touch, a, 'hands', true);
  await aTap(db, touch, b, 'hands', false);
  const answers = { 'yes-hands': false, pleasant: canaries.word('what one says of touch', [b]) };
  await anEntry(db, touch, b, { day: touch.startsOn, scope: 'both', declined: true, answers });
  return touch;
}
