import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { BodyCheckBody, BodyCheckOutcome } from '@tweespraak/dialogues/contract';
import { afterBodyCheck, type Seat } from '@tweespraak/dialogues/domain';
import { type TenantContext, TenantDb, type ThinTransaction } from '@tweespraak/platform/api';
import type { DialogueId } from '@tweespraak/shared/kernel';
import { type LockedRoom, scriptOf, stepOf } from './locked-room';
import { RoomFacts } from './room-facts';
import { refreshRoom } from './room-news';
import { refused } from './room-refusals';
import { RoomWriter } from './room-writer';
import { RoomsService } from './rooms.service';
import { lockOwnSeat } from './own-seat';

const KEEP_CHECK = `
  INSERT INTO body_checks (practice_id, id, dialogue_id, couple_id, person_id, spots, tension, shared)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`;

/** A minute with one's own body. The room learns that somebody is ready, and never a number. */
@Injectable()
export class BodyChecksService {
  constructor(
    private readonly db: TenantDb,
    private readonly rooms: RoomsService,
    private readonly facts: RoomFacts,
    private readonly writer: RoomWriter,
  ) {}

  /**
   * Keeps a body check, and says in the room that this partner is ready where it waits for that and rest does not come first.
   * @throws DomainError 'not-found', 'dialogue.not-yet', 'dialogue.<why>'.
   */
  checkIn(ctx: TenantContext, dialogueId: DialogueId, body: BodyCheckBody): Promise<BodyCheckOutcome> {
    return this.db.thin(ctx, 'body.check', async (tx) => {
      const { locked, seat } = await lockOwnSeat(ctx, tx, dialogueId);
      if (locked.state.phase === 'ended') throw refused('dialogue.ended');
      const { spots, tension, shareWithCoach, goOn } = body;
      tx.send({
        name: 'body-check',
        text: KEEP_CHECK,
        values: [
          ...[ctx.practiceId, randomUUID(), dialogueId, locked.couple_id, ctx.personId],
          ...[[...new Set(spots)], tension, shareWithCoach],
        ],
      });
      const next = afterBodyCheck(scriptOf(locked.state), tension, goOn);
      if (next === 'ready' && awaits(locked, seat)) await this.settle(ctx, tx, locked, seat);
      if (shareWithCoach) tx.send(refreshRoom(ctx.practiceId, dialogueId));
      return { next, room: await this.rooms.view(ctx, tx, dialogueId) };
    });
  }

  private async settle(ctx: TenantContext, tx: ThinTransaction, locked: LockedRoom, by: Seat): Promise<void> {
    const move = { type: 'settled' } as const;
    const facts = await this.facts.of(ctx, tx, locked, { by, move });
    await this.writer.move(ctx, tx, locked, { by, at: locked.at, move, facts });
  }
}

/** Does the room wait for this partner's body check just now? */
function awaits({ state }: LockedRoom, seat: Seat): boolean {
  return state.phase === 'active' && stepOf(state).pattern === 'body' && !state.ready.includes(seat);
}
