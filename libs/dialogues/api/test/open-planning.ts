import {
  DataKeys,
  dataSourceOptions,
  Idempotency,
  Jobs,
  Mailer,
  MasterKeys,
  parseEnv,
  TenantDb,
  type TenantContext,
  Vault,
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
import { DialogueRow } from '../src/dialogue.entity';
import { DialogueLooks } from '../src/jobs/dialogue-looks';
import { DueLook } from '../src/jobs/due-look';
import { DialogueMails } from '../src/mail/dialogue-mails';
import { News } from '../src/mail/news';
import { MyDialoguesService } from '../src/my-dialogues/my-dialogues.service';
import { QuestionsService } from '../src/my-dialogues/questions.service';
import { CancellationsService } from '../src/planning/cancellations.service';
import { CoupleDialoguesService } from '../src/planning/couple-dialogues.service';
import { PlanningService } from '../src/planning/planning.service';
import { SignedVision } from '../src/planning/signed-vision';
import { TodayService } from '../src/planning/today.service';
import { FlagEnding } from '../src/room/flag-ending';
import { FlagGate } from '../src/room/flag-gate';
import { RoomEnding } from '../src/room/room-ending';
import { RoomWriter } from '../src/room/room-writer';
import { SystemMoves } from '../src/room/system-moves';
import { Topics } from '../src/topics';

export type Planning = Awaited<ReturnType<typeof openPlanning>>;

/** The services around the dialogues on a database of their own, without Nest and HTTP. */
export async function openPlanning(variables: Record<string, string> = {}) {
  const db: TestDatabase = await createTestDatabase();
  const mail: MailTrap = await openMailTrap();
  const env = parseEnv({ ...db.env, SMTP_URL: mail.smtpUrl, MAIL_UNDO_SECONDS: '10', ...variables });
  const dataSource = new DataSource({ ...dataSourceOptions(env), entities: [DialogueRow] });
  await dataSource.initialize();
  const door = new TenantDb(dataSource);
  const jobs = new Jobs(env);
  const vault = new Vault(new DataKeys(new MasterKeys(env)));
  const topics = new Topics(vault);
  const news = new News(env, jobs);
  const looks = new DialogueLooks(jobs);
  const writer = new RoomWriter(looks, new RoomEnding(jobs, new Webhooks(jobs)));
  const flagEnding = new FlagEnding(door, new FlagGate(), writer);
  return {
    db,
    door,
    mails: mail.mails,
    planning: new PlanningService(door, new Idempotency(), news, topics),
    cancellations: new CancellationsService(door, news, looks),
    couples: new CoupleDialoguesService(door, topics, new SignedVision(vault)),
    today: new TodayService(door),
    mine: new MyDialoguesService(door, topics, flagEnding),
    questions: new QuestionsService(door, new Idempotency(), news, looks, topics),
    mailer: new DialogueMails(env, door, new Mailer(env), new Webhooks(jobs)),
    due: new DueLook(door, new SystemMoves(door, writer), looks, flagEnding),
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
