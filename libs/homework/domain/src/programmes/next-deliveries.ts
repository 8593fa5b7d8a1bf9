import { isDaytime, morningAfter, nextDaytime } from './delivery-time';
import {
  earliest,
  finishedAt,
  isPaused,
  NOTHING_YET,
  type Enrolment,
  type EnrolmentFacts,
  type StepFacts,
} from './enrolment';
import type { ProgrammeStep } from './programme';

export interface Deliveries {
  readonly state: 'running' | 'paused' | 'cancelled' | 'finished';
  /** To deliver now, in this order, each once: note `deliveredAt` in the same transaction. */
  readonly deliver: readonly ProgrammeStep[];
  /** When to look again, in epoch ms; `null` when only something that happens can bring it further. */
  readonly lookAt: number | null;
}

/** The instant from which a step may come; `morning`: not in the evening or the night. `null`: it waits for something to happen. */
interface Due {
  readonly at: number;
  readonly daytimeOnly: boolean;
}

/**
 * What of a programme may be delivered at `now` (epoch ms), and when to look again. Reads nothing but its arguments: asked twice
 * with the same facts it says the same, and what was delivered is never said again. `timeZone`: that of the practice (IANA).
 */
export function nextDeliveries(
  enrolment: Enrolment,
  facts: EnrolmentFacts,
  now: number,
  timeZone: string,
): Deliveries {
  if (enrolment.cancelledAt !== null) return { state: 'cancelled', deliver: [], lookAt: null };
  const known: Record<string, StepFacts> = { ...facts };
  const deliver: ProgrammeStep[] = [];
  for (const [index, step] of enrolment.steps.entries()) {
    if (hasCome(known[step.id])) continue;
    if (isPaused(enrolment, now)) return { state: 'paused', deliver, lookAt: endOfPause(enrolment, now) };
    const due = dueOf(enrolment, known, index, timeZone);
    const lookAt = due && earliestLook(due, now, timeZone);
    if (lookAt === null || lookAt > now) return { state: 'running', deliver, lookAt };
    deliver.push(step);
    known[step.id] = { ...NOTHING_YET, ...known[step.id], deliveredAt: now };
  }
  return { state: 'finished', deliver, lookAt: null };
}

function hasCome(facts: StepFacts | undefined): boolean {
  return facts !== undefined && (facts.deliveredAt !== null || facts.skippedAt !== null);
}

function endOfPause({ pauses }: Enrolment, now: number): number | null {
  return pauses.find(({ from, to }) => from <= now && (to === null || now < to))?.to ?? null;
}

/** The first instant, not before now, at which it may come. */
function earliestLook({ at, daytimeOnly }: Due, now: number, timeZone: string): number {
  if (at > now) return at;
  return !daytimeOnly || isDaytime(now, timeZone) ? now : nextDaytime(now, timeZone);
}

function dueOf(
  enrolment: Enrolment,
  known: Readonly<Record<string, StepFacts>>,
  index: number,
  timeZone: string,
): Due | null {
  const { delivery } = enrolment.steps[index] as ProgrammeStep;
  const base = baseOf(enrolment, known, index);
  if (base === null) return null;
  if (delivery.rule === 'at-once') return { at: base, daytimeOnly: !isOfTheStart(enrolment, index) };
  const at = morningAfter(base, delivery.days, enrolment.pauses, timeZone);
  return at === null ? null : { at, daytimeOnly: true };
}

/** The instant that a rule counts from; `null` while it has not happened. */
function baseOf(
  { steps, startedAt }: Enrolment,
  known: Readonly<Record<string, StepFacts>>,
  index: number,
): number | null {
  const above = steps.slice(0, index);
  const factsOf = (step: ProgrammeStep) => known[step.id] ?? NOTHING_YET;
  const nearest = (kind: ProgrammeStep['kind']) => above.findLast((step) => step.kind === kind);
  const finish = (step: ProgrammeStep | undefined) => (step ? finishedAt(step, factsOf(step)) : null);
  const previous = above.at(-1);
  switch (steps[index]?.delivery.rule) {
    case 'at-once':
    case 'interval':
      return previous ? cameAt(factsOf(previous)) : startedAt;
    case 'after-previous':
      return finish(previous);
    case 'after-both':
      return finish(nearest('homework'));
    case 'after-either': {
      const homework = nearest('homework');
      if (!homework) return null;
      const { done, skippedAt } = factsOf(homework);
      return earliest([done.a, done.b, skippedAt]);
    }
    case 'after-released-round':
      return finish(nearest('round'));
    case 'after-closed-dialogue':
      return finish(nearest('dialogue'));
    default:
      return null;
  }
}

function cameAt({ deliveredAt, skippedAt }: StepFacts): number | null {
  return deliveredAt ?? skippedAt;
}

/** The coach's own start brings it at any hour: this step and all above it are at once. */
function isOfTheStart({ steps }: Enrolment, index: number): boolean {
  return steps.slice(0, index + 1).every(({ delivery }) => delivery.rule === 'at-once');
}
