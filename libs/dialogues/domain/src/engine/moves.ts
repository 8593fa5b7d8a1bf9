import type { Level } from '../script/dialogue-keys';
import type { Seat } from '../seats';

/** Who sits in a room. */
export type Party = Seat | 'coach';
/** Who may send a move: the server itself lapses a room and passes on the keep ticks. */
export type Mover = Party | 'system';

/** Moves that need nothing beside their name. */
export const PLAIN_MOVES = [
  // a partner, in a step
  'settled', // own body check is done; the tension is a fact of the server and never in the move
  'yes', // this suits me, I agree
  'ready', // my part of a step for both is done
  'next', // I have said it
  'mirrored', // I have given it back
  'correct', // not quite: say it again
  'confirm', // that is right
  'more', // something else belongs to it
  'no-more',
  'missing', // the summary is not whole yet
  'unclear', // receiver: this part I do not follow, help me
  'adds', // sender: the feeling is not quite right, I add something
  'skip', // leave out a step that may be left out
  'not-yet',
  'switch-now',
  'switch-later',
  'double-confirm', // sender: what the coach said for me is right
  'double-refuse',
  // a partner, at any moment
  'back', // ready to go on after a pause
  'stop',
  'share-phone',
  'two-phones',
  'paper-done', // the folding card was used, with its code
  // anyone in the room
  'begin',
  'pause',
  // the coach
  'hold',
  'go-on',
  'coach-switch', // brings both to the offer to switch; never switches for them
  'double', // the coach speaks as the sender, who must confirm
  'coach-stop',
  // the server
  'lapse',
] as const;

export type PlainMove = (typeof PLAIN_MOVES)[number];

export type Move =
  | { readonly type: PlainMove }
  /** Not now; `at` (epoch ms) is at most 24 hours later. */
  | { readonly type: 'not-now'; readonly at: number }
  /** When the one who paused comes back: epoch ms, at most 24 hours after the pause. */
  | { readonly type: 'return-at'; readonly at: number }
  /** One of the step's options by its place, from 0. */
  | { readonly type: 'choose' | 'smaller'; readonly option: number }
  | { readonly type: 'level'; readonly level: Level }
  /** This day or week of the practice is done, 1 for the first. */
  | { readonly type: 'done'; readonly day: number }
  | { readonly type: 'nudge'; readonly to: Seat; readonly nudge: string }
  | { readonly type: 'deepen'; readonly deepening: string }
  | { readonly type: 'slow-down'; readonly seconds: number }
  | { readonly type: 'keeping'; readonly on: boolean };

export type MoveType = Move['type'];

/**
 * What the server knows at this moment and a room may not hold. Never stored in an event. Every field may be left out.
 */
export interface Facts {
  readonly coachConnected: boolean;
  /** Of the one who moves, 0–10; `null` when not given. Only read with `settled`. */
  readonly tension?: number | null;
  /** The one who moves chose to rest first and has not come back. Only read with `settled`. */
  readonly resting?: boolean;
  /** The own list of the one who moves fits the step's rule (`checkList`, `checkRequest`). */
  readonly listReady?: boolean;
  /** Which day (or week) of the practice it is for this couple, 1 for the first. */
  readonly today?: number;
  /** Something that is not told to the two stands in the way: it may lapse at once. Only read with `lapse`. */
  readonly mayNotGoOn?: boolean;
}

/** One attempt: who, when (epoch ms), what, and what the server knows. */
export interface Attempt {
  readonly by: Mover;
  readonly at: number;
  readonly move: Move;
  readonly facts: Facts;
}

/** Why a move was not taken. The room is unchanged. Codes only: no text, nothing private. */
export type Refusal =
  | 'dialogue.ended'
  | 'dialogue.not-begun'
  | 'dialogue.paused'
  | 'dialogue.not-paused'
  | 'dialogue.not-your-turn'
  | 'dialogue.move-not-here'
  | 'dialogue.bad-move'
  | 'dialogue.too-soon'
  | 'dialogue.too-late'
  | 'dialogue.held'
  | 'dialogue.doubling-open'
  | 'dialogue.too-tense'
  | 'dialogue.resting'
  | 'dialogue.body-check-needed'
  | 'dialogue.coach-needed'
  | 'dialogue.coach-only'
  | 'dialogue.list-not-ready';
