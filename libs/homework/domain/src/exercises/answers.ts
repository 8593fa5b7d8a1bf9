import { checkAnswer, isEmpty, isFull, wholeTo, type AnswerProblemCode } from './check-answer';
import type { Answer, Answers, Exercise, Input, Step } from './exercise';

/** The body sliders, kept beside the inputs; no input can have such an id. */
export const BODY_SLIDERS = ['before.tension', 'before.contact', 'after.tension', 'after.contact'] as const;
export type BodySlider = (typeof BODY_SLIDERS)[number];

/** All answers of one entry as JSON, in bytes of UTF-8. */
export const ENTRY_MOST_BYTES = 32_768;

export interface AnswerProblem {
  /** Of an input or a body slider; '' for the entry as a whole and for an id that the exercise does not know. */
  readonly input: string;
  readonly code: AnswerProblemCode;
}

/** The steps of one week (1, 2, …) of a weekly exercise; of any other all. */
export function stepsOf(exercise: Pick<Exercise, 'steps'>, week = 1): Step[] {
  return exercise.steps.filter(({ weeks }) => weeks === undefined || weeks.includes(week));
}

/** A "no" to a consent: the entry counts, and nothing more is asked of it. */
export function isDeclined(exercise: Exercise, answers: Answers, week = 1): boolean {
  return inputsOf(exercise, week).some(
    ({ kind, id }) => kind === 'consent' && answerOf(answers, id) === false,
  );
}

/**
 * What is wrong with these answers for this week of the exercise; empty when they may be kept. A draft may lack anything; with
 * `complete` what is required must be there, unless a consent was answered with no. An entry over the size is refused unread.
 */
export function checkAnswers(
  exercise: Exercise,
  answers: Answers,
  { complete, week = 1 }: { readonly complete: boolean; readonly week?: number },
): AnswerProblem[] {
  if (sizeOf(answers) > ENTRY_MOST_BYTES) return [{ input: '', code: 'entry-too-big' }];
  const inputs = inputsOf(exercise, week);
  const problems = Object.keys(answers).flatMap((id) => checkOne(exercise, inputs, id, answers[id]));
  if (!complete) return problems;
  if (isDeclined(exercise, answers, week)) return problems;
  const missing = inputs.filter((input) => input.required && !isFull(input, answerOf(answers, input.id)));
  return [...problems, ...missing.map(({ id }): AnswerProblem => ({ input: id, code: 'answer-missing' }))];
}

/**
 * Does this entry fulfil an `answered` rule? To be kept with the entry when it is handed in: later it is sealed. A declined one
 * does: it is as good.
 */
export function meetsAnswered(exercise: Exercise, answers: Answers, week = 1): boolean {
  if (exercise.done.kind !== 'answered') return false;
  if (isDeclined(exercise, answers, week)) return true;
  const answer = answerOf(answers, exercise.done.input);
  return answer !== undefined && answer !== false && !isEmpty(answer);
}

function inputsOf(exercise: Exercise, week: number): Input[] {
  return stepsOf(exercise, week).flatMap(({ inputs }) => inputs);
}

/** Own fields only: an input may be called `constructor`. */
function answerOf(answers: Answers, id: string): Answer | undefined {
  return Object.hasOwn(answers, id) ? answers[id] : undefined;
}

function checkOne(
  exercise: Exercise,
  inputs: readonly Input[],
  id: string,
  answer: Answer | undefined,
): AnswerProblem[] {
  const input = inputs.find((one) => one.id === id);
  const isSlider = exercise.bodySliders && BODY_SLIDERS.some((slider) => slider === id);
  if (!input && !isSlider) return [{ input: '', code: 'answer-unknown' }];
  const code = input ? checkAnswer(input, answer) : wholeTo(answer, 10);
  return code ? [{ input: id, code }] : [];
}

/** Bytes of UTF-8, counted without a TextEncoder: the domain knows neither browser nor Node. */
function sizeOf(answers: Answers): number {
  const json = JSON.stringify(answers);
  if (json.length > ENTRY_MOST_BYTES) return json.length;
  let bytes = 0;
  for (const sign of json) {
    const point = sign.codePointAt(0) ?? 0;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return bytes;
}
