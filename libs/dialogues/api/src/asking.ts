import type { TenantTransaction, ThinTransaction } from '@tweespraak/platform/api';

/** What asks the database in a transaction, of either kind: a calm act or a move in the live room. */
export interface Asking extends Pick<TenantTransaction, 'asSystem'> {
  rows<Row extends object>(text: string, values: readonly unknown[]): Promise<Row[]>;
}

export const calmly = (tx: TenantTransaction): Asking => ({
  rows: (text, values) => tx.em.query(text, [...values]),
  asSystem: (statement) => tx.asSystem(statement),
});

export const inRoom = (tx: ThinTransaction): Asking => ({
  rows: (text, values) => tx.query({ text, values }),
  asSystem: (statement) => tx.asSystem(statement),
});
