import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { parseEnv } from '@tweespraak/platform/api';
import {
  aSession,
  createTestDatabase,
  openMailTrap,
  type TestDatabase,
  type TestPerson,
  type TrappedMail,
} from '@tweespraak/shared/testing';
import request from 'supertest';
import { createApp } from '../../src/server';

const POLL_MS = 50;

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

export interface TestApp {
  readonly app: NestFastifyApplication;
  readonly db: TestDatabase;
  readonly mails: TrappedMail[];
  /** A request as a person (signed in) or as nobody. */
  as(person: TestPerson | null): Promise<Record<Method, (path: string) => request.Test>>;
  /** Waits until no job is due or at work any more. */
  jobsDone(): Promise<void>;
  close(): Promise<void>;
}

/** The whole product over HTTP: real routes, guards, database, jobs and SMTP. */
export async function createTestApp(overrides: Record<string, string> = {}): Promise<TestApp> {
  const db = await createTestDatabase();
  const trap = await openMailTrap();
  const env = parseEnv({
    ...db.env,
    SMTP_URL: trap.smtpUrl,
    MAIL_UNDO_SECONDS: '0',
    WORKER: 'inline',
    ...overrides,
  });
  const app = await createApp(env);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  const server = app.getHttpServer();
  return {
    app,
    db,
    mails: trap.mails,
    as: async (person) => {
      const cookie = person ? await aSession(db, person) : undefined;
      const send = (method: Method) => (path: string) => {
        const test = request(server)[method](path).set('sec-fetch-site', 'same-origin');
        return cookie ? test.set('cookie', cookie) : test;
      };
      return {
        get: send('get'),
        post: send('post'),
        put: send('put'),
        patch: send('patch'),
        delete: send('delete'),
      };
    },
    jobsDone: () => waitForJobs(db),
    close: async () => {
      await app.close();
      await trap.close();
      await db.drop();
    },
  };
}

async function waitForJobs(db: TestDatabase): Promise<void> {
  for (;;) {
    const [row] = await db.rows<{ open: string }>(
      `SELECT count(*) AS open FROM pgboss.job WHERE state IN ('created', 'retry', 'active') AND start_after <= now()`,
    );
    if (row?.open === '0') return;
    await new Promise((wait) => setTimeout(wait, POLL_MS));
  }
}
