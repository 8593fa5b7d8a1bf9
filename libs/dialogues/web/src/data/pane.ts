import type { Input, ListRule, MoveType, Party, Seat } from '@tweespraak/dialogues/domain';
import type { Doing } from './doing';
import type { StepCount } from './step-count';

export interface MoveButton {
  readonly type: MoveType;
  readonly label: string;
}

/** One line beside the stem: a hint of the coach, a deepening, what the app suggests, or why it stands still. */
export interface Note {
  readonly kind: 'nudge' | 'deepening' | 'suggestion' | 'held' | 'doubling';
  readonly text: string;
}

export interface SeatState {
  readonly seat: Seat;
  readonly name: string;
  readonly isMe: boolean;
  readonly doing: Doing;
  /** The word is with this one alone. */
  readonly hasTurn: boolean;
  readonly away: boolean;
}

/** What one party sees of the room now, in words. */
export interface Pane {
  readonly party: Party;
  /** Changes with every new place in the conversation: a new stem to read. */
  readonly key: string;
  readonly name: string;
  readonly stem: string;
  readonly help: string;
  readonly notes: readonly Note[];
  readonly primary: MoveButton | null;
  readonly secondary: readonly MoveButton[];
  readonly always: readonly MoveType[];
  readonly options: readonly string[];
  readonly input: Input;
  readonly list: ListRule | null;
  readonly waiting: boolean;
  readonly mayWrite: boolean;
  readonly earliestAt: number | null;
  readonly enoughAt: number | null;
  readonly count: StepCount | null;
  readonly speaker: Seat | null;
}
