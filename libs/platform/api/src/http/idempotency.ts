import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DomainError } from '@tweespraak/shared/kernel';
import type { TenantTransaction } from '../database/tenant-db';
import type { TenantContext } from '../database/tenant-context';

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** Lets a create or a send be repeated safely: the first answer is kept per practice, person, route and key. */
@Injectable()
export class Idempotency {
  /**
   * Runs `work` once for a key, inside the caller's transaction; a repeat gets the first answer.
   * Without a key it simply runs.
   * @throws DomainError 'idempotency.key' for a key that is no uuid, 'idempotency.reused' for a key with another body.
   */
  async once<T>(
    ctx: TenantContext,
    tx: TenantTransaction,
    request: { route: string; key: string | undefined; body: unknown },
    work: () => Promise<T>,
  ): Promise<T> {
    const { route, key, body } = request;
    if (!key) return work();
    if (!UUID.test(key)) throw new DomainError('idempotency.key', 'The Idempotency-Key must be a uuid.');
    const hash = createHash('sha256').update(JSON.stringify(body)).digest();
    const mine = [ctx.practiceId, ctx.personId, route, key];
    // The insert waits for a twin that is under way: after it, the row is either ours or has its answer.
    const inserted: unknown[] = await tx.em.query(
      `INSERT INTO idempotency_keys (practice_id, person_id, route, key, body_hash) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT DO NOTHING RETURNING key`,
      [...mine, hash],
    );
    if (!inserted.length) return this.repeat<T>(tx, mine, hash);
    const answer = await work();
    await tx.em.query(
      `UPDATE idempotency_keys SET answer = $5 WHERE practice_id = $1 AND person_id = $2 AND route = $3 AND key = $4`,
      [...mine, JSON.stringify(answer ?? null)],
    );
    return answer;
  }

  private async repeat<T>(tx: TenantTransaction, mine: readonly unknown[], hash: Buffer): Promise<T> {
    const [row]: { body_hash: Buffer; answer: T }[] = await tx.em.query(
      `SELECT body_hash, answer FROM idempotency_keys WHERE practice_id = $1 AND person_id = $2 AND route = $3 AND key = $4`,
      [...mine],
    );
    if (!row?.body_hash.equals(hash)) {
      throw new DomainError('idempotency.reused', 'This Idempotency-Key belongs to another request.');
    }
    return row.answer;
  }
}
