import { Injectable } from '@nestjs/common';
import type { RoomView } from '@tweespraak/dialogues/contract';
import { type Party, type Room, roomFor } from '@tweespraak/dialogues/domain';
import { type TenantContext, TenantDb, type ThinTransaction } from '@tweespraak/platform/api';
import type { DialogueId } from '@tweespraak/shared/kernel';
import { notFound } from '../refusals';
import { Topics } from '../topics';
import { FlagEnding } from './flag-ending';
import { RoomOpening } from './room-opening';
import { partyOf, presentParties } from './room-party';
import { ROOM_VIEW, type RoomRow } from './room-view.sql';

/** The room as one party sees it. */
@Injectable()
export class RoomsService {
  constructor(
    private readonly db: TenantDb,
    private readonly opening: RoomOpening,
    private readonly topics: Topics,
    private readonly flagEnding: FlagEnding,
  ) {}

  /**
   * Enters a room, and opens it when nobody was there before.
   * @throws DomainError 'not-found', 'dialogue.not-yet', 'dialogue.ended', 'couple.archived', 'dialogue.waits' (to the coach alone).
   */
  enter(ctx: TenantContext, dialogueId: DialogueId): Promise<RoomView> {
    return this.db.thin(ctx, 'room.enter', async (tx) => {
      tx.about({ objectId: dialogueId });
      const found = await this.find(ctx, tx, dialogueId);
      const party = found && partyOf(ctx, found);
      if (!found || !party) throw notFound();
      tx.about({ coupleId: found.couple_id });
      if (await this.flagEnding.onEntering(ctx, tx, dialogueId, found)) return this.view(ctx, tx, dialogueId);
      if (found.state) return this.toView(tx, dialogueId, found, found.state, party);
      await this.opening.open(ctx, tx, dialogueId, found);
      return this.view(ctx, tx, dialogueId);
    });
  }

  /** The room as it stands inside a transaction. @throws DomainError 'not-found'. */
  async view(ctx: TenantContext, tx: ThinTransaction, dialogueId: DialogueId): Promise<RoomView> {
    const found = await this.find(ctx, tx, dialogueId);
    const party = found && partyOf(ctx, found);
    if (!found?.state || !party) throw notFound();
    return this.toView(tx, dialogueId, found, found.state, party);
  }

  private async find(
    ctx: TenantContext,
    tx: ThinTransaction,
    dialogueId: DialogueId,
  ): Promise<RoomRow | undefined> {
    const values = [ctx.practiceId, dialogueId, ctx.personId, ctx.role];
    const [row] = await tx.query<RoomRow>({ name: 'room-view', text: ROOM_VIEW, values });
    return row;
  }

  private async toView(
    tx: ThinTransaction,
    dialogueId: DialogueId,
    row: RoomRow,
    state: Room,
    party: Party,
  ): Promise<RoomView> {
    const place = { id: dialogueId, coupleId: row.couple_id };
    const { keep, measured, tension } = row;
    return {
      dialogueId,
      coupleId: row.couple_id,
      type: row.type,
      party,
      names: { a: row.name_a, b: row.name_b, coach: row.name_coach },
      topic: await this.topics.open(tx, place, row.topic),
      version: state.version,
      state: roomFor(state, party),
      present: presentParties(row.people, row),
      now: new Date(row.now).toISOString(),
      own: party === 'coach' ? null : { keep: keep ?? false, tension, measured: measured ?? false },
      sharedTensions: row.shared,
    };
  }
}
