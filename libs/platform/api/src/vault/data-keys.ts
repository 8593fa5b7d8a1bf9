import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { TenantTransaction } from '../database/tenant-db';
import { MasterKeys } from './master-keys';

const KEY_BYTES = 32;
const VERSIONS = `SELECT app_practice() AS practice, coalesce(p.sealed_as, app_practice()) AS "sealedAs", k.version, k.wrapped
  FROM (SELECT 1) one LEFT JOIN practices p ON p.practice_id = app_practice()
    LEFT JOIN data_keys k ON k.practice_id = app_practice() AND k.owner_id = $1 ORDER BY k.version DESC`;
/** Two first uses at once: the second waits here, and reads the key of the first. */
const FIRST = `INSERT INTO data_keys (practice_id, owner_id, version, wrapped) VALUES (app_practice(), $1, 1, $2)
  ON CONFLICT DO NOTHING`;

export type KeyTransaction = Pick<TenantTransaction, 'asSystem'>;
export interface OwnerKeys {
  /** The practice that sealed words are bound to: where a moved practice began. */
  readonly sealedAs: string;
  /** Newest first. */
  readonly versions: readonly { readonly version: number; readonly key: Buffer }[];
}
type Row = { practice: string; sealedAs: string } & (
  { version: number; wrapped: Buffer } | { version: null; wrapped: null }
);

/** What a wrapped key belongs to. */
export const boundKey = (practice: string, owner: string, version: number) =>
  `${practice}|${owner}|${version}`;

/** The keys of people and couples, read as the product itself; kept no longer than a transaction. */
@Injectable()
export class DataKeys {
  private readonly seen = new WeakMap<KeyTransaction, Promise<Map<string, OwnerKeys>>>();

  constructor(private readonly masters: MasterKeys) {}

  /** The keys of an owner, the first made at its first use. One question at a time in a transaction. */
  async of(tx: KeyTransaction, owner: string): Promise<OwnerKeys> {
    const asked = (this.seen.get(tx) ?? Promise.resolve(new Map<string, OwnerKeys>())).then(async (known) =>
      known.has(owner) ? known : known.set(owner, await this.read(tx, owner)),
    );
    this.seen.set(tx, asked);
    return (await asked).get(owner) as OwnerKeys;
  }

  private async read(tx: KeyTransaction, owner: string): Promise<OwnerKeys> {
    const question = { text: VERSIONS, values: [owner] };
    let rows = await tx.asSystem<Row>(question);
    const { practice, sealedAs } = rows[0] ?? {};
    if (!practice || !sealedAs) throw new Error('there are no data keys outside a practice');
    if (!rows[0]?.wrapped) {
      const wrapped = this.masters.wrap(randomBytes(KEY_BYTES), boundKey(practice, owner, 1));
      await tx.asSystem({ text: FIRST, values: [owner, wrapped] });
      rows = await tx.asSystem<Row>(question);
    }
    const versions = rows.flatMap(({ version, wrapped }) =>
      wrapped ? [{ version, key: this.masters.unwrap(wrapped, boundKey(practice, owner, version)) }] : [],
    );
    return { sealedAs, versions };
  }
}
