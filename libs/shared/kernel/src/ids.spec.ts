import { DomainError } from './domain-error';
import { idOf, isUuid, type CoupleId } from './ids';

describe('ids', () => {
  it('brands a UUID and writes it in lower case, as Postgres does', () => {
    const id = idOf<CoupleId>('0190A1B2-C3D4-7E5F-8A9B-0C1D2E3F4A5B');
    expect(id).toBe('0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b');
  });

  it.each([
    '',
    'noor',
    '0190a1b2c3d47e5f8a9b0c1d2e3f4a5b',
    null,
    7,
    "0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b'--",
  ])('refuses %p and does not repeat it in the message', (value) => {
    expect(isUuid(value)).toBe(false);
    expect(() => idOf<CoupleId>(value)).toThrow(new DomainError('id.invalid', 'This is not an id.'));
  });
});
