import { randomUUID } from 'node:crypto';
import type { Scope } from '@tweespraak/homework/domain';
import { addDays, type EntryId, type HomeworkId, localDateIn } from '@tweespraak/shared/kernel';
import type { TestCouple } from './couples';
import { aPaperCode } from './dialogues';
import { inPractice } from './in-practice';
import type { TestPerson } from './people';
import type { TestDatabase } from './test-database';

export interface TestHomework {
  readonly id: HomeworkId;
  readonly couple: TestCouple;
  readonly startsOn: string;
  /** Of those it was given to. */
  readonly codes: ReadonlyMap<TestPerson, string>;
}

export interface HomeworkOverrides {
  /** A built-in word or the id of an own exercise; the body diary unless named. */
  exercise?: string;
  version?: number;
  /** Only for one of the two. */
  for?: TestPerson;
  together?: boolean;
  startsOn?: string;
  dueOn?: string;
  rhythm?: object;
  remindAt?: string;
  withoutSteps?: readonly string[];
  sentence?: string;
  replyWithinDays?: number;
  enrolmentId?: string;
  givenAt?: Date;
  withdrawnAt?: Date;
  codes?: readonly string[];
}

/** Today on the wall of a practice in the Netherlands. */
export const todayHere = (now = new Date()) => localDateIn(now, 'Europe/Amsterdam');

/** A body diary of two weeks since today, unless told otherwise, with a seat for whom it is. */
export async function aHomework(
  db: TestDatabase,
  couple: TestCouple,
  overrides: HomeworkOverrides = {},
): Promise<TestHomework> {
  const id = randomUUID() as HomeworkId;
  const startsOn = overrides.startsOn ?? todayHere();
  const forPerson = overrides.for ?? null;
  const people = forPerson ? [forPerson] : [couple.a, couple.b];
  const codes = new Map(people.map((person, nth) => [person, overrides.codes?.[nth] ?? aPaperCode()]));
  const keys = { practice_id: couple.practice.id, couple_id: couple.id };
  await inPractice(db, couple.practice.id, async ({ rows, seal }) => {
    const place = {
      ownerId: forPerson?.id ?? couple.id,
      table: 'homework',
      column: 'sentence',
      rowId: id,
    };
    const { sentence } = overrides;
    await rows('homework', [
      {
        ...{ ...keys, id, for_person_id: forPerson?.id ?? null, together: overrides.together ?? false },
        exercise: overrides.exercise ?? 'body-diary',
        exercise_version: overrides.version ?? 1,
        starts_on: startsOn,
        due_on: overrides.dueOn ?? addDays(startsOn, 13),
        rhythm: overrides.rhythm ?? { kind: 'daily', days: 14 },
        remind_at: overrides.remindAt ?? null,
        without_steps: overrides.withoutSteps ?? [],
        sentence: sentence === undefined ? null : await seal(place, sentence),
        reply_within_days: overrides.replyWithinDays ?? null,
        enrolment_id: overrides.enrolmentId ?? null,
        given_by: couple.coach.id,
        given_at: overrides.givenAt ?? new Date(),
        withdrawn_at: overrides.withdrawnAt ?? null,
      },
    ]);
    for (const [person, paper_code] of codes)
      await rows('homework_seats', [
        { ...keys, homework_id: id, person_id: person.id, paper_code, postponements: 0 },
      ]);
  });
  return { id, couple, startsOn, codes };
}

export interface EntryOverrides {
  id?: string;
  day?: string;
  scope?: Scope;
  answers?: object;
  /** Null: a draft. */
  handedInAt?: Date | null;
  declined?: boolean;
  answered?: boolean;
  readByCoachAt?: Date;
  widening?: 'none' | 'asked' | 'refused';
}

/** One turn of somebody, handed in now unless told otherwise, sealed as the product would; marks that the seat was begun. */
export async function anEntry(
  db: TestDatabase,
  homework: TestHomework,
  person: TestPerson,
  overrides: EntryOverrides = {},
): Promise<EntryId> {
  const id = (overrides.id ?? randomUUID()) as EntryId;
  const { couple } = homework;
  const { handedInAt = new Date(), answers = {} } = overrides;
  await inPractice(db, couple.practice.id, async ({ rows, seal, client }) => {
    const place = { ownerId: person.id, table: 'homework_entries', column: 'sealed', rowId: id };
    await rows('homework_entries', [
      {
        ...{ practice_id: couple.practice.id, couple_id: couple.id, homework_id: homework.id, id },
        ...{ person_id: person.id, day: overrides.day ?? homework.startsOn, revision: 1 },
        scope: overrides.scope ?? 'me',
        sealed: await seal(place, JSON.stringify(answers)),
        handed_in_at: handedInAt,
        declined: overrides.declined ?? false,
        answered: overrides.answered ?? false,
        read_by_coach_at: overrides.readByCoachAt ?? null,
        widening: overrides.widening ?? 'none',
        ...{ created_at: handedInAt ?? new Date(), updated_at: handedInAt ?? new Date() },
      },
    ]);
    await client.query(
      `UPDATE homework_seats SET begun_at = coalesce(begun_at, now()), last_entry_at = coalesce($3, last_entry_at)
       WHERE homework_id = $1 AND person_id = $2`,
      [homework.id, person.id, handedInAt],
    );
  });
  return id;
}

/** What the coach of the couple wrote back. @returns its id. */
export async function aReply(
  db: TestDatabase,
  { couple }: TestHomework,
  owner: TestPerson,
  entryId: EntryId,
  text: string,
  { readAt }: { readAt?: Date } = {},
): Promise<string> {
  const id = randomUUID();
  await inPractice(db, couple.practice.id, async ({ rows, seal }) => {
    const place = { ownerId: owner.id, table: 'entry_replies', column: 'sealed', rowId: id };
    await rows('entry_replies', [
      {
        ...{ practice_id: couple.practice.id, id, entry_id: entryId, couple_id: couple.id },
        ...{ person_id: owner.id, coach_id: couple.coach.id, sealed: await seal(place, text) },
        ...{ at: new Date(), read_at: readAt ?? null },
      },
    ]);
  });
  return id;
}

/** Somebody's yes or no before a step that asks both. */
export async function aTap(
  db: TestDatabase,
  { couple, id }: TestHomework,
  person: TestPerson,
  step: string,
  yes: boolean,
  day = todayHere(),
): Promise<void> {
  await inPractice(db, couple.practice.id, ({ rows }) =>
    rows('consent_taps', [
      {
        ...{ practice_id: couple.practice.id, homework_id: id, couple_id: couple.id, step, day },
        ...{ person_id: person.id, yes, at: new Date() },
      },
    ]),
  );
}
