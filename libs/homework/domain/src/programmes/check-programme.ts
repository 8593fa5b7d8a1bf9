import { isDialogueKey, LEVELS } from '@tweespraak/dialogues/domain';
import { LOCALES, type Locale, type Localised } from '@tweespraak/shared/kernel';
import { builtIn } from '../exercises/catalogue';
import type { Exercise } from '../exercises/exercise';
import { isId, isWhole } from '../exercises/exercise-problem';
import { whyNotWithout } from '../exercises/trim';
import { DELIVERY_RULES, type Programme, type ProgrammeStep } from './programme';

export const PROGRAMME_PROBLEM_CODES = [
  'text-missing',
  'text-too-long',
  'id-bad',
  'id-twice',
  'version-bad',
  'no-steps',
  'too-many-steps',
  'exercise-unknown',
  'trim-bad',
  'for-bad',
  'due-bad',
  'dialogue-bad',
  'rule-bad',
  'days-bad',
  'first-waits',
  'needs-homework-for-both',
  'needs-round',
  'needs-dialogue',
] as const;
export type ProgrammeProblemCode = (typeof PROGRAMME_PROBLEM_CODES)[number];

export interface ProgrammeProblem {
  /** Where, with dots: `steps.2.delivery`. */
  readonly path: string;
  readonly code: ProgrammeProblemCode;
}

const STEPS_MOST = 60;
const DAYS_MOST = 365;
const MOST = { title: 80, summary: 300, text: 600 } as const;

/**
 * What is wrong with this programme; empty when couples may be enrolled. `exerciseOf` finds an exercise by its key: the built-in
 * ones unless a practice adds its own.
 */
export function checkProgramme(
  programme: Programme,
  exerciseOf: (key: string) => Exercise | undefined = builtIn,
  languages: readonly Locale[] = LOCALES,
): ProgrammeProblem[] {
  const { key, version, title, summary, steps } = programme;
  const ids = steps.map(({ id }) => id);
  return [
    ...when(!isId(key), 'key', 'id-bad'),
    ...when(!isWhole(version, 1, 1_000_000), 'version', 'version-bad'),
    ...checkText(title, MOST.title, 'title', languages),
    ...checkText(summary, MOST.summary, 'summary', languages),
    ...when(steps.length === 0, 'steps', 'no-steps'),
    ...when(steps.length > STEPS_MOST, 'steps', 'too-many-steps'),
    ...ids.flatMap((id, index) => when(!isId(id), `steps.${index}.id`, 'id-bad')),
    ...ids.flatMap((id, index) => when(ids.indexOf(id) !== index, `steps.${index}.id`, 'id-twice')),
    ...steps.flatMap((step, index) => [
      ...checkKind(step, exerciseOf, languages, `steps.${index}`),
      ...checkDelivery(steps, index),
    ]),
  ];
}

function checkKind(
  step: ProgrammeStep,
  exerciseOf: (key: string) => Exercise | undefined,
  languages: readonly Locale[],
  path: string,
): ProgrammeProblem[] {
  switch (step.kind) {
    case 'homework': {
      const exercise = exerciseOf(step.exercise);
      const untrimmable = exercise && whyNotWithout(exercise, step.without ?? []) !== null;
      return [
        ...when(!exercise, `${path}.exercise`, 'exercise-unknown'),
        ...when(untrimmable === true, `${path}.without`, 'trim-bad'),
        ...when(!['both', 'a', 'b'].includes(step.for), `${path}.for`, 'for-bad'),
        ...when(!isWhole(step.dueInDays, 1, DAYS_MOST), `${path}.dueInDays`, 'due-bad'),
      ];
    }
    case 'round':
      return when(!isWhole(step.dueInDays, 1, DAYS_MOST), `${path}.dueInDays`, 'due-bad');
    case 'dialogue':
      return when(
        !isDialogueKey(step.dialogue) || !LEVELS.includes(step.level),
        `${path}.dialogue`,
        'dialogue-bad',
      );
    case 'note-for-coach':
      return checkText(step.text, MOST.text, `${path}.text`, languages);
  }
}

/** A rule that waits for something needs that something above it: else it would wait for ever. */
function checkDelivery(steps: readonly ProgrammeStep[], index: number): ProgrammeProblem[] {
  const delivery = steps[index]?.delivery;
  if (!delivery) return [];
  const path = `steps.${index}.delivery`;
  const above = steps.slice(0, index);
  const { rule } = delivery;
  const days = 'days' in delivery ? delivery.days : 0;
  if (!DELIVERY_RULES.includes(rule)) return when(true, path, 'rule-bad');
  const nearest = above.findLast(({ kind }) => kind === 'homework');
  const forBoth = nearest?.kind === 'homework' && nearest.for === 'both';
  const has = (kind: ProgrammeStep['kind']) => above.some((step) => step.kind === kind);
  const needsBoth = rule === 'after-both' || rule === 'after-either';
  return [
    ...when(!isWhole(days, 0, DAYS_MOST), path, 'days-bad'),
    ...when(rule === 'after-previous' && index === 0, path, 'first-waits'),
    ...when(needsBoth && !forBoth, path, 'needs-homework-for-both'),
    ...when(rule === 'after-released-round' && !has('round'), path, 'needs-round'),
    ...when(rule === 'after-closed-dialogue' && !has('dialogue'), path, 'needs-dialogue'),
  ];
}

function checkText(
  text: Localised,
  most: number,
  path: string,
  languages: readonly Locale[],
): ProgrammeProblem[] {
  return languages.flatMap((language) => {
    const said = text[language] ?? '';
    return [
      ...when(said.trim() === '', `${path}.${language}`, 'text-missing'),
      ...when(said.length > most, `${path}.${language}`, 'text-too-long'),
    ];
  });
}

function when(wrong: boolean, path: string, code: ProgrammeProblemCode): ProgrammeProblem[] {
  return wrong ? [{ path, code }] : [];
}
