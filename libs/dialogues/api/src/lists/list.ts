import type { Box, DialogueList, ListSentence, Mark } from '@tweespraak/dialogues/contract';
import type { TenantContext, Vault } from '@tweespraak/platform/api';
import type { DialogueId, PersonId } from '@tweespraak/shared/kernel';
import type { Asking } from '../asking';
import { SENTENCES, STAND } from './lists.sql';

/** Whose side of which dialogue. */
export interface Own {
  readonly id: DialogueId;
  readonly me: PersonId;
}

/** How far I am with a list, and whether both are. */
export type Stand = Pick<DialogueList, 'iAmReady' | 'open' | 'iHaveRated' | 'rated'>;

export interface SentenceRow {
  readonly id: string;
  readonly personId: PersonId;
  readonly mine: boolean;
  readonly box: Box;
  readonly weight: number | null;
  readonly sealed: Buffer;
  readonly at: Date;
  readonly myMark: Mark | null;
  readonly theirMark: Mark | null;
}

export async function standOf(ctx: TenantContext, tx: Asking, own: Own): Promise<Stand> {
  const [stand] = await tx.rows<Stand>(STAND, [ctx.practiceId, own.id, own.me]);
  if (!stand) throw new Error('the question of where a list stands always has an answer');
  return stand;
}

/** All sentences that I may see: mine, and once both are ready the other's. */
export function rowsOf(ctx: TenantContext, tx: Asking, own: Own): Promise<SentenceRow[]> {
  return tx.rows<SentenceRow>(SENTENCES, [ctx.practiceId, own.id, own.me]);
}

/** A sentence belongs to who wrote it: sealed with that person's key. */
export const placeOfSentence = (ownerId: PersonId, rowId: string) => ({
  ownerId,
  table: 'dialogue_sentences',
  column: 'sealed',
  rowId,
});

export function textOf(vault: Vault, tx: Asking, row: SentenceRow): Promise<string> {
  return vault.open(tx, placeOfSentence(row.personId, row.id), row.sealed);
}

/** One after the other: the vault speaks as the product itself for a moment. */
export async function openRows(
  vault: Vault,
  tx: Asking,
  rows: readonly SentenceRow[],
): Promise<ListSentence[]> {
  const opened: ListSentence[] = [];
  for (const row of rows) {
    const { id, mine, box, weight, myMark, theirMark } = row;
    opened.push({ id, mine, box, text: await textOf(vault, tx, row), weight, myMark, theirMark });
  }
  return opened;
}
