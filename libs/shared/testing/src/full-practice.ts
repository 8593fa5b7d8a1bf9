import { randomUUID } from 'node:crypto';
import type { PersonId } from '@tweespraak/shared/kernel';
import { Canaries, type Canary } from './canaries';
import { aCouple } from './couples';
import { type FullAgenda, plantAgenda } from './full-agenda';
import { type FullDialogues, plantDialogues } from './full-dialogues';
import { type FullDoors, plantDoors } from './full-doors';
import { type FullExports, plantExports } from './full-exports';
import { plantFigures } from './full-figures';
import { type FullHomework, plantHomework } from './full-homework';
import { type FullInstruments, plantInstruments } from './full-instruments';
import { type FullLeaving, plantLeaving } from './full-leaving';
import { plantNotices } from './full-notices';
import { type FullProgrammes, plantProgrammes } from './full-programmes';
import { type FullRounds, plantRounds } from './full-rounds';
import { aPerson, aPractice, type TestPerson, type TestPractice } from './people';
import type { TestCouple } from './couples';
import type { TestDatabase } from './test-database';

export interface FullCouple extends TestCouple {
  readonly rounds: FullRounds;
  readonly agenda: FullAgenda;
  readonly dialogues: FullDialogues;
  readonly homework: FullHomework;
  readonly programmes: FullProgrammes;
  readonly instruments: FullInstruments;
}

export interface FullPractice {
  readonly practice: TestPractice;
  readonly admin: TestPerson;
  readonly couple: FullCouple;
  /** Of another coach in the same practice. */
  readonly otherCouple: FullCouple;
  readonly exports: FullExports;
  readonly doors: FullDoors;
  readonly leaving: FullLeaving;
  readonly canaries: readonly Canary[];
}

interface Somebody {
  readonly id: PersonId;
}
interface Roles {
  readonly admin: Somebody;
  readonly coaches: readonly [Somebody, Somebody];
  readonly partners: readonly [readonly [Somebody, Somebody], readonly [Somebody, Somebody]];
}

/** A practice with something in every table, in every state of a round, and a canary in every private field. */
export async function aFullPractice(db: TestDatabase): Promise<FullPractice> {
  const canaries = new Canaries();
  const roles = aCast();
  const everybody = [roles.admin, ...roles.coaches, ...roles.partners.flat()];
  const practice = await aPractice(db, { name: canaries.word('practice', everybody) });
  const staff = [roles.admin, ...roles.coaches];
  const admin = await plantStaff(db, practice, canaries, roles.admin, { role: 'admin', known: staff, staff });
  const couple = await plantCouple(db, practice, canaries, roles, 0);
  const otherCouple = await plantCouple(db, practice, canaries, roles, 1);
  const exports = await plantExports(db, canaries, admin, couple.coach);
  const coaches = [couple.coach, otherCouple.coach];
  const doors = await plantDoors(db, canaries, { admin, coaches, objectId: couple.id });
  await plantFigures(db, practice);
  const leaving = await plantLeaving(db, admin, exports);
  return { practice, admin, couple, otherCouple, exports, doors, leaving, canaries: canaries.all };
}

function aCast(): Roles {
  const somebody = (): Somebody => ({ id: randomUUID() as PersonId });
  return {
    admin: somebody(),
    coaches: [somebody(), somebody()],
    partners: [
      [somebody(), somebody()],
      [somebody(), somebody()],
    ],
  };
}

/** A colleague: named to colleagues and own clients, the address for themselves and the admin. */
function plantStaff(
  db: TestDatabase,
  practice: TestPractice,
  canaries: Canaries,
  one: Somebody,
  as: { role: 'coach' | 'admin'; known: readonly Somebody[]; staff: readonly Somebody[] },
): Promise<TestPerson> {
  const [admin] = as.staff;
  return aPerson(db, practice, [as.role], {
    id: one.id,
    givenName: canaries.word(`given name of a ${as.role}`, as.known),
    familyName: canaries.word(`family name of a ${as.role}`, as.known),
    email: canaries.address(`address of a ${as.role}`, admin ? [one, admin] : [one]),
  });
}

async function plantCouple(
  db: TestDatabase,
  practice: TestPractice,
  canaries: Canaries,
  { admin, coaches, partners }: Roles,
  nth: 0 | 1,
): Promise<FullCouple> {
  const [a, b] = partners[nth];
  const staff = [admin, ...coaches];
  const known = [...staff, a, b];
  const coach = await plantStaff(db, practice, canaries, coaches[nth], { role: 'coach', known, staff });
  const plant = (one: Somebody) =>
    aPerson(db, practice, ['partner'], {
      id: one.id,
      givenName: canaries.word('given name of a partner', [a, b, coach]),
      familyName: canaries.word('family name of a partner', [a, b, coach]),
      email: canaries.address('address of a partner', [one, coach]),
    });
  const couple = await aCouple(db, practice, { coach, partnerA: await plant(a), partnerB: await plant(b) });
  await plantAroundCouple(db, canaries, couple);
  await plantNotices(db, canaries, couple);
  const rounds = await plantRounds(db, canaries, couple);
  const agenda = await plantAgenda(db, canaries, couple);
  const homework = await plantHomework(db, canaries, couple, { coaches, partners: partners.flat() });
  const programmes = await plantProgrammes(db, canaries, couple, { coaches, rounds });
  const instruments = await plantInstruments(db, canaries, couple, staff);
  return {
    ...couple,
    rounds,
    agenda,
    homework,
    programmes,
    instruments,
    dialogues: await plantDialogues(db, canaries, couple),
  };
}

/** Dossier, invitations, access log and a request that was sent twice. */
async function plantAroundCouple(db: TestDatabase, canaries: Canaries, couple: TestCouple): Promise<void> {
  const { id, practice, coach, a, b } = couple;
  await db.rows(`UPDATE couple_dossiers SET note = $2 WHERE couple_id = $1`, [
    id,
    canaries.word('note in a dossier', [coach]),
  ]);
  for (const partner of [a, b]) {
    await db.rows(
      `INSERT INTO invitations (practice_id, id, person_id, invited_by, token_hash, sent_to, expires_at, accepted_at)
       VALUES ($1, $2, $3, $4, decode($5, 'hex'), $6, now() + interval '1 day', now())`,
      [
        practice.id,
        randomUUID(),
        partner.id,
        coach.id,
        canaries.hex('link of an invitation', []),
        partner.email,
      ],
    );
  }
  for (const [actor, role] of [
    [coach, 'coach'],
    [a, 'partner'],
    [b, 'partner'],
  ] as const) {
    await db.rows(
      `INSERT INTO access_log (practice_id, actor_id, actor_role, action, outcome, couple_id, address)
       VALUES ($1, $2, $3, $4, 'done', $5, $6)`,
      [practice.id, actor.id, role, 'couple.read', id, canaries.network('network address in the log', [])],
    );
    await db.rows(
      `INSERT INTO idempotency_keys (practice_id, person_id, route, key, body_hash, answer)
       VALUES ($1, $2, 'POST /planted', $3, '', $4)`,
      [
        practice.id,
        actor.id,
        randomUUID(),
        JSON.stringify({ id: canaries.word('answer to a request', [actor]) }),
      ],
    );
  }
}
