import { DomainError } from '@tweespraak/shared/kernel';

/** One sentence for foreign, hidden, used up, expired and never there: the bytes tell nothing apart. */
export const notFound = () => new DomainError('not-found', 'This does not exist, or is not yours to see.');
