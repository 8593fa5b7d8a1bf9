import { Injectable } from '@nestjs/common';
import { openRoom, type Seat } from '@tweespraak/dialogues/domain';
import type { TenantContext, ThinTransaction } from '@tweespraak/platform/api';
import type { DialogueId, PersonId } from '@tweespraak/shared/kernel';
import { refusal } from '../refusals';
import { FlagGate } from './flag-gate';
import type { RoomRow } from './room-view.sql';

const OPEN_ROOM = `
  INSERT INTO dialogue_rooms (practice_id, dialogue_id, couple_id, version, state) VALUES ($1, $2, $3, 0, $4)
  ON CONFLICT (practice_id, dialogue_id) DO NOTHING`;

/** The first step over the threshold: from a plan to a room that waits for its beginning. */
@Injectable()
export class RoomOpening {
  constructor(private readonly flags: FlagGate) {}

  /** Two who come at once open one room. @throws DomainError 'dialogue.not-yet', 'dialogue.ended', 'dialogue.waits'. */
  async open(ctx: TenantContext, tx: ThinTransaction, dialogueId: DialogueId, row: RoomRow): Promise<void> {
    if (row.status === 'closed' || row.status === 'stopped') throw refusal('dialogue.ended'); // held on paper
    if (row.archived) throw refusal('couple.archived');
    if (row.status !== 'planned') throw refusal('dialogue.not-yet');
    await this.flags.mustBeOpenTo(ctx, tx, row);
    const room = openRoom({
      key: row.type,
      level: row.level,
      first: firstOf(ctx, row),
      coachPresent: row.coach_present,
      mode: 'two-phones',
      topicGiven: row.topic !== null,
      at: row.now,
    });
    const values = [ctx.practiceId, dialogueId, row.couple_id, JSON.stringify(room)];
    tx.send({ name: 'room-open', text: OPEN_ROOM, values });
  }
}

/** Who begins: as planned, else who asked for it, else who of the two came in first. */
function firstOf(ctx: TenantContext, row: RoomRow): Seat {
  const seatOf = (person: PersonId | null) =>
    person === row.partner_a_id ? 'a' : person === row.partner_b_id ? 'b' : null;
  return seatOf(row.first_person_id) ?? seatOf(row.asked_by) ?? seatOf(ctx.personId) ?? 'a';
}
