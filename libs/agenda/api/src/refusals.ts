import { DomainError } from '@tweespraak/shared/kernel';

/** Refusals that need the database; those of the rules stand in the domain. */
const REFUSALS = {
  'appointment.empty-range': 'The end has to be after the beginning.',
  'appointment.no-proposal': 'No other time was proposed here.',
  'appointment.nothing-to-undo': 'There is nothing to take back any more.',
  'appointment.range-too-wide': 'A look at the agenda covers at most a hundred days.',
  'appointment.unknown-dialogue': 'This couple has no such planned dialogue.',
  'couple.archived': 'This couple is archived.',
} as const;

export function refusal(code: keyof typeof REFUSALS): DomainError {
  return new DomainError(code, REFUSALS[code]);
}

/** Foreign, hidden and absent are one answer. */
export function notFound(): DomainError {
  return new DomainError('not-found', 'This does not exist, or is not yours to see.');
}
