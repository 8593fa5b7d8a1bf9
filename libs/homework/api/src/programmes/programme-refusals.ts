import { DomainError } from '@tweespraak/shared/kernel';

/** Why an act around a programme is refused; to a coach alone. */
const REFUSALS = {
  'enrolment.delivered': 'This step was given.',
  'enrolment.ended': 'This programme has ended for this couple.',
  'programme.built-in': 'This programme comes with the product and stays as it is.',
  'programme.dates': 'A programme begins within a year.',
  'programme.in-the-past': 'This day has passed.',
  'programme.running': 'This programme runs for this couple already.',
} as const;

export function programmeRefusal(code: keyof typeof REFUSALS): DomainError {
  return new DomainError(code, REFUSALS[code]);
}
