import { randomUUID } from 'node:crypto';
import { hashToken, mintToken, type PersonRole, type TenantContext } from '@tweespraak/platform/api';
import type { Locale, PersonId, PracticeId } from '@tweespraak/shared/kernel';
import type { TestDatabase } from './test-database';

export interface TestPractice {
  readonly id: PracticeId;
  readonly name: string;
}

export interface TestPerson {
  readonly id: PersonId;
  readonly practiceId: PracticeId;
  readonly accountId: string;
  readonly roles: readonly PersonRole[];
  readonly givenName: string;
  readonly email: string;
  readonly locale: Locale;
}

export interface PracticeOverrides {
  name?: string;
  country?: string;
  locale?: Locale;
  timeZone?: string;
  coachReleaseRequired?: boolean;
  seats?: number;
}

export interface PersonOverrides {
  id?: PersonId;
  givenName?: string;
  familyName?: string;
  email?: string;
  locale?: Locale;
  /** false: invited only, no account yet */
  joined?: boolean;
}

/** A practice of its own for a test. */
export async function aPractice(db: TestDatabase, overrides: PracticeOverrides = {}): Promise<TestPractice> {
  const id = randomUUID() as PracticeId;
  const name = overrides.name ?? `Praktijk ${id.slice(0, 8)}`;
  await db.rows(
    `INSERT INTO practices (practice_id, name, country, locale, time_zone, coach_release_required, seats)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [
      id,
      name,
      overrides.country ?? 'NL',
      overrides.locale ?? 'nl',
      overrides.timeZone ?? 'Europe/Amsterdam',
      overrides.coachReleaseRequired ?? true,
      overrides.seats ?? 10,
    ],
  );
  return { id, name };
}

export const aCoach = (db: TestDatabase, practice: TestPractice, overrides?: PersonOverrides) =>
  aPerson(db, practice, ['coach'], overrides);
export const anAdmin = (db: TestDatabase, practice: TestPractice, overrides?: PersonOverrides) =>
  aPerson(db, practice, ['admin'], overrides);
export const aPartner = (db: TestDatabase, practice: TestPractice, overrides?: PersonOverrides) =>
  aPerson(db, practice, ['partner'], overrides);

/** A person with an account whose password is nobody's: sign in through `aSession`. */
export async function aPerson(
  db: TestDatabase,
  practice: TestPractice,
  roles: readonly PersonRole[],
  overrides: PersonOverrides = {},
): Promise<TestPerson> {
  const id = overrides.id ?? (randomUUID() as PersonId);
  const email = (overrides.email ?? `${id}@voorbeeld.example`).toLowerCase();
  const person: TestPerson = {
    id,
    practiceId: practice.id,
    accountId: randomUUID(),
    roles,
    givenName: overrides.givenName ?? `Persoon ${id.slice(0, 4)}`,
    email,
    locale: overrides.locale ?? 'nl',
  };
  const joined = overrides.joined ?? true;
  if (joined) {
    await db.rows(`INSERT INTO identity.accounts (id, email, password_hash) VALUES ($1, $2, 'none')`, [
      person.accountId,
      email,
    ]);
  }
  await db.rows(
    `INSERT INTO people (practice_id, id, account_id, given_name, family_name, roles, locale, joined_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      practice.id,
      id,
      joined ? person.accountId : null,
      person.givenName,
      overrides.familyName ?? '',
      [...roles],
      person.locale,
      joined ? new Date() : null,
    ],
  );
  await db.rows(`INSERT INTO person_contacts (practice_id, person_id, email) VALUES ($1, $2, $3)`, [
    practice.id,
    id,
    email,
  ]);
  return person;
}

/** Signs a person in without a password. @returns the value of a Cookie header. */
export async function aSession(db: TestDatabase, person: TestPerson): Promise<string> {
  const token = mintToken();
  await db.rows(
    `INSERT INTO identity.sessions (token_hash, account_id, practice_id, person_id) VALUES ($1, $2, $3, $4)`,
    [hashToken(token), person.accountId, person.practiceId, person.id],
  );
  return `__Host-sid=${token}`;
}

/** The context that the auth guard would build; the first role of the person unless another is named. */
export function ctxFor(
  person: TestPerson,
  role: PersonRole = firstRole(person),
  now = new Date(),
): TenantContext {
  return {
    practiceId: person.practiceId,
    personId: person.id,
    role,
    locale: person.locale,
    timeZone: 'Europe/Amsterdam',
    now,
    address: '127.0.0.1',
    requestId: randomUUID(),
  };
}

function firstRole(person: TestPerson): PersonRole {
  const [role] = person.roles;
  if (!role) throw new Error('a person has at least one role');
  return role;
}
