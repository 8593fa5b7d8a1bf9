/** What can be wrong with an exercise; each has its own words on the page of the editor. */
export const EXERCISE_PROBLEM_CODES = [
  'text-missing',
  'text-too-long',
  'id-bad',
  'id-twice',
  'version-bad',
  'way-bad',
  'scope-bad',
  'pillar-bad',
  'who-bad',
  'minutes-bad',
  'rhythm-bad',
  'remind-at-bad',
  'no-steps',
  'too-many-steps',
  'too-many-inputs',
  'too-big',
  'seconds-bad',
  'weeks-bad',
  'week-empty',
  'required-in-optional',
  'consent-not-required',
  'consent-must-wait',
  'most-bad',
  'choices-bad',
  'cards-bad',
  'breathing-bad',
  'video-not-https',
  'video-without-captions',
  'captions-bad',
  'bridge-day-bad',
  'bridge-dialogue-bad',
  'done-too-few',
  'done-more-than-of',
  'done-not-the-rhythm',
  'done-no-such-input',
  'done-input-optional',
  'done-needs-coach',
  'safety-missing',
] as const;
export type ExerciseProblemCode = (typeof EXERCISE_PROBLEM_CODES)[number];

export interface ExerciseProblem {
  /** Where, with dots: `steps.2.inputs.0.label.en`; '' for the exercise as a whole. */
  readonly path: string;
  readonly code: ExerciseProblemCode;
}

/** One problem as a list, or none: `when(days < 1, 'rhythm', 'rhythm-bad')`. */
export function when(wrong: boolean, path: string, code: ExerciseProblemCode): ExerciseProblem[] {
  return wrong ? [{ path, code }] : [];
}

/** True for a whole number from `low` to `high`. */
export function isWhole(value: unknown, low: number, high: number): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= low && value <= high;
}

/** Every place where an id comes a second time. */
export function twice(ids: readonly string[], pathOf: (index: number) => string): ExerciseProblem[] {
  return ids.flatMap((id, index) => when(ids.indexOf(id) !== index, pathOf(index), 'id-twice'));
}

/** A word of small letters, digits and hyphens, at most 40 long; a uuid is one. */
export function isId(value: unknown): boolean {
  return typeof value === 'string' && /^[a-z0-9](-?[a-z0-9]){0,39}$/.test(value) && value.length <= 40;
}
