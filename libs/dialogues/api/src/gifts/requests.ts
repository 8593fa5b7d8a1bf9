import { giftUntil } from '@tweespraak/dialogues/domain';
import type { TenantContext, Vault } from '@tweespraak/platform/api';
import type { CoupleId, DialogueId, PersonId } from '@tweespraak/shared/kernel';
import type { Asking } from '../asking';
import { todayOf } from '../today';
import { CHOOSE, REQUESTS, UNCHOOSE } from './requests.sql';

interface RequestRow {
  readonly id: string;
  readonly personId: PersonId;
  readonly coupleId: CoupleId;
  readonly position: number;
  readonly days: number;
  readonly sealed: Buffer;
  readonly offered: boolean;
  readonly chosen: boolean;
}
export interface OpenRequest extends Omit<RequestRow, 'sealed'> {
  readonly text: string;
}

/** A request is of both: it can become a gift. Sealed with the couple's key. */
export const placeOfRequest = (ownerId: CoupleId, rowId: string) => ({
  ownerId,
  table: 'behaviour_requests',
  column: 'sealed',
  rowId,
});

/** The requests that this person may read, opened: for the one who asks at once, for the other once they are offered. */
export async function openRequests(
  ctx: TenantContext,
  tx: Asking,
  vault: Vault,
  dialogueId: DialogueId,
): Promise<OpenRequest[]> {
  const opened: OpenRequest[] = [];
  for (const { sealed, ...row } of await tx.rows<RequestRow>(REQUESTS, [ctx.practiceId, dialogueId])) {
    opened.push({ ...row, text: await vault.open(tx, placeOfRequest(row.coupleId, row.id), sealed) });
  }
  return opened;
}

/** The giver's choice, in place of an earlier one; nothing when there is nothing offered to this person at that place. */
export async function choose(
  ctx: TenantContext,
  tx: Asking,
  { id, me }: { id: DialogueId; me: PersonId },
  position: number,
): Promise<void> {
  const rows = await tx.rows<RequestRow>(REQUESTS, [ctx.practiceId, id]);
  const row = rows.find((one) => one.position === position && one.offered && one.personId !== me);
  if (!row) return;
  await tx.rows(UNCHOOSE, [ctx.practiceId, id, me]);
  await tx.rows(CHOOSE, [ctx.practiceId, row.id, me, giftUntil(todayOf(ctx), row.days)]);
}
