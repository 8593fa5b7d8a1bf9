import { randomInt, randomUUID } from 'node:crypto';
import type { CoupleId, RoundId } from '@tweespraak/shared/kernel';
import { aPartner, type TestPerson, type TestPractice } from './people';
import type { TestDatabase } from './test-database';

export interface TestCouple {
  readonly id: CoupleId;
  readonly practice: TestPractice;
  readonly coach: TestPerson;
  readonly a: TestPerson;
  readonly b: TestPerson;
}

export interface CoupleOverrides {
  coach: TestPerson;
  coCoach?: TestPerson;
  partnerA?: TestPerson;
  partnerB?: TestPerson;
  archivedAt?: Date;
}

/** Two partners and their coach, with an empty dossier. */
export async function aCouple(
  db: TestDatabase,
  practice: TestPractice,
  overrides: CoupleOverrides,
): Promise<TestCouple> {
  const id = randomUUID() as CoupleId;
  const a = overrides.partnerA ?? (await aPartner(db, practice));
  const b = overrides.partnerB ?? (await aPartner(db, practice));
  const { coach, coCoach } = overrides;
  await db.rows(
    `INSERT INTO couples (practice_id, id, partner_a_id, partner_b_id, coach_id, co_coach_id, archived_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [practice.id, id, a.id, b.id, coach.id, coCoach?.id ?? null, overrides.archivedAt ?? null],
  );
  await db.rows(`INSERT INTO couple_dossiers (practice_id, couple_id, updated_by) VALUES ($1, $2, $3)`, [
    practice.id,
    id,
    coach.id,
  ]);
  return { id, practice, coach, a, b };
}

export interface RoundOverrides {
  opensOn?: string;
  dueOn?: string;
  message?: string;
  cancelledAt?: Date;
}

/** A round that is open to answer, with a seat for each partner. */
export async function aRound(
  db: TestDatabase,
  couple: TestCouple,
  overrides: RoundOverrides = {},
): Promise<RoundId> {
  const id = randomUUID() as RoundId;
  const { practice } = couple;
  await db.rows(
    `INSERT INTO rounds (practice_id, id, couple_id, instrument_version, parameters_version, opens_on, due_on, message, assigned_by, cancelled_at)
     VALUES ($1, $2, $3, '9p-36@1', 'placeholder@1', $4, $5, $6, $7, $8)`,
    [
      practice.id,
      id,
      couple.id,
      overrides.opensOn ?? '2026-01-05',
      overrides.dueOn ?? '2099-01-19',
      overrides.message ?? '',
      couple.coach.id,
      overrides.cancelledAt ?? null,
    ],
  );
  for (const person of [couple.a, couple.b]) {
    await db.rows(
      `INSERT INTO round_seats (practice_id, round_id, couple_id, person_id, item_seed) VALUES ($1, $2, $3, $4, $5)`,
      [practice.id, id, couple.id, person.id, randomInt(2 ** 31 - 1)],
    );
  }
  return id;
}
