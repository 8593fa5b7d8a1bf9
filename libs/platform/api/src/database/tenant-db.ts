import { Injectable } from '@nestjs/common';
import { isDomainError } from '@tweespraak/shared/kernel';
import type { Pool, QueryResult } from 'pg';
import { DataSource, type EntityManager } from 'typeorm';
import { type About, contextStatement, logStatement, type Statement } from './statements';
import type { TenantContext } from './tenant-context';

/** What work inside the door gets: the entity manager, and a way to say whose file it touches. */
export interface TenantTransaction {
  readonly em: EntityManager;
  /** Adds to the access log's row of this act; later calls win. */
  about(about: About): void;
}

/**
 * The one door to client data. Every call is one transaction, bound to a practice, a person and a role for row security,
 * and leaves one row in the access log in that same transaction.
 */
@Injectable()
export class TenantDb {
  private readonly pool: Pool;

  constructor(private readonly dataSource: DataSource) {
    this.pool = (dataSource.driver as unknown as { master: Pool }).master;
  }

  /**
   * Runs `work` for `ctx` as the named act ('couple.read').
   * @throws whatever `work` throws, after rolling back; a not-found is kept in the log as denied.
   */
  async run<T>(ctx: TenantContext, action: string, work: (tx: TenantTransaction) => Promise<T>): Promise<T> {
    let about: About = {};
    try {
      return await this.dataSource.transaction(async (em) => {
        await send(em, contextStatement(ctx));
        const result = await work({ em, about: (more) => (about = { ...about, ...more }) });
        await send(em, logStatement(ctx, action, about, 'done'));
        return result;
      });
    } catch (error) {
      if (isDomainError(error, 'not-found')) await this.logDenied(ctx, action, about);
      throw error;
    }
  }

  /**
   * The hot path: one prepared statement, sent with its context and its log row in one round trip.
   * @returns the rows of the statement.
   */
  async query<Row extends object>(
    ctx: TenantContext,
    action: string,
    about: About,
    statement: Statement,
  ): Promise<Row[]> {
    return (await this.pipeline(ctx, [logStatement(ctx, action, about, 'done'), statement])).rows as Row[];
  }

  /** As `query`, for a statement that returns one column `json` as text: sent on to the browser unparsed. */
  async json(ctx: TenantContext, action: string, about: About, statement: Statement): Promise<string | null> {
    const [row] = await this.query<{ json: string | null }>(ctx, action, about, statement);
    return row?.json ?? null;
  }

  /** Keeps a refused look in the log: whose id was asked for is not known, or not for this person to know. */
  async logDenied(ctx: TenantContext, action: string, about: About): Promise<void> {
    const objectId = about.objectId ?? about.coupleId ?? null;
    await this.pipeline(ctx, [logStatement(ctx, action, { objectId }, 'denied')]);
  }

  private async pipeline(ctx: TenantContext, statements: readonly Statement[]): Promise<QueryResult> {
    const client = await this.pool.connect();
    try {
      const sent = [
        client.query('BEGIN'),
        ...[contextStatement(ctx), ...statements].map((one) =>
          client.query({ ...one, values: [...(one.values ?? [])] }),
        ),
        client.query('COMMIT'),
      ];
      const results = await Promise.allSettled(sent);
      const failed = results.find((one) => one.status === 'rejected');
      if (failed) throw failed.reason;
      return (results.at(-2) as PromiseFulfilledResult<QueryResult>).value;
    } finally {
      client.release();
    }
  }
}

async function send(em: EntityManager, statement: Statement): Promise<void> {
  await em.query(statement.text, [...(statement.values ?? [])]);
}
