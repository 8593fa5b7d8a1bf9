import { Injectable } from '@nestjs/common';
import { openBytes, sealBytes } from './aead';
import { DataKeys, type KeyTransaction } from './data-keys';

/** Where a sealed text stands: it opens there and nowhere else. The owner is a person, a couple, or a practice. */
export interface SealedPlace {
  readonly ownerId: string;
  readonly table: string;
  readonly column: string;
  readonly rowId: string;
}

const VERSION_BYTES = 2;

/**
 * Words at rest: AES-256-GCM with a key of their owner, bound to practice, owner, table, column, row and key version.
 * Who may read is not asked here: row security decides who gets the sealed bytes. They speak as the product
 * itself for a moment: await them before anything else is asked in the same transaction.
 */
@Injectable()
export class Vault {
  constructor(private readonly keys: DataKeys) {}

  seal(tx: KeyTransaction, place: SealedPlace, text: string): Promise<Buffer> {
    return this.sealBytes(tx, place, Buffer.from(text));
  }

  /** @throws Error when it was sealed for another place, was changed, or its key is gone. */
  async open(tx: KeyTransaction, place: SealedPlace, sealed: Buffer): Promise<string> {
    return (await this.openBytes(tx, place, sealed)).toString();
  }

  /** As `seal`, of bytes: a piece of a file. */
  async sealBytes(tx: KeyTransaction, place: SealedPlace, bytes: Buffer): Promise<Buffer> {
    const { sealedAs, versions } = await this.keys.of(tx, place.ownerId);
    const [newest] = versions;
    if (!newest) throw new Error('there is no data key');
    const version = Buffer.alloc(VERSION_BYTES);
    version.writeUInt16BE(newest.version);
    return Buffer.concat([version, sealBytes(newest.key, boundTo(sealedAs, place, newest.version), bytes)]);
  }

  /** As `open`. */
  async openBytes(tx: KeyTransaction, place: SealedPlace, sealed: Buffer): Promise<Buffer> {
    const { sealedAs, versions } = await this.keys.of(tx, place.ownerId);
    const version = sealed.readUInt16BE(0);
    const key = versions.find((one) => one.version === version)?.key;
    if (!key) throw new Error('the key of a sealed text is gone');
    return openBytes(key, boundTo(sealedAs, place, version), sealed.subarray(VERSION_BYTES));
  }
}

/**
 * A moved practice goes on under the name that its words were sealed with (`practices.sealed_as`). Sealing all of them again would
 * open every word of everybody for a moment, and give other bytes than the file had. What the binding is for still holds: within a
 * practice no sealed word opens anywhere but in its place. Only the former practice and the moved one, the same people with the
 * same keys, could exchange theirs.
 */
function boundTo(practice: string, { ownerId, table, column, rowId }: SealedPlace, version: number): string {
  return [practice, ownerId, table, column, rowId, version].join('|');
}
