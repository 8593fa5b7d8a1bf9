import type { PoolClient, QueryResult } from 'pg';
import { type About, contextStatement, type Statement } from './statements';
import type { TenantContext } from './tenant-context';

/** The hot path of a change: prepared statements on one connection, sent as they come, awaited only when asked. */
export class ThinTransaction {
  private sent: Promise<QueryResult>[] = [];
  /** Whose file this act touches, for its row in the access log. */
  subject: About = {};

  constructor(
    private readonly client: PoolClient,
    private readonly ctx: TenantContext,
  ) {}

  about(about: About): void {
    this.subject = { ...this.subject, ...about };
  }

  /** Sends without waiting: the next `query` waits for all. */
  send(...statements: readonly Statement[]): void {
    for (const one of statements) {
      this.sent.push(this.client.query({ ...one, values: [...(one.values ?? [])] }));
    }
  }

  /** Sends in one round trip, with whatever was sent before. @returns the rows of the last statement. */
  async query<Row extends object>(...statements: readonly Statement[]): Promise<Row[]> {
    this.send(...statements);
    const results = await Promise.allSettled(this.sent.splice(0));
    const failed = results.find((one) => one.status === 'rejected');
    if (failed) throw failed.reason;
    return (results.at(-1) as PromiseFulfilledResult<QueryResult> | undefined)?.value.rows as Row[];
  }

  /** As `TenantTransaction.asSystem`: the way back to the person who acts goes out with the next statement. */
  async asSystem<Row extends object>(statement: Statement): Promise<Row[]> {
    const product = contextStatement({ ...this.ctx, role: 'system', personId: null });
    const rows = await this.query<Row>(product, statement);
    this.send(contextStatement(this.ctx));
    return rows;
  }

  /** As `asSystem` without an answer: goes out with whatever comes next. */
  sendAsSystem(statement: Statement): void {
    const product = contextStatement({ ...this.ctx, role: 'system', personId: null });
    this.send(product, statement, contextStatement(this.ctx));
  }

  async rollback(): Promise<void> {
    this.send({ text: 'ROLLBACK' });
    await Promise.allSettled(this.sent.splice(0));
  }
}
