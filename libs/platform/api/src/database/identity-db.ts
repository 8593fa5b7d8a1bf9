import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import pg, { type QueryConfig } from 'pg';
import { ENV, type Env } from '../env/env';
import { surviveLostConnections } from './lost-connections';
import { roleUrl } from './role-url';

/** The door for signing in: accounts and sessions, as a database role that reads no client data. */
@Injectable()
export class IdentityDb implements OnApplicationShutdown {
  readonly pool: pg.Pool;

  constructor(@Inject(ENV) env: Env) {
    this.pool = new pg.Pool({
      connectionString: env.DATABASE_AUTH_URL ?? roleUrl(env.DATABASE_URL, 'tweespraak_auth', env.APP_SECRET),
      max: Math.max(2, Math.ceil(env.DATABASE_POOL / 2)),
    });
    surviveLostConnections(this.pool);
    this.pool.on('error', () => undefined); // an idle connection that dies is replaced at the next query
  }

  async query<Row extends object>(
    text: string,
    values: readonly unknown[] = [],
    name?: string,
  ): Promise<Row[]> {
    return (await this.pool.query(statement(text, values, name))).rows as Row[];
  }

  /** One transaction; rolled back when `work` throws. */
  async transaction<T>(work: (query: IdentityDb['query']) => Promise<T>): Promise<T> {
    const client = await this.pool.connect();
    try {
      await client.query('BEGIN');
      const result = await work(
        async <Row extends object>(text: string, values: readonly unknown[] = [], name?: string) =>
          (await client.query(statement(text, values, name))).rows as Row[],
      );
      await client.query('COMMIT');
      return result;
    } catch (error) {
      await client.query('ROLLBACK').catch(() => undefined); // a lost connection has rolled back by itself
      throw error;
    } finally {
      client.release();
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool.end();
  }
}

/** With a name it is parsed and planned once for each connection. */
function statement(text: string, values: readonly unknown[], name?: string): QueryConfig {
  return { ...(name ? { name } : {}), text, values: [...values] };
}
