import {
  dataSourceOptions,
  Idempotency,
  Jobs,
  Mailer,
  Notices,
  parseEnv,
  systemContext,
  TenantDb,
  type TenantContext,
  Webhooks,
} from '@tweespraak/platform/api';
import { CURRENT_INSTRUMENT } from '@tweespraak/pillars/domain';
import type { RoundId } from '@tweespraak/shared/kernel';
import {
  createTestDatabase,
  ctxFor,
  type MailTrap,
  openMailTrap,
  type TestCouple,
  type TestDatabase,
  type TestPerson,
} from '@tweespraak/shared/testing';
// eslint-disable-next-line no-restricted-imports -- builds the door itself, as PlatformModule does
import { DataSource } from 'typeorm';
import { CoachViewsService } from '../src/coach/coach-views.service';
import { OutcomeMails } from '../src/mail/outcome-mails';
import { RoundMails } from '../src/mail/round-mails';
import { ConsentsService } from '../src/my-rounds/consents.service';
import { DraftsService } from '../src/my-rounds/drafts.service';
import { MyRoundsService } from '../src/my-rounds/my-rounds.service';
import { Opening } from '../src/my-rounds/opening';
import { SubmissionsService } from '../src/my-rounds/submissions.service';
import { OutcomeService } from '../src/outcome/outcome.service';
import { AssignmentsService } from '../src/rounds/assignments.service';
import { ReleasesService } from '../src/rounds/releases.service';
import { RoundRow } from '../src/rounds/round.entity';
import { RoundsService } from '../src/rounds/rounds.service';
import { SeatRow } from '../src/rounds/seat.entity';

export type Pillars = Awaited<ReturnType<typeof openPillars>>;

/** The services of this library on a database of their own, without Nest and HTTP. */
export async function openPillars(variables: Record<string, string> = {}) {
  const db: TestDatabase = await createTestDatabase();
  const mail: MailTrap = await openMailTrap();
  const env = parseEnv({ ...db.env, SMTP_URL: mail.smtpUrl, ...variables });
  const dataSource = new DataSource({ ...dataSourceOptions(env), entities: [RoundRow, SeatRow] });
  await dataSource.initialize();
  const door = new TenantDb(dataSource);
  const jobs = new Jobs(env);
  const opening = new Opening(jobs);
  const notices = new Notices(jobs);
  const webhooks = new Webhooks(jobs);
  const mailer = new Mailer(env);
  return {
    db,
    door,
    mails: mail.mails,
    assignments: new AssignmentsService(env, door, new Idempotency(), jobs, webhooks),
    rounds: new RoundsService(door, notices),
    releases: new ReleasesService(door, jobs),
    myRounds: new MyRoundsService(env, door),
    drafts: new DraftsService(door),
    submissions: new SubmissionsService(door, opening, notices),
    consents: new ConsentsService(door, opening, notices),
    outcome: new OutcomeService(door),
    views: new CoachViewsService(door),
    roundMails: new RoundMails(env, door, mailer),
    outcomeMails: new OutcomeMails(env, door, mailer, webhooks),
    close: async () => {
      await jobs.onApplicationShutdown();
      await dataSource.destroy();
      await mail.close();
      await db.drop();
    },
  };
}

export const coachOf = ({ coach }: TestCouple): TenantContext => ctxFor(coach, 'coach');
export const partner = (person: TestPerson): TenantContext => ctxFor(person, 'partner');
export const product = ({ practice }: TestCouple): TenantContext => systemContext(practice.id, new Date());

/** A statement as the application role, for a person: what row security itself lets through. */
export function sqlAs<Row extends object>(
  pillars: Pick<Pillars, 'door'>,
  ctx: TenantContext,
  text: string,
  values: readonly unknown[] = [],
): Promise<Row[]> {
  return pillars.door.query<Row>(ctx, 'spec.look', {}, { text, values });
}

/** An answer to every question, other ones for another `turn`. */
export const allAnswers = (turn = 0) =>
  CURRENT_INSTRUMENT.items.map((_, item) => ({ item, value: (item + turn) % 7, ms: 3000 }));

export const CALM = { validity: [1, 2, 3], safety: [0, 0, 0, 6] };
export const ALARMING = { validity: [1, 2, 3], safety: [5, 0, 0, 1] };

/** Answers everything and hands in, through the services. */
export async function handIn(
  pillars: Pillars,
  person: TestPerson,
  roundId: RoundId,
  { consent = true, turn = 0, safety = CALM.safety } = {},
): Promise<void> {
  const ctx = partner(person);
  await pillars.drafts.save(ctx, roundId, { answers: allAnswers(turn) });
  await pillars.drafts.savePrivate(ctx, roundId, { ...CALM, safety });
  await pillars.submissions.submit(ctx, roundId, consent);
}
