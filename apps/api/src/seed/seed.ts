import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { hash } from '@node-rs/argon2';
import {
  DataKeys,
  dataSourceOptions,
  type Env,
  IdentityDb,
  Jobs,
  MasterKeys,
  parseEnv,
  TenantDb,
  Vault,
} from '@tweespraak/platform/api';
import type { Locale, PersonId, PracticeId } from '@tweespraak/shared/kernel';
import { DataSource } from 'typeorm';
import { DEMO_AGENDA } from './demo-agenda';
import { DemoAgendaWriter } from './demo-agenda-writer';
import { seededRandom } from './demo-answers';
import { DEMO_PASSWORD, DEMO_PRACTICES, type DemoPerson, type DemoPractice } from './demo-data';
import { DemoDialogueWriter } from './demo-dialogue-writer';
import { DEMO_DIALOGUES, type DemoDialogue } from './demo-dialogues';
import { DEMO_GROUP, GROUP_COACH, GROUP_DIALOGUES, GROUP_HOMEWORK } from './demo-group';
import { DEMO_HOMEWORK } from './demo-homework';
import { DemoHomeworkWriter } from './demo-homework-writer';
import { DemoInstrumentWriter, WITH_INSTRUMENT } from './demo-instrument-writer';
import { DemoKeepsakeWriter } from './demo-keepsake-writer';
import { DEMO_KEEPSAKES, type DemoKeepsakes } from './demo-keepsakes';
import { DemoProgrammeWriter } from './demo-programme-writer';
import { DEMO_ENROLMENTS, DEMO_POSTPONED, OWN_PROGRAMME } from './demo-programmes';
import { DemoWriter } from './demo-writer';

/** The couples one gets to know, and behind a coach of their own those who fill the practice's report. */
const PRACTICES: readonly DemoPractice[] = DEMO_PRACTICES.map((practice) =>
  practice.staff.some(({ key }) => key === GROUP_COACH)
    ? { ...practice, couples: [...practice.couples, ...DEMO_GROUP] }
    : practice,
);
const DIALOGUES = { ...DEMO_DIALOGUES, ...GROUP_DIALOGUES };
const HOMEWORK = { ...DEMO_HOMEWORK, ...GROUP_HOMEWORK };
const RANDOM_SEED = 20_261_122;
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

export interface DemoLogin {
  readonly role: string;
  readonly email: string;
  readonly password: string;
  readonly practice: string;
}

export interface SeedOptions {
  readonly databaseUrl: string;
  readonly appSecret: string;
  readonly now?: Date;
}

/**
 * Three invented practices with couples in every state, on an empty database only.
 * @returns whether it wrote them now, and how to sign in (none when the practices are somebody's own).
 */
export async function seedDemo(options: SeedOptions): Promise<{ seeded: boolean; logins: DemoLogin[] }> {
  const env = parseEnv({ DATABASE_URL: options.databaseUrl, APP_SECRET: options.appSecret });
  const identity = new IdentityDb(env);
  try {
    const [found] = await identity.query<{ any: boolean; demo: boolean }>(
      `SELECT EXISTS (SELECT 1 FROM practices) AS any,
        EXISTS (SELECT 1 FROM identity.accounts WHERE email = $1) AS demo`,
      [addressOf(DEMO_PRACTICES[0]?.staff[0]?.key ?? '')],
    );
    if (!found?.any) await writeDemo(env, identity, options.now ?? new Date());
    return { seeded: !found?.any, logins: !found?.any || found.demo ? demoLogins() : [] };
  } finally {
    await identity.pool.end();
  }
}

async function writeDemo(env: Env, identity: IdentityDb, now: Date): Promise<void> {
  const dataSource = await new DataSource(dataSourceOptions(env)).initialize();
  const jobs = new Jobs(env);
  try {
    const db = new TenantDb(dataSource);
    const vault = new Vault(new DataKeys(new MasterKeys(env)));
    const random = () => seededRandom(RANDOM_SEED);
    const passwordHash = await hash(DEMO_PASSWORD, COST);
    const couples = new DemoWriter(db, now, random());
    const dialogues = new DemoDialogueWriter(db, jobs, vault, now, random());
    const keepsakes = new DemoKeepsakeWriter(db, vault, now);
    for (const practice of PRACTICES) {
      const written = await writePeople(identity, practice, passwordHash);
      const homework = new DemoHomeworkWriter(db, vault, now, random(), practice.timeZone);
      const agenda = new DemoAgendaWriter(db, jobs, now, practice.timeZone);
      const programmes = new DemoProgrammeWriter(db, jobs, now, practice.timeZone);
      const instruments = new DemoInstrumentWriter(db, now, practice.timeZone);
      const writers = { couples, dialogues, keepsakes, homework, agenda, programmes, instruments };
      await writeCouples(writers, practice, written);
    }
  } finally {
    await jobs.onApplicationShutdown();
    await dataSource.destroy();
  }
}

interface Writers {
  readonly couples: DemoWriter;
  readonly dialogues: DemoDialogueWriter;
  readonly keepsakes: DemoKeepsakeWriter;
  readonly homework: DemoHomeworkWriter;
  readonly agenda: DemoAgendaWriter;
  readonly programmes: DemoProgrammeWriter;
  readonly instruments: DemoInstrumentWriter;
}

async function writeCouples(
  { couples, dialogues, keepsakes, homework, agenda, programmes, instruments }: Writers,
  practice: DemoPractice,
  { practiceId, people }: Awaited<ReturnType<typeof writePeople>>,
): Promise<void> {
  const maker = people.get(practice.staff.find(({ roles }) => roles.includes('coach'))?.key ?? '');
  if (maker) await homework.writeLibrary({ practiceId, coachId: maker }, practice.locale);
  if (maker && usesOwnProgramme(practice)) await programmes.writeTemplate({ practiceId, coachId: maker });
  for (const couple of practice.couples) {
    const [coachId, a, b] = [couple.coach, couple.a.key, couple.b.key].map((key) => people.get(key));
    if (!coachId || !a || !b) continue;
    const ids = { practiceId, coachId, a, b };
    const place = { ...ids, coupleId: await couples.writeCouple(ids, couple) };
    const held: Held[] = [];
    for (const one of DIALOGUES[couple.a.key] ?? [])
      held.push({ one, id: await dialogues.write(place, one) });
    await keepWhatStays(keepsakes, place, held, DEMO_KEEPSAKES[couple.a.key]);
    for (const one of HOMEWORK[couple.a.key] ?? []) await homework.write(place, one);
    for (const one of DEMO_AGENDA[couple.a.key] ?? []) await agenda.write(place, one);
    for (const one of DEMO_ENROLMENTS[couple.a.key] ?? []) await programmes.write(place, one);
    const later = DEMO_POSTPONED[couple.a.key];
    if (later) await programmes.putOff(place, later);
    if (couple.a.key === WITH_INSTRUMENT) await instruments.write(place);
  }
}

const usesOwnProgramme = ({ couples }: DemoPractice): boolean =>
  couples.some(({ a }) => DEMO_ENROLMENTS[a.key]?.some(({ programme }) => programme === OWN_PROGRAMME));

interface Held {
  readonly one: DemoDialogue;
  readonly id: string;
}

/** The vision belongs to the dialogue it was made in, each gift to one about a frustration. */
async function keepWhatStays(
  writer: DemoKeepsakeWriter,
  place: Parameters<DemoKeepsakeWriter['writeVision']>[0],
  held: readonly Held[],
  keepsakes: DemoKeepsakes | undefined,
): Promise<void> {
  if (!keepsakes) return;
  const closed = (type: DemoDialogue['type']) =>
    held.filter(({ one }) => one.type === type && one.ending === 'closed').map(({ id }) => id);
  const [vision] = closed('relationship-vision');
  if (vision) await writer.writeVision(place, vision, keepsakes.vision);
  const talks = closed('frustration').toReversed();
  for (const [nth, gift] of keepsakes.gifts.entries()) {
    const talk = talks[nth];
    if (talk) await writer.writeGift(place, talk, gift);
  }
}

async function writePeople(identity: IdentityDb, practice: DemoPractice, passwordHash: string) {
  const practiceId = randomUUID() as PracticeId;
  const people = new Map<string, PersonId>();
  await identity.transaction(async (query) => {
    await query(
      `INSERT INTO practices (practice_id, name, country, locale, time_zone) VALUES ($1, $2, $3, $4, $5)`,
      [practiceId, practice.name, practice.country, practice.locale, practice.timeZone],
    );
    for (const { person, roles, joined } of everybody(practice)) {
      const id = randomUUID() as PersonId;
      const accountId = joined ? randomUUID() : null;
      const locale: Locale = person.locale ?? practice.locale;
      people.set(person.key, id);
      if (accountId) {
        await query(`INSERT INTO identity.accounts (id, email, password_hash) VALUES ($1, $2, $3)`, [
          accountId,
          addressOf(person.key),
          passwordHash,
        ]);
      }
      await query(
        `INSERT INTO people (practice_id, id, account_id, given_name, family_name, roles, locale, joined_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, CASE WHEN $3::uuid IS NULL THEN NULL ELSE now() END)`,
        [practiceId, id, accountId, person.givenName, person.familyName, roles, locale],
      );
      await query(`INSERT INTO person_contacts (practice_id, person_id, email) VALUES ($1, $2, $3)`, [
        practiceId,
        id,
        addressOf(person.key),
      ]);
    }
  });
  return { practiceId, people };
}

function everybody(
  practice: DemoPractice,
): { person: DemoPerson; roles: readonly string[]; joined: boolean }[] {
  return [
    ...practice.staff.map((person) => ({ person, roles: person.roles, joined: true })),
    ...practice.couples.flatMap(({ a, b, joined }) =>
      [a, b].map((person) => ({ person, roles: ['partner'], joined })),
    ),
  ];
}

/** Example addresses only (RFC 2606): nobody can receive them. */
const addressOf = (key: string) => `${key}@voorbeeld.example`;

function demoLogins(): DemoLogin[] {
  const login = (role: string, key: string, practice: string): DemoLogin => ({
    role,
    email: addressOf(key),
    password: DEMO_PASSWORD,
    practice,
  });
  return [
    login('coach and admin', 'marieke', 'Praktijk De Linde'),
    login('coach', 'jonas', 'Praktijk De Linde'),
    login('practice admin', 'petra', 'Praktijk De Linde'),
    login('partner (a test to fill in)', 'yara', 'Praktijk De Linde'),
    login('partner (six rounds, released)', 'sanne', 'Praktijk De Linde'),
    login('partner (in English)', 'sam', 'Praktijk De Linde'),
    login('coach and admin', 'lieve', 'Huis van Dialoog'),
    login('coach and admin', 'grace', 'The Listening Room'),
    login('partner', 'amy', 'The Listening Room'),
  ];
}
