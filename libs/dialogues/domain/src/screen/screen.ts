import type { Localised } from '@tweespraak/shared/kernel';
import type { MoveType } from '../engine/moves';
import type { Phase, Suggestion } from '../engine/room';
import type { ListRule, Option, Pattern } from '../script/script';

/** Whose turn it is, as seen by the one who looks. */
export type Turn = 'you' | 'other' | 'both' | 'coach' | 'nobody';

/** As what somebody looks at the room now: in a step of the coach or for both the partners are `both`. */
export type Role = 'sender' | 'receiver' | 'both' | 'coach';

/** Which private form belongs under the words; `none` for most. */
export type Input = 'none' | 'body' | 'meter' | 'list' | 'options' | 'day';

export interface ScreenMove {
  readonly type: MoveType;
  readonly label: Localised;
}

/** Everything that one party sees of a room; the web shows this and nothing else. */
export interface Screen {
  readonly phase: Phase;
  readonly pattern: Pattern;
  readonly role: Role;
  readonly turn: Turn;
  readonly name: Localised;
  /** The sentence to say or follow, faded by the level; `null` at level 4 of an own stem. */
  readonly stem: Localised | null;
  /** Only at level 1. */
  readonly help: Localised | null;
  /** One main button, or none while it is the other's turn. */
  readonly primary: ScreenMove | null;
  readonly secondary: readonly ScreenMove[];
  /** Pause, stop, sharing a phone, level: the same place on every screen. */
  readonly always: readonly ScreenMove[];
  /** From when the move on is taken (epoch ms); `null` when at once. Fixed for a step, so that a clock can count down. */
  readonly earliestAt: number | null;
  /** When the app may say that going on is fine (epoch ms). */
  readonly enoughAt: number | null;
  readonly input: Input;
  readonly list: ListRule | null;
  readonly options: readonly Option[];
  /** This party already did the own part and waits. */
  readonly waiting: boolean;
  /** May write words here when both keep: only who speaks. */
  readonly mayWrite: boolean;
  readonly suggestion: Suggestion | null;
  readonly nudge: Localised | null;
  readonly deepening: Localised | null;
  /** The coach speaks as the sender now and the sender has not said yet that it is right. */
  readonly doubling: boolean;
  readonly held: boolean;
}
