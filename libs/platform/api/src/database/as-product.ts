import type { EntityManager } from 'typeorm';
import type { Statement } from './statements';
import { ThinTransaction } from './thin-transaction';

const REMEMBER = `SELECT set_config('app.role_before', current_setting('app.role', true), true),
  set_config('app.person_before', current_setting('app.person_id', true), true)`;
const BECOME = `SELECT set_config('app.role', 'system', true), set_config('app.person_id', '', true)`;
const RETURN = `SELECT set_config('app.role', current_setting('app.role_before', true), true),
  set_config('app.person_id', current_setting('app.person_before', true), true)`;

/**
 * One statement as the product itself, in the transaction of whoever acts: nobody may read or write another's notices,
 * also not whoever causes them. A failure ends the transaction, so the way back is only needed after success. On the thin path
 * it goes out with what comes next.
 */
export async function asProduct(tx: EntityManager | ThinTransaction, statement: Statement): Promise<void> {
  if (tx instanceof ThinTransaction) tx.sendAsSystem(statement);
  else await askAsProduct(tx, statement);
}

/** As `asProduct`, for a statement whose rows are needed: an INSERT … RETURNING or a SELECT. */
export async function askAsProduct<Row extends object>(
  tx: EntityManager | ThinTransaction,
  statement: Statement,
): Promise<Row[]> {
  if (tx instanceof ThinTransaction) return tx.asSystem<Row>(statement);
  await tx.query(REMEMBER);
  await tx.query(BECOME);
  const rows: Row[] = await tx.query(statement.text, [...(statement.values ?? [])]);
  await tx.query(RETURN);
  return rows;
}
