import { isDialogueKey } from '@tweespraak/dialogues/domain';
import { PILLARS } from '@tweespraak/pillars/domain';
import { LOCALES, type Locale } from '@tweespraak/shared/kernel';
import { checkDone } from './check-done';
import { checkStep } from './check-step';
import { checkTexts } from './check-texts';
import { SCOPES, WAYS, type Bridge, type Exercise, type Rhythm } from './exercise';
import { isId, isWhole, twice, when, type ExerciseProblem } from './exercise-problem';
import { occasionCount, weekCount } from './occasion-count';

const STEPS_MOST = 30;
/** Of the whole exercise as JSON, in characters. */
const BIGGEST = 100_000;
const WHO = ['solo', 'each', 'together'];

/**
 * What is wrong with this exercise, place by place; empty when it may be published in these languages. The built-in ones
 * pass it when they are loaded. A problem never repeats what was typed.
 */
export function checkExercise(exercise: Exercise, languages: readonly Locale[] = LOCALES): ExerciseProblem[] {
  if (JSON.stringify(exercise).length > BIGGEST) return when(true, '', 'too-big');
  return [
    ...checkHead(exercise),
    ...checkTexts(exercise, languages),
    ...checkSteps(exercise, languages),
    ...(exercise.bridge ? checkBridge(exercise.bridge, exercise.rhythm) : []),
    ...checkDone(exercise),
  ];
}

function checkHead({ key, version, way, who, minutes, rhythm, remindAt, scope, safety, pillars }: Exercise) {
  return [
    ...when(!isId(key), 'key', 'id-bad'),
    ...when(!isWhole(version, 1, 1_000_000), 'version', 'version-bad'),
    ...when(!WAYS.includes(way), 'way', 'way-bad'),
    ...when(!SCOPES.includes(scope), 'scope', 'scope-bad'),
    ...when(!pillars.every((pillar) => PILLARS.includes(pillar)), 'pillars', 'pillar-bad'),
    ...when(!isSet(who) || !who.every((one) => WHO.includes(one)), 'who', 'who-bad'),
    ...when(!isWhole(minutes, 1, 240), 'minutes', 'minutes-bad'),
    ...when(!isSoundRhythm(rhythm), 'rhythm', 'rhythm-bad'),
    ...when(
      remindAt !== undefined && !/^([01]\d|2[0-3]):[0-5]\d$/.test(remindAt),
      'remindAt',
      'remind-at-bad',
    ),
    ...when(safety.length === 0, 'safety', 'safety-missing'),
  ];
}

function isSet(values: readonly string[]): boolean {
  return values.length > 0 && new Set(values).size === values.length;
}

function isSoundRhythm(rhythm: Rhythm): boolean {
  if (rhythm.kind === 'once') return true;
  if (rhythm.kind === 'daily') return isWhole(rhythm.days, 1, 90);
  return rhythm.kind === 'weekly' && isWhole(rhythm.times, 1, 7) && isWhole(rhythm.weeks, 1, 26);
}

function checkSteps({ steps, rhythm, waitsWhileFlagged }: Exercise, languages: readonly Locale[]) {
  const inputs = steps.flatMap((step, at) =>
    step.inputs.map((input, index) => ({ input, path: `steps.${at}.inputs.${index}` })),
  );
  const weeks = Array.from({ length: Math.min(weekCount(rhythm), 26) }, (_, index) => index + 1);
  const empty = weeks.some((week) => !steps.some((step) => !step.weeks || step.weeks.includes(week)));
  const asks = inputs.some(({ input }) => input.kind === 'consent');
  return [
    ...when(steps.length === 0, 'steps', 'no-steps'),
    ...when(steps.length > STEPS_MOST, 'steps', 'too-many-steps'),
    ...when(steps.length > 0 && empty, 'steps', 'week-empty'),
    ...when(asks && waitsWhileFlagged !== true, 'waitsWhileFlagged', 'consent-must-wait'),
    ...twice(
      steps.map(({ id }) => id),
      (index) => `steps.${index}.id`,
    ),
    ...twice(
      inputs.map(({ input }) => input.id),
      (index) => `${inputs[index]?.path}.id`,
    ),
    ...steps.flatMap((step, index) => checkStep(step, rhythm, languages, `steps.${index}`)),
  ];
}

/** An invitation comes while the homework runs, or within a week after. */
function checkBridge({ after, dialogue, level }: Bridge, rhythm: Rhythm): ExerciseProblem[] {
  const last = (rhythm.kind === 'weekly' ? rhythm.weeks * 7 : occasionCount(rhythm)) + 7;
  const days =
    after.length > 0 && after.every((day, index) => isWhole(day, (after[index - 1] ?? 0) + 1, last));
  const levelled = level === undefined || (dialogue !== null && isWhole(level, 1, 4));
  return [
    ...when(!days, 'bridge.after', 'bridge-day-bad'),
    ...when(
      (dialogue !== null && !isDialogueKey(dialogue)) || !levelled,
      'bridge.dialogue',
      'bridge-dialogue-bad',
    ),
  ];
}
