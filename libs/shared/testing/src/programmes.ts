import { randomUUID } from 'node:crypto';
import type { TestCouple } from './couples';
import type { TestPerson, TestPractice } from './people';
import type { TestDatabase } from './test-database';

/** A step as a programme keeps it; the domain of homework says what it means. */
export type TestStep = { readonly id: string; readonly kind: string; readonly delivery: object } & Readonly<
  Record<string, unknown>
>;

const TITLE = { nl: 'Een eigen programma', en: 'A programme of our own' };
const STEPS: readonly TestStep[] = [
  { id: 'test', kind: 'round', dueInDays: 7, delivery: { rule: 'at-once' } },
  {
    ...{ id: 'talk', kind: 'dialogue', dialogue: 'appreciation', level: 1 },
    delivery: { rule: 'after-released-round', days: 1 },
  },
];

export interface ProgrammeOverrides {
  readonly title?: { readonly nl: string; readonly en: string };
  readonly summary?: { readonly nl: string; readonly en: string };
  readonly steps?: readonly TestStep[];
  readonly archivedAt?: Date;
}

/** A programme that a coach of the practice made. */
export async function aProgramme(
  db: TestDatabase,
  practice: TestPractice,
  coach: TestPerson,
  { title = TITLE, summary = TITLE, steps = STEPS, archivedAt }: ProgrammeOverrides = {},
): Promise<string> {
  const id = randomUUID();
  await db.rows(
    `INSERT INTO programmes (practice_id, id, title, summary, steps, created_by, archived_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [
      ...[practice.id, id, JSON.stringify(title), JSON.stringify(summary), JSON.stringify(steps)],
      ...[coach.id, archivedAt ?? null],
    ],
  );
  return id;
}

export interface StepState {
  readonly state: 'waiting' | 'planned' | 'delivered' | 'skipped' | 'stuck';
  readonly dueAt?: Date;
  readonly deliveredAt?: Date;
  readonly skippedAt?: Date;
  readonly why?: string;
  readonly objectId?: string;
}

export interface EnrolmentOverrides {
  readonly programme?: string;
  readonly title?: { readonly nl: string; readonly en: string };
  readonly steps?: readonly TestStep[];
  readonly startsOn?: string;
  readonly startedAt?: Date;
  readonly pausedAt?: Date;
  readonly finishedAt?: Date;
  readonly cancelledAt?: Date;
  /** By step id; the others wait. */
  readonly states?: Readonly<Record<string, StepState>>;
}

/** A programme that runs for a couple since today, and gave nothing yet. */
export async function anEnrolment(
  db: TestDatabase,
  couple: TestCouple,
  overrides: EnrolmentOverrides = {},
): Promise<string> {
  const { id: coupleId, practice, coach } = couple;
  const { title = TITLE, steps = STEPS, states = {}, startedAt = new Date() } = overrides;
  const id = randomUUID();
  await db.rows(
    `INSERT INTO enrolments (practice_id, id, couple_id, programme, title, steps, starts_on, started_by, started_at, paused_at,
       finished_at, cancelled_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      ...[practice.id, id, coupleId, overrides.programme ?? 'start-of-coaching'],
      ...[JSON.stringify(title), JSON.stringify(steps)],
      overrides.startsOn ?? startedAt.toISOString().slice(0, 10),
      ...[coach.id, startedAt, overrides.pausedAt ?? null],
      ...[overrides.finishedAt ?? null, overrides.cancelledAt ?? null],
    ],
  );
  for (const [position, { id: step }] of steps.entries()) {
    const { state, dueAt, deliveredAt, skippedAt, why, objectId } = states[step] ?? { state: 'waiting' };
    await db.rows(
      `INSERT INTO enrolment_steps (practice_id, enrolment_id, couple_id, step, position, state, due_at, delivered_at, skipped_at, why,
         object_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        ...[practice.id, id, coupleId, step, position, state],
        ...[dueAt ?? null, deliveredAt ?? null, skippedAt ?? null, why ?? null, objectId ?? null],
      ],
    );
  }
  return id;
}
