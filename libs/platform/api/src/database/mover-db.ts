import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import pg, { type PoolClient } from 'pg';
import { ENV, type Env } from '../env/env';
import { type ExportRead, readerOn } from './export-db';
import { surviveLostConnections } from './lost-connections';
import { roleUrl } from './role-url';
import type { TenantContext } from './tenant-context';

/** Whole practices on the move at once in one process. */
const AT_ONCE = 2;
/** What JSON says of moments, floating points and bytes does not depend on how a server was set up. */
const PLAIN = `SET LOCAL TimeZone = 'UTC'; SET LOCAL DateStyle = 'ISO'; SET LOCAL extra_float_digits = 1;
  SET LOCAL bytea_output = 'hex'`;

export interface MoverWrite {
  query<Row extends object>(text: string, values?: readonly unknown[]): Promise<Row[]>;
}

/**
 * The door through which a whole practice leaves or comes in: a database role that reads a practice only while an export of kind
 * 'practice' of it is being made, and writes only in the one transaction that found it empty while an import runs. It leaves no
 * row in the access log: whoever opens it logs the act in the transaction that asks for it.
 */
@Injectable()
export class MoverDb implements OnApplicationShutdown {
  private readonly pool: pg.Pool;

  constructor(@Inject(ENV) env: Env) {
    this.pool = new pg.Pool({
      connectionString:
        env.DATABASE_MOVER_URL ?? roleUrl(env.DATABASE_URL, 'tweespraak_mover', env.APP_SECRET),
      max: AT_ONCE,
    });
    surviveLostConnections(this.pool);
    this.pool.on('error', () => undefined); // an idle connection that dies is replaced at the next move
  }

  /** One frozen look at the whole practice of `ctx`. */
  async *read<Part>(
    ctx: Pick<TenantContext, 'practiceId'>,
    work: (read: ExportRead) => AsyncIterable<Part>,
  ): AsyncGenerator<Part, void, void> {
    const client = await this.begin(ctx, 'ISOLATION LEVEL REPEATABLE READ READ ONLY');
    try {
      yield* work(readerOn(client));
    } finally {
      await release(client); // nothing was written
    }
  }

  /** One transaction that writes into the practice of `ctx`: everything or nothing. */
  async write<T>(
    ctx: Pick<TenantContext, 'practiceId'>,
    work: (write: MoverWrite) => Promise<T>,
  ): Promise<T> {
    const client = await this.begin(ctx, '');
    try {
      const result = await work(readerOn(client));
      await client.query('COMMIT');
      return result;
    } finally {
      await release(client); // after the end of the transaction this is nothing
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool.end();
  }

  private async begin({ practiceId }: Pick<TenantContext, 'practiceId'>, how: string): Promise<PoolClient> {
    const client = await this.pool.connect();
    try {
      await client.query(`BEGIN ${how}`);
      await client.query(PLAIN);
      await client.query(
        `SELECT set_config('app.practice_id', $1, true), set_config('app.role', 'mover', true),
           set_config('app.person_id', '', true)`,
        [practiceId],
      );
      return client;
    } catch (error) {
      await release(client);
      throw error;
    }
  }
}

async function release(client: PoolClient): Promise<void> {
  const failed = await client.query('ROLLBACK').then(
    () => false,
    () => true,
  );
  client.release(failed);
}
