import { Injectable } from '@nestjs/common';
import type { MoveBody, MoveOutcome } from '@tweespraak/dialogues/contract';
import { type Move, type Party, type Room, roomFor } from '@tweespraak/dialogues/domain';
import { type TenantContext, TenantDb } from '@tweespraak/platform/api';
import type { DialogueId } from '@tweespraak/shared/kernel';
import { RoomLists } from '../lists/room-lists';
import { notFound } from '../refusals';
import { FlagEnding } from './flag-ending';
import { type LockedRoom, lockRoom } from './locked-room';
import { parseMove } from './parse-move';
import { RoomCouples } from './room-couples';
import { RoomFacts } from './room-facts';
import { partyOf } from './room-party';
import { refused } from './room-refusals';
import { RoomWriter } from './room-writer';
import { speaksFor } from './speaks-for';

/** Moves of people. The hottest path of the product: two round trips to the database, and the answer after the commit. */
@Injectable()
export class MovesService {
  constructor(
    private readonly db: TenantDb,
    private readonly couples: RoomCouples,
    private readonly facts: RoomFacts,
    private readonly writer: RoomWriter,
    private readonly lists: RoomLists,
    private readonly flagEnding: FlagEnding,
  ) {}

  /**
   * Makes one move, if the room is still as this person saw it; else nothing, and the room as it is now. Sent again after
   * a lost answer it comes back as stale, with the room in which it already stands.
   * @returns JSON of the contract's MoveOutcome. @throws DomainError 'not-found', 'dialogue.<why>'.
   */
  async move(ctx: TenantContext, dialogueId: DialogueId, body: MoveBody): Promise<string> {
    const move = parseMove(body.move);
    const about = { coupleId: this.couples.get(dialogueId), objectId: dialogueId };
    return this.db.live(ctx, 'room.move', about, async (tx) => {
      const locked = await this.flagEnding.inRoom(ctx, tx, await lockRoom(ctx, tx, dialogueId));
      this.couples.learn(dialogueId, locked.couple_id);
      const party = partyOf(ctx, locked);
      if (!party) throw notFound();
      if (locked.version !== body.version) return outcome('stale', roomFor(locked.state, party), locked.at);
      const by = moverOf(party, locked, move, body.seat);
      const facts = await this.facts.of(ctx, tx, locked, { by, move });
      const room = await this.writer.move(ctx, tx, locked, { by, at: locked.at, move, facts });
      if (move.type === 'choose' && room.key === 'behaviour-request' && party === by) {
        await this.lists.chosen(ctx, tx, { dialogueId, coupleId: locked.couple_id }, move.option);
      }
      return outcome('done', roomFor(room, party), room.movedAt);
    });
  }
}

/** Whose move it is: one's own, or in the mode of one phone the other's, as far as one person's word can carry. */
function moverOf(party: Party, locked: LockedRoom, move: Move, seat: Party | undefined): Party {
  if (seat === undefined || seat === party) return party;
  if (party === 'coach' || !speaksFor(locked.state, move)) throw refused('dialogue.not-your-turn');
  return seat;
}

function outcome(what: MoveOutcome['outcome'], state: Room, now: number): string {
  const room = { version: state.version, state, now: new Date(now).toISOString() };
  return JSON.stringify({ outcome: what, room } satisfies MoveOutcome);
}
