import { Injectable } from '@nestjs/common';
import type { CoupleId, DialogueId } from '@tweespraak/shared/kernel';

const AT_MOST = 10_000;

/**
 * Whose a dialogue is, which never changes: a hint that narrows a transaction to one couple. It opens nothing, and without
 * it everything works; for a coach with many couples it saves the database a walk along all of them at each move.
 */
@Injectable()
export class RoomCouples {
  private readonly known = new Map<DialogueId, CoupleId>();

  get(dialogueId: DialogueId): CoupleId | null {
    return this.known.get(dialogueId) ?? null;
  }

  learn(dialogueId: DialogueId, coupleId: CoupleId): void {
    if (this.known.has(dialogueId)) return;
    const [oldest] = this.known.size >= AT_MOST ? this.known.keys() : [];
    if (oldest) this.known.delete(oldest);
    this.known.set(dialogueId, coupleId);
  }
}
