import type { PracticeId } from '@tweespraak/shared/kernel';
import { systemContext } from '../database/tenant-context';
import type { TenantDb, TenantTransaction } from '../database/tenant-db';
import { boundKey } from './data-keys';
import type { MasterKeys } from './master-keys';

const BATCH = 200;
const STALE = `SELECT practice_id, owner_id, version, wrapped FROM data_keys
  WHERE substr(wrapped, 1, 8) <> $1 ORDER BY owner_id, version LIMIT ${BATCH} FOR UPDATE`;
const REWRAP = `UPDATE data_keys SET wrapped = $4 WHERE practice_id = $1 AND owner_id = $2 AND version = $3`;

interface KeyRow {
  readonly practice_id: string;
  readonly owner_id: string;
  readonly version: number;
  readonly wrapped: Buffer;
}

/**
 * Wraps the data keys of a practice again with the present master key, a batch a transaction: what was done stays done, and
 * the next run goes on from there. No sealed text is touched. @returns how many keys it wrapped.
 */
export async function rewrapKeys(
  db: TenantDb,
  masters: MasterKeys,
  practiceId: PracticeId,
  now: Date,
): Promise<number> {
  const ctx = systemContext(practiceId, now);
  for (let done = 0; ;) {
    const wrapped = await db.run(ctx, 'keys.rewrap', (tx) => rewrapBatch(tx, masters));
    done += wrapped;
    if (wrapped < BATCH) return done;
  }
}

async function rewrapBatch({ em }: TenantTransaction, masters: MasterKeys): Promise<number> {
  const rows: KeyRow[] = await em.query(STALE, [masters.presentId]);
  for (const { practice_id, owner_id, version, wrapped } of rows) {
    const bound = boundKey(practice_id, owner_id, version);
    const key = masters.unwrap(wrapped, bound);
    await em.query(REWRAP, [practice_id, owner_id, version, masters.wrap(key, bound)]);
  }
  return rows.length;
}
