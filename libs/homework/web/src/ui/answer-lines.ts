import {
  BODY_SPOT_NAMES,
  isBodySpot,
  type Answer,
  type Answers,
  type Choice,
  type Exercise,
  type Input,
} from '@tweespraak/homework/domain';
import type { Text } from '@tweespraak/platform/web';
import type { Localised } from '@tweespraak/shared/kernel';

export interface AnswerLine {
  readonly id: string;
  readonly label: string;
  /** More than one when each card has its own. */
  readonly lines: readonly string[];
}

/**
 * What somebody filled in, in the order of the exercise and in words; what was left empty is not there. `t` is under
 * `homework.answer`.
 */
export function answerLines(
  exercise: Exercise,
  answers: Answers,
  say: (text: Localised) => string,
  t: Text,
): AnswerLine[] {
  return exercise.steps
    .flatMap(({ inputs }) => inputs)
    .flatMap((input) => {
      const answer = answers[input.id];
      const lines = answer === undefined ? [] : linesOf(input, answer, say, t);
      return lines.length > 0 ? [{ id: input.id, label: say(input.label), lines }] : [];
    });
}

function linesOf(input: Input, answer: Answer, say: (text: Localised) => string, t: Text): string[] {
  switch (input.kind) {
    case 'body-map':
      return listed(answer, (spot) => (isBodySpot(spot) ? say(BODY_SPOT_NAMES[spot]) : spot));
    case 'words':
      return listed(answer, (word) => labelOf(input.choices, word, say));
    case 'choice':
      return typeof answer === 'string' ? [labelOf(input.choices, answer, say)] : [];
    case 'slider':
      return [t('slider', { value: String(answer), low: say(input.low), high: say(input.high) })];
    case 'minutes':
      return [t.count('minutes', Number(answer))];
    case 'tick':
    case 'consent':
    case 'breathing':
      return [t(answer === false || answer === 0 ? 'no' : 'yes')];
    case 'cards':
      return input.cards.flatMap(({ id, title }) => {
        const chosen = isRecord(answer) ? answer[id] : undefined;
        return chosen ? [`${say(title)}: ${labelOf(input.choices, chosen, say)}`] : [];
      });
    default:
      return typeof answer === 'string' && answer.trim() ? [answer] : [];
  }
}

function listed(answer: Answer, words: (one: string) => string): string[] {
  return Array.isArray(answer) && answer.length > 0 ? [answer.map(words).join(', ')] : [];
}

function labelOf(choices: readonly Choice[], id: string, say: (text: Localised) => string): string {
  const choice = choices.find((one) => one.id === id);
  return choice ? say(choice.label) : id;
}

function isRecord(answer: Answer): answer is Readonly<Record<string, string>> {
  return typeof answer === 'object' && !Array.isArray(answer);
}
