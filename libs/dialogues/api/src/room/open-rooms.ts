import { Injectable } from '@nestjs/common';
import type { DialogueId, PersonId } from '@tweespraak/shared/kernel';
import type { RoomLine, Viewer } from './viewer';

/** The streams of one room in this process. */
export interface OpenRoom {
  readonly viewers: Set<Viewer>;
  /** The newest version that was heard of since the first of them came. */
  heard: number;
  /** Lines are being read from the table; what comes meanwhile asks for one more time. */
  reading: boolean;
}

/** Which rooms are open on which streams of this process. Connections, nothing else: what is true stands in the tables. */
@Injectable()
export class OpenRooms {
  private readonly rooms = new Map<DialogueId, OpenRoom>();

  get(dialogueId: DialogueId): OpenRoom | undefined {
    return this.rooms.get(dialogueId);
  }

  get ids(): DialogueId[] {
    return [...this.rooms.keys()];
  }

  get viewers(): Viewer[] {
    return [...this.rooms.values()].flatMap(({ viewers }) => [...viewers]);
  }

  countOf(personId: PersonId): number {
    return this.viewers.filter(({ who }) => who.personId === personId).length;
  }

  add(viewer: Viewer): void {
    const { dialogueId } = viewer.who;
    const room = this.rooms.get(dialogueId) ?? { viewers: new Set(), heard: 0, reading: false };
    this.rooms.set(dialogueId, room);
    room.viewers.add(viewer);
  }

  remove(viewer: Viewer): void {
    const room = this.rooms.get(viewer.who.dialogueId);
    room?.viewers.delete(viewer);
    if (room?.viewers.size === 0) this.rooms.delete(viewer.who.dialogueId);
  }

  /** @returns whether some stream of the room misses what came before this line. */
  tell(room: OpenRoom, line: RoomLine): boolean {
    room.heard = Math.max(room.heard, line.version);
    let gap = false;
    for (const viewer of room.viewers) gap = viewer.moved(line) || gap;
    return gap;
  }
}
