import { DomainError } from '@tweespraak/shared/kernel';

/** Why an act on a round is refused. Each says something of the asker's own side only, never of the other partner's. */
const REFUSALS = {
  'couple.archived': 'This couple is archived.',
  'response.incomplete': 'There are questions without an answer or a skip.',
  'response.not-handed-in': 'There is nothing to share yet: hand in first.',
  'response.sealed': 'These answers have been handed in.',
  'round.cancelled': 'This round was taken back.',
  'round.dates': 'A round is due on or after the day it opens.',
  'round.finished': 'Both have handed in: this round is not taken back any more.',
  'round.in-the-past': 'This day has passed.',
  'round.planned': 'This round has not begun yet.',
  'round.release-past': 'This moment has passed.',
  'round.released': 'This round has been released, and stays so.',
  'round.reminded': 'Both were reminded in the last three days, as far as needed.',
  'round.sealed': 'The outcome is not open.',
} as const;

export type Refusal = keyof typeof REFUSALS;

/** The one error of a refused act: no details, so that its bytes are the same whatever led to it. */
export function refusal(code: Refusal): DomainError {
  return new DomainError(code, REFUSALS[code]);
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
