import { Injectable } from '@nestjs/common';
import { type TenantTransaction, Vault } from '@tweespraak/platform/api';
import type { CoupleId, DialogueId } from '@tweespraak/shared/kernel';

interface Place {
  readonly id: DialogueId;
  readonly coupleId: CoupleId;
}

/** The one line of what a dialogue is about, sealed with the couple's key. Gone when the dialogue ends. */
@Injectable()
export class Topics {
  constructor(private readonly vault: Vault) {}

  /** An empty line is none. */
  async seal(tx: TenantTransaction, place: Place, topic: string | null): Promise<Buffer | null> {
    return topic ? this.vault.seal(tx, placeOf(place), topic) : null;
  }

  async open(
    tx: Pick<TenantTransaction, 'asSystem'>,
    place: Place,
    sealed: Buffer | null,
  ): Promise<string | null> {
    return sealed ? this.vault.open(tx, placeOf(place), sealed) : null;
  }

  /** The rows with their topics opened, one after the other: the vault speaks as the product itself for a moment. */
  async openAll<Row extends Place & { readonly topic: Buffer | null }>(
    tx: TenantTransaction,
    rows: readonly Row[],
  ): Promise<(Omit<Row, 'topic'> & { readonly topic: string | null })[]> {
    const opened = [];
    for (const row of rows) opened.push({ ...row, topic: await this.open(tx, row, row.topic) });
    return opened;
  }
}

const placeOf = ({ id, coupleId }: Place) => ({
  ownerId: coupleId,
  table: 'dialogues',
  column: 'topic',
  rowId: id,
});
