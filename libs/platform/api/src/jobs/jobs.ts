import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { type ConnectionOptions, type JobResult, PgBoss } from 'pg-boss';
import type { EntityManager } from 'typeorm';
import { dataSourceOptions } from '../database/data-source-options';
import { ThinTransaction } from '../database/thin-transaction';
import { ENV, type Env } from '../env/env';
import type { JobName, JobPayloads } from './queues';

export interface SendJob {
  /** Not before this moment. */
  readonly startAfter?: Date;
  /** Makes a second send of the same job a no-op. */
  readonly id?: string;
}

export type JobHandler<Name extends JobName> = (payload: JobPayloads[Name], jobId: string) => Promise<void>;

/** A full batch is followed by the next at once; an empty queue is looked at twice a second. */
const WORK = {
  pollingIntervalSeconds: 0.5,
  batchSize: 10,
  burstWhenBatchFull: true,
  perJobResults: true,
} as const;

/** Jobs in Postgres. A job that a change asks for is written in the transaction of that change. */
@Injectable()
export class Jobs implements OnApplicationShutdown {
  private readonly boss: PgBoss;
  private started: Promise<unknown> | undefined;

  constructor(@Inject(ENV) env: Env) {
    this.boss = new PgBoss({
      connectionString: String(dataSourceOptions(env).url),
      migrate: false,
      createSchema: false,
      max: 4,
      supervise: true,
      superviseIntervalSeconds: 10, // how soon a worker that died is missed
      schedule: false,
    });
    this.boss.on('error', () => undefined); // pg-boss retries by itself; readiness tells when the database is away
  }

  /** Enqueues in the caller's transaction: a rollback takes the job along. */
  async send<Name extends JobName>(
    em: EntityManager | ThinTransaction,
    name: Name,
    payload: JobPayloads[Name],
    options: SendJob = {},
  ): Promise<void> {
    await this.start();
    await this.boss.send(name, payload, { ...options, db: transactionOf(em) });
  }

  /** As `send`, many in one statement. */
  async sendMany<Name extends JobName>(
    em: EntityManager | ThinTransaction,
    name: Name,
    jobs: readonly ({ payload: JobPayloads[Name] } & SendJob)[],
  ): Promise<void> {
    await this.start();
    const inserts = jobs.map(({ payload, ...options }) => ({ data: payload, ...options }));
    await this.boss.insert(name, inserts, { db: transactionOf(em) });
  }

  /** Enqueues on its own, for acts outside a practice (a password reset). */
  async sendNow<Name extends JobName>(name: Name, payload: JobPayloads[Name]): Promise<void> {
    await this.start();
    await this.boss.send(name, payload);
  }

  /** What failed for good is tried once more. */
  async retry(
    em: EntityManager | ThinTransaction,
    failed: readonly { readonly id: string; readonly name: JobName }[],
  ): Promise<void> {
    await this.start();
    for (const name of new Set(failed.map((one) => one.name))) {
      const ids = failed.filter((one) => one.name === name).map(({ id }) => id);
      await this.boss.retry(name, ids, { db: transactionOf(em) });
    }
  }

  /** Works a queue in this process, a few jobs side by side; one whose handler throws is tried again later, alone. */
  async work<Name extends JobName>(name: Name, handler: JobHandler<Name>): Promise<void> {
    await this.start();
    await this.boss.work<JobPayloads[Name], unknown, typeof WORK>(name, WORK, (jobs) =>
      Promise.all(jobs.map(({ id, data }) => outcomeOf(id, handler(data, id)))),
    );
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.started) await this.boss.stop({ graceful: true, timeout: 5_000 });
  }

  private start(): Promise<unknown> {
    return (this.started ??= this.boss.start());
  }
}

// What went wrong stays out of the job's row: an error's text can hold a person's address.
async function outcomeOf(id: string, work: Promise<void>): Promise<JobResult> {
  return work.then(
    () => ({ id, status: 'completed' }),
    () => ({ id, status: 'failed' }),
  );
}

function transactionOf(tx: EntityManager | ThinTransaction): NonNullable<ConnectionOptions['db']> {
  if (tx instanceof ThinTransaction) {
    return {
      executeSql: async (text: string, values?: unknown[]) => ({
        rows: await tx.query({ text, values: values ?? [] }),
      }),
    };
  }
  return {
    executeSql: async (text: string, values?: unknown[]) => {
      const result: { records?: unknown[] } | undefined = await tx.queryRunner?.query(text, values, true);
      return { rows: result?.records ?? [] };
    },
  };
}
