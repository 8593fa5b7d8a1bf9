import type { MessageEvent } from '@nestjs/common';
import type { Party } from '@tweespraak/dialogues/domain';
import type { CoupleId, DialogueId, PersonId, PracticeId } from '@tweespraak/shared/kernel';
import type { Sitter } from './room-party';

/** Who looks at a room over one open stream. */
export interface Onlooker extends Sitter {
  readonly practiceId: PracticeId;
  readonly personId: PersonId;
  readonly dialogueId: DialogueId;
  readonly tokenHash: Buffer;
}

/** An event of a room, as text that all its streams share. */
export interface RoomLine {
  readonly version: number;
  readonly data: string;
}

type Tell = (message: MessageEvent) => void;

/**
 * One open stream: knows which version it told last, and tells nothing twice and nothing out of order. Every message
 * carries that version as its id: a message without one would get a count of its own, and a browser would come back with it.
 */
export class Viewer {
  private tell: Tell | undefined;
  private finish: (() => void) | undefined;
  private told = 0;
  private toldPresent = '';
  coupleId: CoupleId | undefined;

  constructor(readonly who: Onlooker) {}

  /** The latest version that this stream told; nothing is told before it is open. */
  get version(): number {
    return this.told;
  }

  get isOpen(): boolean {
    return this.tell !== undefined;
  }

  open(after: number, tell: Tell, finish: () => void): void {
    this.told = after;
    this.tell = tell;
    this.finish = finish;
  }

  /** @returns whether a line is missing between what was told and this one. */
  moved({ version, data }: RoomLine): boolean {
    if (!this.tell || version <= this.told) return false;
    if (version > this.told + 1) return true;
    this.told = version;
    this.tell({ type: 'moved', id: String(version), data });
    return false;
  }

  present(parties: readonly Party[]): void {
    const data = JSON.stringify({ present: parties });
    if (data === this.toldPresent || !this.tell) return;
    this.toldPresent = data;
    this.tell({ type: 'present', id: String(this.told), data });
  }

  refresh(): void {
    this.tell?.({ type: 'refresh', id: String(this.told), data: 'null' });
  }

  breathe(): void {
    this.tell?.({ comment: 'here' } as MessageEvent);
  }

  /** Tells that this room is not theirs to see, and ends. */
  gone(): void {
    this.tell?.({ type: 'gone', id: String(this.told), data: 'null' });
    this.end();
  }

  end(): void {
    this.finish?.();
    this.tell = undefined;
  }
}
