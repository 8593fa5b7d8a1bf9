import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { parseEnv, PlatformModule, type TenantContext } from '@tweespraak/platform/api';
import {
  createTestDatabase,
  ctxFor,
  type TestCouple,
  type TestDatabase,
  type TestPerson,
} from '@tweespraak/shared/testing';
import { HomeworkModule } from '../src/homework.module';

@Module({})
class HomeworkAlone {}

export type OpenHomework = Awaited<ReturnType<typeof openHomework>>;

/** The services of this library on a database of their own, without HTTP and without a worker. */
export async function openHomework(variables: Record<string, string> = {}) {
  const db: TestDatabase = await createTestDatabase();
  const env = parseEnv({ ...db.env, MAIL_UNDO_SECONDS: '0', WORKER: 'off', ...variables });
  const imports = [PlatformModule.with(env), HomeworkModule];
  const app = await NestFactory.createApplicationContext(
    { module: HomeworkAlone, imports },
    { logger: false },
  );
  return {
    db,
    of: <T>(service: new (...args: never[]) => T): T => app.get(service, { strict: false }),
    close: async () => {
      await app.close();
      await db.drop();
    },
  };
}

export const coachOf = ({ coach }: TestCouple, now = new Date()): TenantContext => ({
  ...ctxFor(coach, 'coach'),
  now,
});
export const partner = (person: TestPerson, now = new Date()): TenantContext => ({
  ...ctxFor(person, 'partner'),
  now,
});
