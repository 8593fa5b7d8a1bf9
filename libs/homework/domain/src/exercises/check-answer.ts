import { isBodySpot } from './body-spots';
import type { Answer, Choice, Input } from './exercise';

const WORD_MOST = 40;
const SOURCE_MOST = 200;

export const ANSWER_PROBLEM_CODES = [
  'entry-too-big', // all of it together
  'answer-unknown', // no input of this id in this week
  'answer-bad', // not what the input asks for
  'answer-too-long',
  'answer-too-many',
  'answer-missing', // required, and asked to be complete
] as const;
export type AnswerProblemCode = (typeof ANSWER_PROBLEM_CODES)[number];

type Code = AnswerProblemCode | null;

/**
 * What is wrong with an answer to this input, or `null`. `tick` and `breathing`: true when done. `consent`: yes or no. `cards`: a
 * choice's id by card id. `source`: the title or id of an item of the list.
 */
export function checkAnswer(input: Input, answer: Answer | undefined): Code {
  switch (input.kind) {
    case 'body-map':
      return checkList(answer, input.most, isBodySpot);
    case 'words':
      return checkList(answer, input.most, (word) => isWord(word, input.choices, input.own));
    case 'choice':
      return isOneOf(answer, input.choices) ? null : 'answer-bad';
    case 'line':
      return checkText(answer, input.most, false);
    case 'text':
      return checkText(answer, input.most, true);
    case 'slider':
      return wholeTo(answer, 10);
    case 'minutes':
      return wholeTo(answer, 240);
    case 'tick':
    case 'consent':
    case 'breathing':
      return typeof answer === 'boolean' ? null : 'answer-bad';
    case 'cards':
      return checkCards(answer, input);
    case 'source':
      return checkText(answer, SOURCE_MOST, false);
  }
}

function checkList(answer: Answer | undefined, most: number, fits: (item: unknown) => boolean): Code {
  if (!Array.isArray(answer) || !answer.every(fits) || new Set(answer).size !== answer.length) {
    return 'answer-bad';
  }
  return answer.length > most ? 'answer-too-many' : null;
}

function isOneOf(answer: unknown, choices: readonly Choice[]): boolean {
  return choices.some(({ id }) => id === answer);
}

/** A choice by its id, or an own short word. */
function isWord(word: unknown, choices: readonly Choice[], own: boolean): boolean {
  if (typeof word !== 'string') return false;
  return (
    isOneOf(word, choices) || (own && word.trim() !== '' && word.length <= WORD_MOST && !/\n/.test(word))
  );
}

function checkText(answer: Answer | undefined, most: number, lines: boolean): Code {
  if (typeof answer !== 'string' || (!lines && /[\r\n]/.test(answer))) return 'answer-bad';
  return answer.length > most ? 'answer-too-long' : null;
}

export function wholeTo(answer: Answer | undefined, high: number): Code {
  const whole = typeof answer === 'number' && Number.isInteger(answer) && answer >= 0 && answer <= high;
  return whole ? null : 'answer-bad';
}

function checkCards(answer: Answer | undefined, { cards, choices }: Extract<Input, { kind: 'cards' }>): Code {
  if (typeof answer !== 'object' || answer === null || Array.isArray(answer)) return 'answer-bad';
  const known = Object.entries(answer).every(
    ([id, choice]) => cards.some((card) => card.id === id) && isOneOf(choice, choices),
  );
  return known ? null : 'answer-bad';
}

/** Answered as far as the input asks: of cards each, of a tick or a timer that it was done. */
export function isFull(input: Input, answer: Answer | undefined): boolean {
  if (answer === undefined || isEmpty(answer)) return false;
  if (input.kind === 'tick' || input.kind === 'breathing') return answer === true;
  return input.kind !== 'cards' || Object.keys(answer).length === input.cards.length;
}

export function isEmpty(answer: Answer): boolean {
  if (typeof answer === 'string') return answer.trim() === '';
  return typeof answer === 'object' && Object.keys(answer).length === 0;
}
