import type { Locale, Localised } from '@tweespraak/shared/kernel';
import type { Exercise, Input, Step } from './exercise';
import { when, type ExerciseProblem } from './exercise-problem';

/** Longest texts, in characters. */
const MOST = {
  title: 80,
  summary: 200,
  text: 4_000,
  label: 160,
  choice: 60,
  safety: 300,
  bridge: 400,
} as const;
type TextKind = keyof typeof MOST;
type Text = readonly [path: string, kind: TextKind, text: Localised];

/** Every text is there in each of these languages, and none is longer than a phone can show. */
export function checkTexts(exercise: Exercise, languages: readonly Locale[]): ExerciseProblem[] {
  return textsOf(exercise).flatMap(([path, kind, text]) =>
    languages.flatMap((language) => {
      const said = text[language] ?? '';
      return [
        ...when(said.trim() === '', `${path}.${language}`, 'text-missing'),
        ...when(said.length > MOST[kind], `${path}.${language}`, 'text-too-long'),
      ];
    }),
  );
}

function textsOf(exercise: Exercise): Text[] {
  return [
    ['title', 'title', exercise.title],
    ['summary', 'summary', exercise.summary],
    ...exercise.steps.flatMap((step, index) => textsOfStep(step, `steps.${index}`)),
    ...exercise.safety.map((text, index): Text => [`safety.${index}`, 'safety', text]),
    ...(exercise.bridge ? [['bridge.text', 'bridge', exercise.bridge.text] as const] : []),
  ];
}

function textsOfStep(step: Step, path: string): Text[] {
  return [
    [`${path}.title`, 'title', step.title],
    [`${path}.text`, 'text', step.text],
    ...step.inputs.flatMap((input, index) => textsOfInput(input, `${path}.inputs.${index}`)),
  ];
}

function textsOfInput(input: Input, path: string): Text[] {
  const texts: Text[] = [[`${path}.label`, 'label', input.label]];
  if (input.kind === 'slider') {
    texts.push([`${path}.low`, 'choice', input.low], [`${path}.high`, 'choice', input.high]);
  }
  if ('choices' in input) {
    texts.push(
      ...input.choices.map(({ label }, index): Text => [`${path}.choices.${index}.label`, 'choice', label]),
    );
  }
  if (input.kind === 'cards') {
    input.cards.forEach(({ title, text }, index) => {
      const card = `${path}.cards.${index}`;
      texts.push([`${card}.title`, 'title', title], [`${card}.text`, 'text', text]);
    });
  }
  return texts;
}
