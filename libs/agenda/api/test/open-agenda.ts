import { PlannedMoments } from '@tweespraak/dialogues/api';
import {
  dataSourceOptions,
  Idempotency,
  Jobs,
  Mailer,
  Notices,
  parseEnv,
  TenantDb,
  type TenantContext,
  Webhooks,
} from '@tweespraak/platform/api';
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
import { Reminders } from '../src/jobs/reminders';
import { Invitations } from '../src/mail/invitations';
import { MyAppointmentsService } from '../src/mine/my-appointments.service';
import { AfterAct } from '../src/planning/after-act';
import { DialogueMoment } from '../src/planning/dialogue-moment';
import { PlanningService } from '../src/planning/planning.service';
import { Saving } from '../src/planning/saving';

export type Agenda = Awaited<ReturnType<typeof openAgenda>>;

/** The services of the agenda on a database of their own, without Nest and HTTP. */
export async function openAgenda(variables: Record<string, string> = {}) {
  const db: TestDatabase = await createTestDatabase();
  const mail: MailTrap = await openMailTrap();
  const env = parseEnv({ ...db.env, SMTP_URL: mail.smtpUrl, MAIL_UNDO_SECONDS: '0', ...variables });
  const dataSource = await new DataSource(dataSourceOptions(env)).initialize();
  const door = new TenantDb(dataSource);
  const jobs = new Jobs(env);
  const reminders = new Reminders(door, jobs, new Notices(jobs));
  const after = new AfterAct(env, jobs, reminders, new Webhooks(jobs));
  const moments = new DialogueMoment(new PlannedMoments());
  return {
    db,
    door,
    mails: mail.mails,
    reminders,
    invitations: new Invitations(env, door, new Mailer(env)),
    planning: new PlanningService(door, new Idempotency(), moments, new Saving(after, moments), after),
    mine: new MyAppointmentsService(door),
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
