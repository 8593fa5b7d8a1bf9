import type { DialogueKey, Level } from '@tweespraak/dialogues/domain';
import type { Localised } from '@tweespraak/shared/kernel';

/**
 * When a step comes, counted in days on the practice's wall; all but `at-once` come at nine in the morning. Whatever the rule, a
 * step never comes before the one above it came or was skipped.
 */
export type Delivery =
  /** With the step above; the first of all at the moment of the start. */
  | { readonly rule: 'at-once' }
  /** After the step above was finished: homework by all who got it, a round opened, a dialogue ended, a note given. */
  | { readonly rule: 'after-previous'; readonly days: number }
  /** After the step above came, done or not; of the first: after the start. */
  | { readonly rule: 'interval'; readonly days: number }
  /** After both, or either of the two, did the nearest homework above. */
  | { readonly rule: 'after-both'; readonly days: number }
  | { readonly rule: 'after-either'; readonly days: number }
  /** After the outcome of the nearest round above opened. */
  | { readonly rule: 'after-released-round'; readonly days: number }
  /** After the nearest dialogue above was held to its end, or another of its kind since. */
  | { readonly rule: 'after-closed-dialogue'; readonly days: number };
export type DeliveryRule = Delivery['rule'];

export const DELIVERY_RULES = [
  'at-once',
  'after-previous',
  'interval',
  'after-both',
  'after-either',
  'after-released-round',
  'after-closed-dialogue',
] as const satisfies readonly DeliveryRule[];

interface Step {
  /** Unique in the programme. */
  readonly id: string;
  readonly delivery: Delivery;
}

export interface HomeworkStep extends Step {
  readonly kind: 'homework';
  /** Key of a built-in exercise, or of one of the practice's own. */
  readonly exercise: string;
  readonly for: 'both' | 'a' | 'b';
  /** By when, in days from its coming; only for what is done once. */
  readonly dueInDays: number;
  /** Steps of the exercise that are left out. */
  readonly without?: readonly string[];
}
export interface RoundStep extends Step {
  readonly kind: 'round';
  readonly dueInDays: number;
}
export interface DialogueStep extends Step {
  readonly kind: 'dialogue';
  readonly dialogue: DialogueKey;
  readonly level: Level;
}
/** For the coach alone; the couple never sees it. */
export interface NoteStep extends Step {
  readonly kind: 'note-for-coach';
  readonly text: Localised;
}
export type ProgrammeStep = HomeworkStep | RoundStep | DialogueStep | NoteStep;

/** A programme as a template. A couple's enrolment keeps the version that it started with. */
export interface Programme {
  /** Of a built-in one a word (`body-first`), of a practice's own its uuid. */
  readonly key: string;
  readonly version: number;
  readonly title: Localised;
  readonly summary: Localised;
  readonly steps: readonly ProgrammeStep[];
}
