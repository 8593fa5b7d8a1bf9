import { DomainError, isDomainError } from './domain-error';

describe('a domain error', () => {
  it('carries its code and details beside the message', () => {
    const error = new DomainError('round.cancelled', 'This round was cancelled.', { field: 'round' });
    expect(error).toMatchObject({
      name: 'DomainError',
      code: 'round.cancelled',
      details: { field: 'round' },
    });
    expect(error.message).toBe('This round was cancelled.');
  });

  it('is told from other errors, and by its code', () => {
    const error = new DomainError('round.cancelled', 'This round was cancelled.');
    expect(isDomainError(error)).toBe(true);
    expect(isDomainError(error, 'round.cancelled')).toBe(true);
    expect(isDomainError(error, 'round.unknown')).toBe(false);
    expect(isDomainError(new Error('round.cancelled'))).toBe(false);
  });
});
