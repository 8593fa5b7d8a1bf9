import { stepsOf, type BodySlider, type Exercise, type Step } from '@tweespraak/homework/domain';
import { daysBetween } from '@tweespraak/shared/kernel';

/** One screen of doing an exercise: a step of it, or the two private sliders in front and behind. */
export type Screen =
  | { readonly kind: 'before' | 'after'; readonly sliders: readonly BodySlider[] }
  | { readonly kind: 'step'; readonly step: Step };

/** The week (1, 2, …) of homework that a day lies in. */
export function weekOf(startsOn: string, day: string): number {
  return Math.max(0, Math.floor(daysBetween(startsOn, day) / 7)) + 1;
}

/** Everything that is asked on one day, one screen after another. */
export function screensOf(exercise: Exercise, week: number): Screen[] {
  const steps = stepsOf(exercise, week).map((step): Screen => ({ kind: 'step', step }));
  if (!exercise.bodySliders) return steps;
  return [
    { kind: 'before', sliders: ['before.tension', 'before.contact'] },
    ...steps,
    { kind: 'after', sliders: ['after.tension', 'after.contact'] },
  ];
}
