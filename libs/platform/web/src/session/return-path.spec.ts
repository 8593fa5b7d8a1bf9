import { safeReturnPath } from './return-path';

const back = (value: string | null): string | null => safeReturnPath(value, 'https://praktijk.example');

describe('the way back after sign-in', () => {
  it('is the path that was asked for, without search words or fragment', () => {
    expect(back('/couples/0190a1b2?q=Noor#notes')).toBe('/couples/0190a1b2');
  });

  it.each([
    'https://elders.example/couples',
    '//elders.example/couples',
    '/\\elders.example',
    '/\t/elders.example',
    '\\\\elders.example',
    'javascript:alert(1)',
    'couples',
    '/..//elders.example',
    '',
    null,
  ])('never leads to another site: %p', (value) => {
    expect(back(value)).toBeNull();
  });

  it.each([
    '/',
    '/sign-in',
    '/invitation/abc',
    '/reset-password/abc',
    '/sign-up',
    '/forgot-password',
    '/hand-over',
  ])('never leads to %p', (value) => {
    expect(back(value)).toBeNull();
  });
});
