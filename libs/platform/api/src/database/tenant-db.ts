import { Injectable } from '@nestjs/common';
import { isDomainError } from '@tweespraak/shared/kernel';
import type { Pool } from 'pg';
import { DataSource, type EntityManager } from 'typeorm';
import {
  type About,
  contextStatement,
  logCoupleStatement,
  logStatement,
  narrowContextStatement,
  narrowStatement,
  type Statement,
} from './statements';
import type { TenantContext } from './tenant-context';
import { surviveLostConnections } from './lost-connections';
import { ThinTransaction } from './thin-transaction';

/** Refusals that stay in the access log: the asked thing is not this person's to see, or not yet. */
const DENIALS: readonly string[] = ['not-found', 'round.sealed'];

/** What work inside the door gets: the entity manager, and a way to say whose file it touches. */
export interface TenantTransaction {
  readonly em: EntityManager;
  /** Adds to the access log's row of this act; later calls win. */
  about(about: About): void;
  /** For an act on several files at once: one row in the log for each of them. */
  aboutEach(abouts: readonly About[]): void;
  /**
   * Asks something as the product itself, in this transaction: for a question whose answer says less than the rows
   * behind it (is this address taken?), which the person who acts may not read.
   */
  asSystem<Row extends object>(statement: Statement): Promise<Row[]>;
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
    surviveLostConnections(this.pool);
  }

  /**
   * Runs `work` for `ctx` as the named act ('couple.read').
   * @throws whatever `work` throws, after rolling back; a refused look is kept in the log as denied.
   */
  async run<T>(ctx: TenantContext, action: string, work: (tx: TenantTransaction) => Promise<T>): Promise<T> {
    let about: About = {};
    let each: readonly About[] = [{}];
    try {
      return await this.dataSource.transaction(async (em) => {
        await send(em, contextStatement(ctx));
        const result = await work({
          em,
          about: (more) => (about = { ...about, ...more }),
          aboutEach: (abouts) => (each = abouts.length ? abouts : [{}]),
          asSystem: (statement) => askAsSystem(em, ctx, statement),
        });
        for (const one of each) await send(em, logStatement(ctx, action, { ...about, ...one }, 'done'));
        return result;
      });
    } catch (error) {
      if (isDenial(error)) await this.logDenied(ctx, action, about);
      throw error;
    }
  }

  /**
   * As `run` without the entity manager, for hot changes: prepared statements, the context sent along with the first of
   * them and the log row with the commit.
   */
  async thin<T>(ctx: TenantContext, action: string, work: (tx: ThinTransaction) => Promise<T>): Promise<T> {
    let about: About = {};
    try {
      return await this.onClient(ctx, async (tx) => {
        try {
          tx.send({ text: 'BEGIN' }, contextStatement(ctx));
          const result = await work(tx);
          await tx.query(logStatement(ctx, action, tx.subject, 'done'), { text: 'COMMIT' });
          return result;
        } catch (error) {
          await tx.rollback();
          about = tx.subject;
          throw error;
        }
      });
    } catch (error) {
      if (isDenial(error)) await this.logDenied(ctx, action, about);
      throw error;
    }
  }

  /**
   * As `thin` without a row in the access log, for what comes by the hundred and belongs to an act that is logged. Moves in
   * a room are in the room's own append-only table, in the same transaction, and entering it is an act of its own. The watch
   * over open rooms, every two seconds by the product itself, reads nobody's file; nor does the look whether there is
   * something to tell somebody, whose messages are logged when they leave. Pieces of a file under way belong to the asking
   * and the fetching of that file. A refused look stays in the log as everywhere. What `work` sent and did not wait for goes out with the commit. A couple in `about` narrows.
   */
  async live<T>(
    ctx: TenantContext,
    action: string,
    about: About,
    work: (tx: ThinTransaction) => Promise<T>,
  ): Promise<T> {
    const { coupleId } = about;
    try {
      return await this.onClient(ctx, async (tx) => {
        try {
          tx.send(
            { text: 'BEGIN' },
            coupleId ? narrowContextStatement(ctx, coupleId) : contextStatement(ctx),
          );
          const result = await work(tx);
          await tx.query({ text: 'COMMIT' });
          return result;
        } catch (error) {
          await tx.rollback();
          throw error;
        }
      });
    } catch (error) {
      if (isDenial(error)) await this.logDenied(ctx, action, about);
      throw error;
    }
  }

  /**
   * The hot path of a read: one prepared statement, sent with its context and its log row in one round trip. With a
   * couple in `about` the transaction is narrowed to it, and the log says whether it was there for this person.
   * @returns the rows of the statement.
   */
  async query<Row extends object>(
    ctx: TenantContext,
    action: string,
    about: About,
    statement: Statement,
  ): Promise<Row[]> {
    const log = about.coupleId
      ? [narrowStatement(about.coupleId), logCoupleStatement(ctx, action, about.coupleId)]
      : [logStatement(ctx, action, about, 'done')];
    return this.pipeline<Row>(ctx, [...log, statement]);
  }

  /** As `query`, for a statement that returns one column `json` as text: sent on to the browser unparsed. */
  async json(ctx: TenantContext, action: string, about: About, statement: Statement): Promise<string | null> {
    const [row] = await this.query<{ json: string | null }>(ctx, action, about, statement);
    return row?.json ?? null;
  }

  /** Asks the database for a sign of life. @throws when it does not answer. */
  async ping(): Promise<void> {
    await this.pool.query('SELECT 1');
  }

  /** Keeps a refused look in the log: whose id was asked for is not known, or not for this person to know. */
  async logDenied(ctx: TenantContext, action: string, about: About): Promise<void> {
    const objectId = about.objectId ?? about.coupleId ?? null;
    await this.pipeline(ctx, [logStatement(ctx, action, { objectId }, 'denied')]);
  }

  /** One transaction in one round trip. @returns the rows of the last statement. */
  private pipeline<Row extends object>(ctx: TenantContext, statements: readonly Statement[]): Promise<Row[]> {
    return this.onClient(ctx, async (tx) => {
      tx.send({ text: 'BEGIN' }, contextStatement(ctx));
      const sent = [tx.query<Row>(...statements), tx.query<Row>({ text: 'COMMIT' })] as const;
      const [rows, commit] = await Promise.allSettled(sent); // both are always handled, in whatever order they fail
      if (rows.status === 'rejected') throw rows.reason;
      if (commit.status === 'rejected') throw commit.reason;
      return rows.value;
    });
  }

  private async onClient<T>(ctx: TenantContext, work: (tx: ThinTransaction) => Promise<T>): Promise<T> {
    const client = await this.pool.connect();
    try {
      return await work(new ThinTransaction(client, ctx));
    } finally {
      client.release();
    }
  }
}

function isDenial(error: unknown): boolean {
  return isDomainError(error) && DENIALS.includes(error.code);
}

async function askAsSystem<Row extends object>(
  em: EntityManager,
  ctx: TenantContext,
  statement: Statement,
): Promise<Row[]> {
  await send(em, contextStatement({ ...ctx, role: 'system', personId: null }));
  const rows: Row[] = await em.query(statement.text, [...(statement.values ?? [])]); // a failure ends the transaction
  await send(em, contextStatement(ctx));
  return rows;
}

async function send(em: EntityManager, statement: Statement): Promise<void> {
  await em.query(statement.text, [...(statement.values ?? [])]);
}
