import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import pg, { type PoolClient } from 'pg';
import { ENV, type Env } from '../env/env';
import { surviveLostConnections } from './lost-connections';
import { roleUrl } from './role-url';
import type { TenantContext } from './tenant-context';

/** Readers of a practice's figures at once in one process: reports are rare, and stand beside everybody's daily work. */
const AT_ONCE = 2;
const ROWS_A_FETCH = 2_000;

/** One frozen look at a practice: whatever is asked through it is of the same moment. */
export interface ExportRead {
  query<Row extends object>(text: string, values?: readonly unknown[]): Promise<Row[]>;
  /** As `query`, in portions as they come: nothing is kept, whatever the number of rows. One at a time. */
  stream<Row extends object>(
    text: string,
    values?: readonly unknown[],
    rowsAFetch?: number,
  ): AsyncGenerator<Row[], void, void>;
}

/**
 * The door for reports and exports: a database role that reads some columns of a practice, scores of open rounds only, names of
 * partners only for an export that was asked for with names and is being made; and that writes nothing. It leaves no row in the
 * access log: whoever opens it logs the act in the transaction that asks for it.
 */
@Injectable()
export class ExportDb implements OnApplicationShutdown {
  private readonly pool: pg.Pool;

  constructor(@Inject(ENV) env: Env) {
    this.pool = new pg.Pool({
      connectionString:
        env.DATABASE_EXPORT_URL ?? roleUrl(env.DATABASE_URL, 'tweespraak_exporter', env.APP_SECRET),
      max: AT_ONCE,
    });
    surviveLostConnections(this.pool);
    this.pool.on('error', () => undefined); // an idle connection that dies is replaced at the next look
  }

  /** Runs `work` on one snapshot of the practice of `ctx`. @param about the export being made, for names. */
  async read<T>(
    ctx: Pick<TenantContext, 'practiceId'>,
    about: { readonly exportId?: string },
    work: (read: ExportRead) => Promise<T>,
  ): Promise<T> {
    const client = await this.pool.connect();
    try {
      await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
      await client.query(
        `SELECT set_config('app.practice_id', $1, true), set_config('app.role', 'exporter', true),
           set_config('app.export_id', $2, true), set_config('app.person_id', '', true)`,
        [ctx.practiceId, about.exportId ?? ''],
      );
      return await work(readerOn(client));
    } finally {
      const failed = await client.query('ROLLBACK').then(
        () => false, // nothing was written
        () => true,
      );
      client.release(failed);
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool.end();
  }
}

/** How both doors that only read ask. */
export function readerOn(client: PoolClient): ExportRead {
  return {
    query: async <Row extends object>(text: string, values: readonly unknown[] = []) =>
      (await client.query(text, [...values])).rows as Row[],
    async *stream<Row extends object>(
      text: string,
      values: readonly unknown[] = [],
      rowsAFetch = ROWS_A_FETCH,
    ) {
      await client.query(`DECLARE portions NO SCROLL CURSOR FOR ${text}`, [...values]);
      try {
        for (;;) {
          const { rows } = await client.query(`FETCH ${Math.trunc(rowsAFetch)} FROM portions`);
          if (rows.length) yield rows as Row[];
          if (rows.length < rowsAFetch) break;
        }
      } finally {
        await client.query('CLOSE portions').catch(() => undefined); // after a failure the transaction is over anyway
      }
    },
  };
}
