import type { Seat } from '@tweespraak/pillars/domain';
import type { ProgrammeStep } from './programme';

/** Without `to` it lasts until somebody ends it. Both in epoch ms. */
export interface Pause {
  readonly from: number;
  readonly to: number | null;
}

/** A programme that was started for a couple. Instants in epoch ms. */
export interface Enrolment {
  /** Of the version that it started with. */
  readonly steps: readonly ProgrammeStep[];
  readonly startedAt: number;
  /** In order, none within another. */
  readonly pauses: readonly Pause[];
  readonly cancelledAt: number | null;
}

/** What is known of one step; what did not happen is `null`. Instants in epoch ms. */
export interface StepFacts {
  readonly deliveredAt: number | null;
  /** By the coach, before it came or while it was waited for; counts as finished. */
  readonly skippedAt: number | null;
  /** Homework: when each seat came to "done". */
  readonly done: Readonly<Record<Seat, number | null>>;
  /** Round: since when its outcome is open. Dialogue: when it was held to its end. */
  readonly closedAt: number | null;
}

/** By step id; a step that is not there is one of which nothing happened. */
export type EnrolmentFacts = Readonly<Record<string, StepFacts>>;

export const NOTHING_YET: StepFacts = {
  deliveredAt: null,
  skippedAt: null,
  done: { a: null, b: null },
  closedAt: null,
};

/** Is it in a pause at this instant? */
export function isPaused({ pauses }: Pick<Enrolment, 'pauses'>, now: number): boolean {
  return pauses.some(({ from, to }) => from <= now && (to === null || now < to));
}

/** When a step was finished, or skipped, whichever came first; `null` when neither. */
export function finishedAt(step: ProgrammeStep, facts: StepFacts): number | null {
  return earliest([ownFinish(step, facts), facts.skippedAt]);
}

function ownFinish(step: ProgrammeStep, { deliveredAt, done, closedAt }: StepFacts): number | null {
  if (step.kind === 'note-for-coach') return deliveredAt;
  if (step.kind !== 'homework') return closedAt;
  if (step.for !== 'both') return done[step.for];
  return done.a === null || done.b === null ? null : Math.max(done.a, done.b);
}

/** The first of these instants; `null` when there is none. */
export function earliest(instants: readonly (number | null)[]): number | null {
  const known = instants.filter((instant) => instant !== null);
  return known.length === 0 ? null : Math.min(...known);
}
