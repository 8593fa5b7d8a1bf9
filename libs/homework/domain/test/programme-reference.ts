import type { Enrolment, EnrolmentFacts, StepFacts } from '../src/programmes/enrolment';
import type { ProgrammeStep } from '../src/programmes/programme';
import { wallOf } from './wall';

/**
 * What may come at an instant, said a second time and in another way: by counting days one by one. Slow and plain on purpose;
 * shares nothing with the engine but the types.
 */
export function mayComeNow(
  enrolment: Enrolment,
  facts: EnrolmentFacts,
  now: number,
  timeZone: string,
): string[] {
  const come: string[] = [];
  let known = facts;
  for (let index = 0; index < enrolment.steps.length; index += 1) {
    const step = enrolment.steps[index] as ProgrammeStep;
    const { deliveredAt, skippedAt } = known[step.id] ?? NONE;
    if (deliveredAt !== null || skippedAt !== null) continue;
    if (!mayCome(enrolment, known, index, now, timeZone)) break;
    come.push(step.id);
    known = { ...known, [step.id]: { ...(known[step.id] ?? NONE), deliveredAt: now } };
  }
  return come;
}

const NONE: StepFacts = { deliveredAt: null, skippedAt: null, done: { a: null, b: null }, closedAt: null };

/** Nobody hears of a step in the evening or the night, unless the coach has just started it all. */
export function isQuiet(instant: number, timeZone: string): boolean {
  const wall = wallOf(timeZone);
  const day = wall.dayOf(instant);
  return instant < wall.nine(day) || instant >= wall.evening(day);
}

export function isOpening(steps: readonly ProgrammeStep[], index: number): boolean {
  for (let at = 0; at <= index; at += 1) if (steps[at]?.delivery.rule !== 'at-once') return false;
  return true;
}

function mayCome(
  enrolment: Enrolment,
  facts: EnrolmentFacts,
  index: number,
  now: number,
  timeZone: string,
): boolean {
  const { steps, pauses, cancelledAt } = enrolment;
  if (cancelledAt !== null) return false;
  for (const { from, to } of pauses) if (now >= from && (to === null || now < to)) return false;
  const since = heldSince(enrolment, facts, index);
  if (since === undefined || since > now) return false;
  if (isOpening(steps, index)) return true;
  if (isQuiet(now, timeZone)) return false;
  const delivery = steps[index]?.delivery;
  if (!delivery || delivery.rule === 'at-once') return true;
  const wall = wallOf(timeZone);
  const today = wall.dayOf(now);
  if (wall.nine(today) < since) return false;
  return countDays(enrolment, wall.dayOf(since), today, timeZone) >= delivery.days;
}

/** Days after the first up to the last, those that began within a pause left out. */
function countDays({ pauses }: Enrolment, first: number, last: number, timeZone: string): number {
  const wall = wallOf(timeZone);
  let days = 0;
  for (let day = first + 1; day <= last; day += 1) {
    const slept = pauses.some(
      ({ from, to }) => wall.dayOf(from) < day && (to === null || day <= wall.dayOf(to)),
    );
    if (!slept) days += 1;
  }
  return days;
}

/** The instant from which what the rule names is true; `undefined` while it is not. */
function heldSince(enrolment: Enrolment, facts: EnrolmentFacts, index: number): number | undefined {
  const { steps, startedAt } = enrolment;
  const rule = steps[index]?.delivery.rule;
  const upwards = steps.slice(0, index).reverse();
  const above = upwards[0];
  const of = (step: ProgrammeStep | undefined) => facts[step?.id ?? ''] ?? NONE;
  if (rule === 'at-once' || rule === 'interval') {
    if (!above) return startedAt;
    const { deliveredAt, skippedAt } = of(above);
    return deliveredAt ?? skippedAt ?? undefined;
  }
  if (rule === 'after-previous') return above && finish(above, of(above));
  const kind = { 'after-released-round': 'round', 'after-closed-dialogue': 'dialogue' }[rule as string];
  const waitsFor = upwards.find((step) => step.kind === (kind ?? 'homework'));
  if (!waitsFor) return undefined;
  const { done, skippedAt } = of(waitsFor);
  if (rule !== 'after-either') return finish(waitsFor, of(waitsFor));
  return first(done.a, done.b, skippedAt);
}

function finish(
  step: ProgrammeStep,
  { deliveredAt, skippedAt, done, closedAt }: StepFacts,
): number | undefined {
  if (step.kind === 'note-for-coach') return first(deliveredAt, skippedAt);
  if (step.kind !== 'homework') return first(closedAt, skippedAt);
  if (step.for !== 'both') return first(done[step.for], skippedAt);
  const both = done.a !== null && done.b !== null ? (done.a > done.b ? done.a : done.b) : null;
  return first(both, skippedAt);
}

function first(...instants: (number | null)[]): number | undefined {
  return instants.filter((instant): instant is number => instant !== null).toSorted((x, y) => x - y)[0];
}
