import { BODY_SPOTS } from './body-spots';
import type { Card, Choice, Input } from './exercise';
import { isId, isWhole, twice, when, type ExerciseProblem } from './exercise-problem';

/** Longest own answer that may be asked for, in characters. */
export const LINE_MOST = 300;
export const TEXT_MOST = 4_000;
const CHOICES_MOST = 40;

/** What is wrong with one input, texts and uniqueness in the exercise aside. */
export function checkInput(input: Input, path: string): ExerciseProblem[] {
  return [...when(!isId(input.id), `${path}.id`, 'id-bad'), ...checkKind(input, path)];
}

function checkKind(input: Input, path: string): ExerciseProblem[] {
  const most = (highest: number) =>
    when('most' in input && !isWhole(input.most, 1, highest), `${path}.most`, 'most-bad');
  switch (input.kind) {
    case 'body-map':
      return most(BODY_SPOTS.length);
    case 'words':
      return [...most(CHOICES_MOST), ...checkChoices(input.choices, path, input.own ? 0 : 1)];
    case 'choice':
      return checkChoices(input.choices, path, 2);
    case 'line':
      return most(LINE_MOST);
    case 'text':
      return most(TEXT_MOST);
    case 'cards':
      return [...checkChoices(input.choices, path, 2), ...checkCards(input.cards, path)];
    case 'breathing':
      return checkBreathing(input, path);
    case 'consent':
      return when(input.required !== true, path, 'consent-not-required');
    default:
      return [];
  }
}

function checkBreathing(
  { seconds, perMinute }: { readonly seconds: number; readonly perMinute: number },
  path: string,
): ExerciseProblem[] {
  // Slower than three breaths a minute would be holding one's breath.
  const pace = perMinute === 0 || (perMinute >= 3 && perMinute <= 20);
  return when(!isWhole(seconds, 10, 3_600) || !pace, path, 'breathing-bad');
}

function checkChoices(choices: readonly Choice[], path: string, least: number): ExerciseProblem[] {
  const ids = choices.map(({ id }) => id);
  return [
    ...when(ids.length < least || ids.length > CHOICES_MOST, `${path}.choices`, 'choices-bad'),
    ...ids.flatMap((id, index) => when(!isId(id), `${path}.choices.${index}.id`, 'id-bad')),
    ...twice(ids, (index) => `${path}.choices.${index}.id`),
  ];
}

function checkCards(cards: readonly Card[], path: string): ExerciseProblem[] {
  const ids = cards.map(({ id }) => id);
  return [
    ...when(ids.length < 1 || ids.length > 20, `${path}.cards`, 'cards-bad'),
    ...ids.flatMap((id, index) => when(!isId(id), `${path}.cards.${index}.id`, 'id-bad')),
    ...twice(ids, (index) => `${path}.cards.${index}.id`),
  ];
}
