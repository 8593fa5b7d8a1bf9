import fc from 'fast-check';
import { builtIn } from '../exercises/catalogue';
import { SCOPES, type Answers, type Exercise } from '../exercises/exercise';
import {
  answersFor,
  compareScopes,
  firstScope,
  mayAskToWiden,
  mayNarrow,
  mayRead,
  mayWiden,
  narrower,
  scopesFor,
  scopeToHandIn,
  type Reader,
} from './sharing';

const READERS: readonly Reader[] = ['owner', 'coach', 'partner'];
const touch = builtIn('touch') as Exercise;
const diary = builtIn('body-diary') as Exercise;
const anyScope = fc.constantFrom(...SCOPES);
const anyReader = fc.constantFrom(...READERS);

describe('An entry is shared', () => {
  it('with more people by its owner alone, whom a coach may ask', () => {
    expect(mayWiden('owner', 'me', 'both')).toBe(true);
    expect([mayWiden('coach', 'coach', 'both'), mayWiden('partner', 'me', 'both')]).toEqual([false, false]);
    expect([mayWiden('owner', 'both', 'me'), mayWiden('owner', 'me', 'me')]).toEqual([false, false]);
    expect(mayAskToWiden('coach', 'coach', 'both')).toBe(true);
    expect(mayAskToWiden('coach', 'me', 'coach')).toBe(false);
    expect([mayAskToWiden('partner', 'coach', 'both'), mayAskToWiden('owner', 'coach', 'both')]).toEqual([
      false,
      false,
    ]);
  });

  it('with fewer at once, by its owner', () => {
    expect([mayNarrow('owner', 'both', 'me'), mayNarrow('coach', 'both', 'me')]).toEqual([true, false]);
    expect(mayNarrow('owner', 'coach', 'coach')).toBe(false);
    expect([narrower('coach', 'me'), narrower('both', 'coach')]).toEqual(['me', 'coach']);
  });

  it('with nobody while it is a draft', () => {
    fc.assert(
      fc.property(anyReader, anyScope, (reader, scope) => {
        expect(mayRead(reader, { handedIn: false, scope })).toBe(reader === 'owner');
      }),
    );
  });

  it('never with fewer people when the scope is wider, and with the partner only when all three may', () => {
    fc.assert(
      fc.property(anyReader, anyScope, anyScope, (reader, x, y) => {
        const [narrow, wide] = compareScopes(x, y) <= 0 ? [x, y] : [y, x];
        const reads = (scope: typeof x) => mayRead(reader, { handedIn: true, scope });
        if (reads(narrow)) expect(reads(wide)).toBe(true);
        if (reader === 'partner') expect(reads(x)).toBe(x === 'both');
      }),
    );
  });

  it('without its body sliders, consents and private lines, whoever else reads it', () => {
    const answers: Answers = {
      'yes-hands': true,
      pleasant: 'de rust',
      'before.tension': 3,
      'after.contact': 8,
    };
    const entry = { handedIn: true, scope: 'both' as const, answers };
    expect(answersFor('coach', touch, entry)).toEqual({});
    expect(answersFor('partner', touch, entry)).toEqual({});
    expect(answersFor('owner', touch, entry)).toEqual(answers);
  });

  it('with its other answers for who may read', () => {
    const entry = { handedIn: true, scope: 'coach' as const, answers: { asks: 'rust', 'after.tension': 2 } };
    expect(answersFor('coach', diary, entry)).toEqual({ asks: 'rust' });
    expect(answersFor('partner', diary, entry)).toBeNull();
  });

  it('never for three when the homework is for one', () => {
    expect(scopesFor(true)).toEqual(['me', 'coach']);
    expect(scopesFor(false)).toEqual(['me', 'coach', 'both']);
    expect(firstScope({ scope: 'both' }, true)).toBe('coach');
    expect(firstScope({ scope: 'both' }, false)).toBe('both');
    expect(firstScope({ scope: 'me' }, true)).toBe('me');
  });

  it('with nobody when it was declined', () => {
    expect(scopeToHandIn(touch, { 'yes-hands': false }, 'both', 2)).toBe('me');
    expect(scopeToHandIn(touch, { 'yes-hands': true }, 'coach', 2)).toBe('coach');
  });
});
