import { DataKeys, MasterKeys, parseEnv, type SealedPlace, Vault } from '@tweespraak/platform/api';
import type { PracticeId } from '@tweespraak/shared/kernel';
import type { PoolClient } from 'pg';
import type { TestDatabase } from './test-database';

type Row = Readonly<Record<string, unknown>>;

/** A transaction past every wall that works within a practice: triggers ask for it, for a superuser too. */
export interface Planting {
  readonly client: PoolClient;
  /** Adds rows with equal columns; bytes and dates may stand among the values. */
  rows(table: string, rows: readonly Row[]): Promise<void>;
  /** Seals as the product would: whoever may read it in the product opens it there. */
  seal(place: SealedPlace, text: string): Promise<Buffer>;
}

/** The transaction that a database's handle stands in, when it stands in one. */
const under = new WeakMap<TestDatabase, Planting>();

/** Factories that are handed the inner `db` plant in one transaction together: a full practice takes half the time. */
export function together<T>(
  db: TestDatabase,
  practiceId: PracticeId,
  work: (db: TestDatabase) => Promise<T>,
): Promise<T> {
  return inPractice(db, practiceId, (planting) => {
    const rows: TestDatabase['rows'] = async <Row extends object>(
      text: string,
      values: readonly unknown[] = [],
    ) => (await planting.client.query(text, [...values])).rows as Row[];
    const inner = { ...db, rows };
    under.set(inner, planting);
    return work(inner);
  });
}

export async function inPractice<T>(
  db: TestDatabase,
  practiceId: PracticeId,
  work: (planting: Planting) => Promise<T>,
): Promise<T> {
  const outer = under.get(db);
  if (outer) return work(outer);
  const client = await db.superuser.connect();
  try {
    await client.query('BEGIN');
    await client.query(`SELECT set_config('app.practice_id', $1, true)`, [practiceId]);
    const result = await work(plantingOn(client, db));
    await client.query('COMMIT');
    return result;
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
}

function plantingOn(client: PoolClient, db: TestDatabase): Planting {
  const vault = new Vault(new DataKeys(new MasterKeys(parseEnv(db.env))));
  const tx = {
    asSystem: async <R extends object>({
      text,
      values = [],
    }: {
      text: string;
      values?: readonly unknown[];
    }) => (await client.query(text, [...values])).rows as R[],
  };
  return {
    client,
    rows: (table, rows) => insertRows(client, table, rows),
    seal: (place, text) => vault.seal(tx, place, text),
  };
}

async function insertRows(client: PoolClient, table: string, rows: readonly Row[]): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first).join(', ');
  await client.query(
    `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::${table}, $1)`,
    [JSON.stringify(rows.map(withHexBytes))],
  );
}

function withHexBytes(row: Row): Row {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      Buffer.isBuffer(value) ? `\\x${value.toString('hex')}` : value,
    ]),
  );
}
