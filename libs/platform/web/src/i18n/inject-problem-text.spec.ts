import { TestBed } from '@angular/core/testing';
import { Problem } from '../http/problem';
import { provideSpec } from '../testing/provide-spec';
import { injectProblemText } from './inject-problem-text';

function say(problem: unknown, language: 'nl' | 'en' = 'nl'): string {
  const texts = { tea: { problem: { cup: { full: 'Er past geen {{what}} meer bij.' } } } };
  TestBed.configureTestingModule({ providers: [provideSpec({ texts, language })] });
  return TestBed.runInInjectionContext(() => injectProblemText('tea.problem'))(problem);
}

describe('a failed request in words', () => {
  it('is said by its code, with its figures', () => {
    expect(say(new Problem(422, 'cup.full', 'The cup is full.', [], { what: 'thee' }))).toBe(
      'Er past geen thee meer bij.',
    );
  });

  it('is said by its kind when the code has no text', () => {
    expect(say(new Problem(422, 'cup.broken', 'The cup broke.'))).toMatch(/^Er klopt iets niet/);
  });

  it('keeps the words of an unknown error to itself', () => {
    expect(say(new Error('anything private'), 'en')).toBe(
      'That did not work. The fault is ours. Please try again in a moment.',
    );
  });

  it('says how long to wait, and until when', () => {
    const tooMany = new Problem(429, 'too-many-requests', 'Too many.', [], { seconds: 180 });
    expect(say(tooMany)).toMatch(
      /^Dat was te vaak achter elkaar\. Probeer het over 3 minuten opnieuw, om \d\d:\d\d\.$/,
    );
  });
});
