import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { parseEnv, PlatformModule } from '@tweespraak/platform/api';
import { createTestDatabase, type TestDatabase } from '@tweespraak/shared/testing';
import { FiguresModule } from '../src/figures';

@Module({})
class FiguresAlone {}

export type OpenFigures = Awaited<ReturnType<typeof openFigures>>;

/** The figures on a database of their own, without HTTP and without a worker. */
export async function openFigures() {
  const db: TestDatabase = await createTestDatabase();
  const env = parseEnv({ ...db.env, WORKER: 'off' });
  const imports = [PlatformModule.with(env), FiguresModule];
  const app = await NestFactory.createApplicationContext(
    { module: FiguresAlone, imports },
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
