import type { DialogueKey, Room, Seat } from '@tweespraak/dialogues/domain';
import type { TenantContext, TenantTransaction } from '@tweespraak/platform/api';
import type { CoupleId, DialogueId, PersonId } from '@tweespraak/shared/kernel';
import { actorOf } from './actor';
import type { StoredStatus } from './dialogue.entity';
import { notFound, refusal, type Refusal } from './refusals';

/** A dialogue as one of its two partners stands in it. */
export interface PartnerSide {
  readonly id: DialogueId;
  readonly coupleId: CoupleId;
  readonly type: DialogueKey;
  readonly status: StoredStatus;
  readonly createdAt: Date;
  readonly archived: boolean;
  readonly me: PersonId;
  readonly other: PersonId;
  readonly seat: Seat;
  /** Null until somebody entered it. */
  readonly room: Room | null;
}

const SIDE = `
  SELECT d.id, d.couple_id AS "coupleId", d.type, d.status, d.created_at AS "createdAt",
    c.archived_at IS NOT NULL AS archived, $3::uuid AS me,
    CASE WHEN c.partner_a_id = $3 THEN c.partner_b_id ELSE c.partner_a_id END AS other,
    CASE WHEN c.partner_a_id = $3 THEN 'a' ELSE 'b' END AS seat, r.state AS room
  FROM dialogues d
  JOIN couples c ON c.practice_id = d.practice_id AND c.id = d.couple_id
  LEFT JOIN dialogue_rooms r ON r.practice_id = d.practice_id AND r.dialogue_id = d.id
  WHERE d.practice_id = $1 AND d.id = $2 AND d.type = ANY ($4)`;

/** One order for all that changes what the two read of each other: see the migration's dialogue-holds. */
const IN_ORDER = `SELECT pg_advisory_xact_lock(hashtextextended($1::text, 0))`;

const CLOSED: Readonly<Partial<Record<StoredStatus, Refusal>>> = {
  asked: 'dialogue.asked',
  'not-now': 'dialogue.asked',
  lapsed: 'dialogue.ended',
  closed: 'dialogue.ended',
  stopped: 'dialogue.ended',
  cancelled: 'dialogue.cancelled',
};

/** A dialogue of one's own, of one of these types. @throws DomainError 'not-found'. */
export async function sideOf(
  ctx: TenantContext,
  tx: TenantTransaction,
  id: DialogueId,
  types: readonly DialogueKey[],
): Promise<PartnerSide> {
  const me = actorOf(ctx);
  tx.about({ objectId: id });
  const [side]: PartnerSide[] = await tx.em.query(SIDE, [ctx.practiceId, id, me, types]);
  if (!side) throw notFound();
  tx.about({ coupleId: side.coupleId, subjectId: me });
  return side;
}

/**
 * As `sideOf`, to change something: waits for whoever changes something in the same dialogue just now.
 * @throws DomainError 'not-found', 'couple.archived', 'dialogue.asked', 'dialogue.ended', 'dialogue.cancelled'.
 */
export async function openSideOf(
  ctx: TenantContext,
  tx: TenantTransaction,
  id: DialogueId,
  types: readonly DialogueKey[],
): Promise<PartnerSide> {
  await tx.em.query(IN_ORDER, [id]);
  const side = await sideOf(ctx, tx, id, types);
  const closed = CLOSED[side.status];
  if (side.archived) throw refusal('couple.archived');
  if (closed) throw refusal(closed);
  return side;
}
