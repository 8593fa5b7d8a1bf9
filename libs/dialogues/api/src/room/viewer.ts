import type { Party, Seat } from '@tweespraak/dialogues/domain';
import type { DialogueId, PersonId, PracticeId } from '@tweespraak/shared/kernel';
import { type EventStream, eventText } from './event-stream';
import type { Sitter } from './room-party';

/** Who looks at a room over one open stream. */
export interface Onlooker extends Sitter {
  readonly practiceId: PracticeId;
  readonly personId: PersonId;
  readonly dialogueId: DialogueId;
  readonly tokenHash: Buffer;
}

/** An event of a room, as text that all its streams share, but for a seat that it is hidden from. */
export interface RoomLine {
  readonly version: number;
  readonly text: string;
  readonly hidden?: { readonly from: Seat; readonly text: string };
}

const BREATH = ': here\n\n';

/** One open stream: knows which version it told last, and tells nothing twice and nothing out of order. */
export class Viewer {
  private stream: EventStream | undefined;
  private party: Party | undefined;
  private told = 0;
  private toldPresent = '';

  constructor(readonly who: Onlooker) {}

  /** The latest version that this stream told; nothing is told before it is open. */
  get version(): number {
    return this.told;
  }

  get isOpen(): boolean {
    return this.stream !== undefined;
  }

  open(after: number, stream: EventStream, party: Party): void {
    this.told = after;
    this.party = party;
    this.stream = stream;
  }

  /** @returns whether a line is missing between what was told and this one. */
  moved({ version, text, hidden }: RoomLine): boolean {
    if (!this.stream || version <= this.told) return false;
    if (version > this.told + 1) return true;
    this.told = version;
    this.stream.write(hidden && hidden.from === this.party ? hidden.text : text);
    return false;
  }

  present(parties: readonly Party[]): void {
    const data = JSON.stringify({ present: parties });
    if (data === this.toldPresent || !this.stream) return;
    this.toldPresent = data;
    this.stream.write(eventText('present', this.told, data));
  }

  refresh(): void {
    this.stream?.write(eventText('refresh', this.told, 'null'));
  }

  breathe(): void {
    this.stream?.write(BREATH);
  }

  /** Tells that this room is not theirs to see, and ends. */
  gone(): void {
    this.stream?.write(eventText('gone', this.told, 'null'));
    this.end();
  }

  end(): void {
    this.stream?.end();
    this.stream = undefined;
  }
}
