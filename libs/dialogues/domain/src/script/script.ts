import type { Pillar } from '@tweespraak/pillars/domain';
import type { Localised } from '@tweespraak/shared/kernel';
import type { DialogueKey, Intensity, Setting } from './dialogue-keys';
import type { MoveType } from '../engine/moves';

export type StepId = string;

/** Whose step it is. In a step of `both` each does the own part, in any order. */
export type Actor = 'sender' | 'receiver' | 'both' | 'coach';

/** What people do in a step; `rules.ts` holds the moves of each. */
export type Pattern =
  | 'body' // both alone: where is tension, 0–10
  | 'ask' // the actor asks, the other says yes or not now
  | 'say' // the actor says it
  | 'mirror' // the mirror loop: say, mirror, check, more
  | 'echo' // say and mirror once
  | 'answered' // the actor says it, the other confirms or not
  | 'pick' // the actor chooses one of the options
  | 'together' // both do it and tap
  | 'write' // both (or the actor) write the own list, unseen
  | 'consent' // both yes, or on without it
  | 'switch' // both choose: now or later
  | 'cycle' // days or weeks, both tap each time
  | 'meter'; // both alone: three sliders

/** Steps that the invariants speak of. */
export type Stage = 'summary' | 'validate' | 'empathise' | 'adds' | 'switch' | 'derole';

/** How a dialogue ends by itself. */
export type End = 'completed' | 'not-yet' | 'to-request';
export type EndedHow = End | 'on-paper' | 'stopped' | 'coach-stopped' | 'lapsed';

/** Where a step leads: another step, or an end of the dialogue. */
export type Target = StepId | `@${End}`;
export type ExitName = 'next' | 'again' | 'missing' | 'unclear' | 'adds' | 'no' | 'now' | 'later' | 'smaller';

/** What a step says. `{partner}` and `{me}` stand for given names. */
export interface StepWords {
  readonly name: Localised;
  readonly stem: Localised;
  readonly first: Localised;
  readonly help: Localised;
  /** What the other reads while the actor speaks; without it the common words of the pattern. */
  readonly listen?: Localised;
  /** What the other reads when it is up to them to answer. */
  readonly answer?: Localised;
}

export interface Step {
  readonly id: StepId;
  readonly actor: Actor;
  readonly pattern: Pattern;
  readonly words: StepWords;
  readonly stage?: Stage;
  /** Before this nobody goes on; seconds from the start of the step. */
  readonly minSeconds: number;
  /** After this the screen offers to go on; never forced. */
  readonly maxSeconds: number;
  readonly skippable: boolean;
  /** Both taps of a consent fall within this time, or the first one lapses. */
  readonly withinSeconds?: number;
  /** `pick`: what can be chosen, and where each leads (without `to`: `next`). */
  readonly options?: readonly Option[];
  /** `write`: which rule the own list must pass. */
  readonly list?: ListRule;
  /** Button words of this step instead of the common ones. */
  readonly labels?: Partial<Readonly<Record<MoveType, Localised>>>;
  readonly exits: Readonly<Partial<Record<ExitName, Target>>> & { readonly next: Target };
}

export interface Option {
  readonly name: Localised;
  readonly to?: Target;
}

export type ListRule =
  | 'requests'
  | 'vision'
  | 'vision-match'
  | 'vision-rank'
  | 'vision-top'
  | 'caring'
  | 'caring-hard'
  | 'fun'
  | 'fun-choose';

/** A practice of days or weeks; `length` is what a couple starts with, `max` what a coach may plan at most. */
export interface Cycle {
  readonly unit: 'day' | 'week';
  readonly length: number;
  readonly max: number;
}

/** A text that a coach can send by its key. */
export interface KeyedText {
  readonly key: string;
  readonly text: Localised;
}

/** A dialogue as data. A published version never changes under a running room. */
export interface Script {
  readonly key: DialogueKey;
  readonly version: number;
  readonly intensity: Intensity;
  readonly setting: Setting;
  /** A coach is connected for the start and for every step forward. */
  readonly requiresCoach: boolean;
  readonly minutes: readonly [from: number, to: number];
  readonly pillars: readonly Pillar[];
  readonly about: Localised;
  readonly start: StepId;
  readonly steps: readonly Step[];
  readonly ends: readonly End[];
  readonly cycle?: Cycle;
  readonly deepenings: readonly KeyedText[];
  readonly nudges: readonly KeyedText[];
  /** Which dialogue an end leads to; a suggestion for the planning, never forced. */
  readonly leadsTo?: Partial<Readonly<Record<End, DialogueKey>>>;
}
