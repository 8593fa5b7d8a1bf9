import { DomainError } from '@tweespraak/shared/kernel';

/** Why an act around homework is refused. None tells one partner anything of what the other did. */
const REFUSALS = {
  'couple.archived': 'This couple is archived.',
  'entry.day': 'This day does not belong to this homework, or has passed.',
  'entry.day-taken': 'There is an entry of this day already.',
  'entry.handed-in': 'This entry was handed in and stays as it is.',
  'entry.shared': 'An entry that was shared stays; its owner can keep it for themselves again first.',
  'entry.scope': 'Homework for one of the two is not shared with the other.',
  'entry.too-large': 'This is more than fits in one entry.',
  'exercise.changed-meanwhile': 'This draft was changed on another screen.',
  'exercise.no-draft': 'There is no draft to publish.',
  'exercise.not-published': 'This exercise was never published.',
  'homework.code': 'This is no code of homework of yours.',
  'homework.dates': 'Homework ends on or after the day on which it begins, within a year.',
  'homework.in-the-past': 'This day has passed.',
  'homework.later': 'Later is within two weeks.',
  'homework.not-for-one': 'This exercise is not for one of the two.',
  'homework.not-together': 'This exercise is not done together.',
  'homework.no-consent': 'This step asks no consent on this day.',
  'homework.rhythm': 'This exercise has other steps each week and keeps its weeks.',
  'homework.steps': 'These steps can not be left out.',
  'homework.waits': 'This one waits while a safety flag stands.',
  'homework.withdrawn': 'This homework was taken back.',
  'widening.answered': 'Its owner has answered this.',
  'widening.not-asked': 'Nobody asked for this.',
  'widening.not-possible': 'This entry is not between its owner and the coach.',
} as const;

export type Refusal = keyof typeof REFUSALS;

/** The one error of a refused act: no details, so that its bytes are the same whatever led to it. */
export function refusal(code: Refusal): DomainError {
  return new DomainError(code, REFUSALS[code]);
}

/** A refusal that points at the fields it is about: `steps.2.title.en` becomes `/steps/2/title/en`. Never repeats a value. */
export function refusalAt(
  code: string,
  message: string,
  problems: readonly { readonly path: string; readonly code: string }[],
  under = '',
): DomainError {
  const errors = problems.map((one) => ({
    pointer: `${under}${one.path ? `/${one.path.replaceAll('.', '/')}` : ''}`,
    detail: one.code,
  }));
  return new DomainError(code, message, { errors });
}

/** Foreign, hidden and absent are one answer. */
export function notFound(): DomainError {
  return new DomainError('not-found', 'This does not exist, or is not yours to see.');
}
