import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { InstrumentAnswers, InstrumentShape } from '@tweespraak/instruments/contract';
import {
  parseEnv,
  PlatformModule,
  systemContext,
  TenantDb,
  type TenantContext,
} from '@tweespraak/platform/api';
import { addDays } from '@tweespraak/shared/kernel';
import {
  anInstrument,
  createTestDatabase,
  ctxFor,
  restAtHome,
  type TestCouple,
  type TestDatabase,
  type TestPerson,
  todayHere,
} from '@tweespraak/shared/testing';
import { InstrumentsModule } from '../src/instruments.module';
import { InstrumentSubmissionsService } from '../src/my-rounds/submissions.service';
import { AssigningService } from '../src/rounds/assigning.service';

@Module({})
class InstrumentsAlone {}

export type OpenInstruments = Awaited<ReturnType<typeof openInstruments>>;

/** The services of this library on a database of their own, without HTTP and without a worker. */
export async function openInstruments() {
  const db: TestDatabase = await createTestDatabase();
  const env = parseEnv({ ...db.env, MAIL_UNDO_SECONDS: '0', WORKER: 'off' });
  const imports = [PlatformModule.with(env), InstrumentsModule];
  const app = await NestFactory.createApplicationContext(
    { module: InstrumentsAlone, imports },
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

export const coachOf = ({ coach }: TestCouple): TenantContext => ctxFor(coach, 'coach');
export const partner = (person: TestPerson): TenantContext => ctxFor(person, 'partner');
export const product = ({ practice }: TestCouple): TenantContext => systemContext(practice.id, new Date());

/** A statement as the application role, for a person: what row security itself lets through. */
export function sqlAs<Row extends object>(
  { of }: OpenInstruments,
  ctx: TenantContext,
  text: string,
  values: readonly unknown[] = [],
): Promise<Row[]> {
  return of(TenantDb).query<Row>(ctx, 'spec.look', {}, { text, values });
}

/** 'Rust in huis' with a licence, given to a couple today. @returns the round. */
export async function aGivenRound(
  instruments: OpenInstruments,
  couple: TestCouple,
  definition: InstrumentShape = restAtHome(),
): Promise<string> {
  const instrumentId = await anInstrument(instruments.db, couple.practice, couple.coach, { definition });
  return giveAgain(instruments, couple, instrumentId);
}

export async function giveAgain(
  { of }: OpenInstruments,
  couple: TestCouple,
  instrumentId: string,
): Promise<string> {
  const today = todayHere();
  const { rounds } = await of(AssigningService).assign(coachOf(couple), {
    ...{ instrumentId, coupleIds: [couple.id], message: '' },
    ...{ opensOn: today, dueOn: addDays(today, 14) },
  });
  return rounds[0]?.id ?? '';
}

export const CALM: InstrumentAnswers = { rust1: '4', rust2: '3', rust3: '1', minuten: 20 };
export const BUSY: InstrumentAnswers = { rust1: '1', rust2: '0', rust3: '4', minuten: 5, woord: 'deuren' };

export function handIn(
  { of }: OpenInstruments,
  person: TestPerson,
  roundId: string,
  { answers = CALM, consent = true }: { answers?: InstrumentAnswers; consent?: boolean } = {},
): Promise<void> {
  return of(InstrumentSubmissionsService).submit(partner(person), roundId, { answers, consent });
}
