import { randomUUID } from 'node:crypto';
import type { CoupleId, PersonId, RoundId } from '@tweespraak/shared/kernel';
import { inPractice } from './in-practice';
import type { TestPerson, TestPractice } from './people';
import type { TestDatabase } from './test-database';

/** A couple without accounts, for the figures of a practice: it never signs in. */
export interface BareCouple {
  readonly id: CoupleId;
  readonly practice: TestPractice;
  readonly coach: TestPerson;
  readonly a: PersonId;
  readonly b: PersonId;
}

/** Many at once: sixty couples take as long as a few. */
export async function manyCouples(
  db: TestDatabase,
  practice: TestPractice,
  overrides: { coach: TestPerson; count: number; createdAt?: string; archivedAt?: string },
): Promise<BareCouple[]> {
  const { coach, count, createdAt = '2026-01-05T12:00:00Z', archivedAt = null } = overrides;
  const couples = Array.from({ length: count }, (): BareCouple => ({
    ...{ id: randomUUID() as CoupleId, practice, coach },
    ...{ a: randomUUID() as PersonId, b: randomUUID() as PersonId },
  }));
  const person = (id: PersonId) => ({
    ...{ practice_id: practice.id, id, given_name: 'Iemand', family_name: '', roles: ['partner'] },
    ...{ locale: 'nl', created_at: createdAt },
  });
  await inPractice(db, practice.id, async ({ rows }) => {
    await rows(
      'people',
      couples.flatMap(({ a, b }) => [person(a), person(b)]),
    );
    await rows(
      'couples',
      couples.map(({ id, a, b }) => ({
        ...{ practice_id: practice.id, id, partner_a_id: a, partner_b_id: b, coach_id: coach.id },
        ...{ created_at: createdAt, archived_at: archivedAt },
      })),
    );
  });
  return couples;
}

export interface RoundStory {
  /** When it was due and, unless said otherwise, handed in by both. */
  readonly on: string;
  readonly handedInOn?: string | null;
  /** One score for everything: of a, of b. */
  readonly scores?: readonly [number, number];
  /** Both consent and the coach released. */
  readonly open?: boolean;
}

const ITEMS = 36;
const PILLARS = 9;
const VERSIONS = { instrument_version: '9p-36@1', parameters_version: 'placeholder@1' };
const filled = (length: number, value: number) => Array.from({ length }, () => value);

/** One round for each of these couples. @returns the rounds, in the order of the couples. */
export async function aRoundForEach(
  db: TestDatabase,
  couples: readonly BareCouple[],
  storyOf: (nth: number) => RoundStory,
): Promise<RoundId[]> {
  const [first] = couples;
  if (!first) return [];
  const all = couples.map((couple, nth) => ({ couple, id: randomUUID() as RoundId, story: storyOf(nth) }));
  await inPractice(db, first.practice.id, async ({ rows }) => {
    await rows('rounds', all.map(roundRow));
    await rows('round_seats', all.flatMap(seatRows));
    await rows('responses', all.flatMap(responseRows)); // the seats learn of it by themselves
    await rows('round_releases', all.filter(({ story }) => story.open !== false).map(releaseRow));
  });
  return all.map(({ id }) => id);
}

interface Told {
  readonly couple: BareCouple;
  readonly id: RoundId;
  readonly story: RoundStory;
}

const handedInAt = ({ on, handedInOn = on }: RoundStory) => handedInOn && `${handedInOn}T12:00:00Z`;
const keys = ({ couple, id }: Told) => ({
  ...{ practice_id: couple.practice.id, round_id: id, couple_id: couple.id },
});

function roundRow({ couple, id, story }: Told) {
  return {
    ...{ practice_id: couple.practice.id, id, couple_id: couple.id, ...VERSIONS, message: '' },
    ...{ opens_on: story.on, due_on: story.on, assigned_by: couple.coach.id, assigned_at: story.on },
  };
}

function seatRows(told: Told) {
  const { a, b } = told.couple;
  const isOpen = told.story.open !== false;
  return [a, b].map((id) => ({
    ...{ ...keys(told), person_id: id, item_seed: 7 },
    consented_at: isOpen ? handedInAt(told.story) : null,
  }));
}

function responseRows(told: Told) {
  const { couple, story } = told;
  const at = handedInAt(story);
  if (!at) return [];
  const [ofA, ofB] = story.scores ?? [50, 50];
  return (
    [
      [couple.a, ofA],
      [couple.b, ofB],
    ] as const
  ).map(([person, score]) => ({
    ...{
      ...keys(told),
      id: randomUUID(),
      person_id: person,
      instrument_version: VERSIONS.instrument_version,
    },
    ...{ locale: 'nl', answers: filled(ITEMS, 4), scores: filled(PILLARS, score), total: score },
    ...{ guesses: filled(PILLARS, 50), importance: filled(PILLARS, 2), started_at: at, submitted_at: at },
  }));
}

function releaseRow(told: Told) {
  return { ...keys(told), release_at: told.story.on, released_by: told.couple.coach.id };
}
