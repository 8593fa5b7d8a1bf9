import { aSession } from '../testing/provide-spec';
import { homePathOf, parseSession } from './session';

const plain = (): Record<string, unknown> =>
  JSON.parse(JSON.stringify(aSession())) as Record<string, unknown>;

describe('a session', () => {
  it('is taken over as the server says it, without fields that nobody asked for', () => {
    expect(parseSession({ ...plain(), secret: 'x' })).toEqual(aSession());
  });

  it('tells of a PIN only when the server says so', () => {
    const older = { ...plain(), byPin: undefined, sharedPhone: undefined };
    expect(parseSession(older)).toMatchObject({ byPin: false, sharedPhone: false });
    expect(parseSession({ ...older, byPin: 'yes', sharedPhone: true })).toMatchObject({
      byPin: false,
      sharedPhone: true,
    });
  });

  it.each([
    ['nothing', null],
    ['a text', 'signed in'],
    ['no practice', { ...plain(), practice: undefined }],
    ['a language that does not exist', { ...plain(), person: { ...aSession().person, locale: 'de' } }],
    ['an id that is none', { ...plain(), practice: { ...aSession().practice, id: '1 or 1=1' } }],
    ['no time to idle', { ...plain(), idleSeconds: 0 }],
    ['roles that are no list', { ...plain(), roles: 'coach' }],
  ])('is refused when the server sends %s', (_what, raw) => {
    expect(() => parseSession(raw)).toThrow();
  });

  it('leaves out a role that this version does not know', () => {
    expect(parseSession({ ...plain(), roles: ['coach', 'owner'] }).roles).toEqual(['coach']);
  });
});

describe('the first page after sign-in', () => {
  it('is the work of the day for a coach, the practice for an admin, home for a partner', () => {
    expect(homePathOf(['admin', 'coach'])).toBe('/today');
    expect(homePathOf(['admin'])).toBe('/practice');
    expect(homePathOf(['partner'])).toBe('/home');
  });
});
