import { DomainError } from '@tweespraak/shared/kernel';

/** Why an act around imported questionnaires is refused. None tells one partner anything of what the other did. */
const REFUSALS = {
  'answers.incomplete': 'Some questions still ask for an answer.',
  'answers.too-large': 'This is more than fits in one questionnaire.',
  'answers.unknown': 'These answers do not belong to this questionnaire.',
  'couple.archived': 'This couple is archived.',
  'draft.changed-meanwhile': 'These answers were changed on another screen.',
  'import.encrypted': 'This file has a password on it.',
  'import.no-file': 'Choose a file first.',
  'import.too-large': 'This file is larger than what can be read here.',
  'import.unreadable': 'This file is no questionnaire that we can read.',
  'instrument.broken': 'This questionnaire does not hold together yet.',
  'instrument.not-assignable': 'This questionnaire cannot be given now: look at its licence.',
  'licence.proof-needed': 'This licence needs a proof: a number, a letter or a contract.',
  'response.not-handed-in': 'There is nothing to share yet: hand in first.',
  'response.sealed': 'These answers have been handed in.',
  'round.cancelled': 'This round was taken back.',
  'round.dates': 'A round is due on or after the day it opens, within a year.',
  'round.finished': 'Both have handed in: this round is not taken back any more.',
  'round.in-the-past': 'This day has passed.',
  'round.planned': 'This round has not begun yet.',
  'round.release-past': 'This moment has passed.',
  'round.released': 'This round has been released, and stays so.',
  'round.sealed': 'The outcome is not open.',
} as const;

export type Refusal = keyof typeof REFUSALS;

/** The one error of a refused act: no details, so that its bytes are the same whatever led to it. */
export function refusal(code: Refusal): DomainError {
  return new DomainError(code, REFUSALS[code]);
}

/** A refusal that points at what it is about: `items.2.text` becomes `/items/2/text`. Never repeats a value. */
export function refusalAt(
  code: Refusal,
  problems: readonly { readonly path: string; readonly code: string }[],
  under: string,
): DomainError {
  const errors = problems.map((one) => ({
    pointer: `${under}/${one.path.replaceAll('.', '/')}`,
    detail: one.code,
  }));
  return new DomainError(code, REFUSALS[code], { errors });
}

/** Foreign, hidden and absent are one answer. */
export function notFound(): DomainError {
  return new DomainError('not-found', 'This does not exist, or is not yours to see.');
}

/** The answer of a statement that either found its row, with or without a reason to refuse, or found nothing. */
export function mustBeAllowed<Row extends { problem: Refusal | null }>(row: Row | undefined): Row {
  if (!row) throw notFound();
  if (row.problem) throw refusal(row.problem);
  return row;
}
