import { Injectable } from '@nestjs/common';
import type { Room } from '@tweespraak/dialogues/domain';
import {
  type JobPayloads,
  systemContext,
  TenantDb,
  type TenantContext,
  type TenantTransaction,
} from '@tweespraak/platform/api';
import type { CoupleId, DialogueId, PracticeId } from '@tweespraak/shared/kernel';
import type { StoredStatus } from '../dialogue.entity';
import { statusAt } from '../question';
import { FlagEnding } from '../room/flag-ending';
import { SystemMoves } from '../room/system-moves';
import { DialogueLooks } from './dialogue-looks';
import { lapsesAt, nextDayOf } from './due';

/** The clock of the database decides, as it does for the moves of a room. */
const LOOK = `
  SELECT d.couple_id AS "coupleId", d.status, d.asked_at AS "askedAt", d.proposed_at AS "proposedAt",
    CASE WHEN d.status IN ('running', 'paused') THEN r.state END AS room, clock_timestamp() AS now
  FROM dialogues d
  LEFT JOIN dialogue_rooms r ON r.practice_id = d.practice_id AND r.dialogue_id = d.id
  WHERE d.practice_id = $1 AND d.id = $2 FOR NO KEY UPDATE OF d`;
const FORGET_TOPIC = `UPDATE dialogues SET topic = NULL WHERE practice_id = $1 AND id = $2 AND topic IS NOT NULL`;

interface Found {
  readonly coupleId: CoupleId;
  readonly status: StoredStatus;
  readonly askedAt: Date | null;
  readonly proposedAt: Date | null;
  readonly room: Room | null;
  readonly now: Date;
}

/**
 * What the product does for a dialogue by itself, when its time has come: a pause that nobody came back from lapses, and
 * a topic that nothing will come of is forgotten. Looking once too often changes nothing.
 */
@Injectable()
export class DueLook {
  constructor(
    private readonly db: TenantDb,
    private readonly moves: SystemMoves,
    private readonly looks: DialogueLooks,
    private readonly flagEnding: FlagEnding,
  ) {}

  async look({ practiceId, dialogueId }: JobPayloads['dialogue.look']): Promise<void> {
    const ctx = systemContext(practiceId as PracticeId, new Date());
    const id = dialogueId as DialogueId;
    await this.flagEnding.before(ctx, id);
    const isDue = await this.db.run(ctx, 'dialogue.look', async (tx) => {
      tx.about({ objectId: id });
      const [found]: Found[] = await tx.em.query(LOOK, [practiceId, id]);
      if (!found) return false;
      tx.about({ coupleId: found.coupleId });
      if (isOver(found)) await tx.em.query(FORGET_TOPIC, [practiceId, id]);
      return found.room ? this.isLapsing(ctx, tx, id, found.room, found.now) : false;
    });
    if (isDue) await this.moves.lapse(ctx, id);
  }

  /** A room that moved in the meantime is looked at again when its new time comes. */
  private async isLapsing(
    ctx: TenantContext,
    tx: TenantTransaction,
    dialogueId: DialogueId,
    room: Room,
    now: Date,
  ): Promise<boolean> {
    const at = lapsesAt(room) ?? nextDayOf(room, now);
    if (at === null) return false;
    if (at <= now.getTime()) return true;
    await this.looks.at(tx.em, { practiceId: ctx.practiceId, dialogueId }, new Date(at));
    return false;
  }
}

function isOver(found: Found): boolean {
  return found.status === 'cancelled' || statusAt(found.now, found) === 'expired';
}
