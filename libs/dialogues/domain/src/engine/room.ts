import type { DialogueKey, Level } from '../script/dialogue-keys';
import type { Move, Mover, Party } from './moves';
import type { EndedHow, StepId } from '../script/script';
import type { Seat } from '../seats';

/** Two devices, one that lies between them, or a printed card. */
export type RoomMode = 'two-phones' | 'one-phone' | 'paper';

/** `waiting`: planned and open, not begun. `reground`: a minute of breath after a pause. `ended`: see `endedHow`. */
export type Phase = 'waiting' | 'active' | 'paused' | 'return-booked' | 'reground' | 'ended';

/** Where in a step: the mirror loop has four places, an answered step two, a step for both one. */
export type Position = 'send' | 'mirror' | 'check' | 'more' | 'answer' | 'together';

export type Round = 1 | 2;

/** What happened in a round, as counts and ticks. */
export interface RoundTally {
  readonly loops: number;
  readonly corrections: number;
  readonly mores: number;
  readonly pauses: number;
  readonly summary: boolean;
  readonly validated: boolean;
  readonly empathised: boolean;
}

/** After three corrections: smaller pieces. After six times more: close this step. Never a must. */
export type Suggestion = 'smaller' | 'close-step';

/** Days or weeks of a practice. Holds how many were completed, and nothing about those that were not. */
export interface CycleState {
  readonly length: number;
  /** When the first day began; a pause does not change it. `null` before. */
  readonly startedAt: number | null;
  /** The latest day that somebody tapped, 0 before the first, and who did. */
  readonly current: number;
  readonly tapped: readonly Seat[];
  readonly completed: number;
}

/**
 * The live state of a dialogue: plain JSON, without words and without anybody's private numbers.
 * Instants are epoch ms.
 */
export interface Room {
  readonly key: DialogueKey;
  readonly scriptVersion: number;
  /** Counts accepted moves, 0 when opened. */
  readonly version: number;
  readonly level: Level;
  /** Partners can always go back and return up to this one; higher is up to the coach. */
  readonly topLevel: Level;
  readonly mode: RoomMode;
  readonly coachPresent: boolean;
  readonly topicGiven: boolean;
  readonly phase: Phase;
  readonly round: Round;
  readonly first: Seat;
  readonly sender: Seat;
  readonly step: StepId;
  readonly position: Position;
  /** Who did the own part of a step for both (or is back after a pause), and when the first did. */
  readonly ready: readonly Seat[];
  readonly readyAt: number | null;
  readonly tallies: Readonly<Record<Round, RoundTally>>;
  readonly loop: { readonly corrections: number; readonly mores: number };
  readonly suggestion: Suggestion | null;
  readonly pausedBy: Party | null;
  readonly pausedAt: number | null;
  readonly returnAt: number | null;
  readonly held: boolean;
  readonly doubling: boolean;
  readonly extraSeconds: number;
  readonly nudges: Readonly<Record<Seat, string | null>>;
  readonly deepening: string | null;
  /** The option picked in the latest `pick` step, from 0. */
  readonly chosen: number | null;
  readonly cycle: CycleState | null;
  readonly switched: 'now' | 'later' | null;
  readonly keeping: boolean;
  readonly openedAt: number;
  readonly begunAt: number | null;
  /** When the present step or place of the loop began. */
  readonly stepStartedAt: number;
  readonly movedAt: number;
  readonly endedAt: number | null;
  readonly endedHow: EndedHow | null;
}

/** An accepted move, kept append-only. `phase`, `step`, `position` and `round` are where it was made. */
export interface RoomEvent {
  /** The room's version after it. */
  readonly version: number;
  readonly at: number;
  readonly by: Mover;
  readonly move: Move;
  readonly phase: Phase;
  readonly step: StepId;
  readonly position: Position;
  readonly round: Round;
  /** A nudge that was given while one phone lay between the two: both read it. */
  readonly shared?: true;
}

export interface RoomStart {
  readonly key: DialogueKey;
  readonly level: Level;
  readonly first: Seat;
  readonly coachPresent: boolean;
  readonly mode: RoomMode;
  readonly topicGiven: boolean;
  /** Epoch ms. */
  readonly at: number;
  /** Days or weeks of a practice; the script's own when left out, never over its maximum. */
  readonly length?: number;
}
