import { isLocalDate, type LocalDate, DomainError } from '@tweespraak/shared/kernel';

const MONTHS = 3;

/**
 * When a couple looks at its vision again: three months after both signed, at the last day of a shorter month
 * (30 November → 28 February). Throws DomainError `date.invalid`.
 */
export function visionReviewOn(signedOn: LocalDate): LocalDate {
  if (!isLocalDate(signedOn))
    throw new DomainError('date.invalid', 'This is not a date of the form YYYY-MM-DD.');
  const [year = 0, month = 1, day = 1] = signedOn.split('-').map(Number);
  const lastDay = new Date(Date.UTC(year, month - 1 + MONTHS + 1, 0)).getUTCDate();
  const review = new Date(Date.UTC(year, month - 1 + MONTHS, Math.min(day, lastDay)));
  return review.toISOString().slice(0, 10);
}
