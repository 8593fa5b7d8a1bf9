import { aScale } from '../../test/some-instrument';
import { halfBand, scaleChange } from './scale-change';

const KNOWN = aScale(['een'], { error: { sd: 10, reliability: 0.75, source: 'Verzonnen' } });

describe('a change on a scale', () => {
  // SEM = 10·√0.25 = 5; √2·5 = 7.07; 1.96·7.07 = 13.86
  it.each([
    [40, 53.8, 'no-reliable-change'],
    [40, 53.9, 'higher'],
    [53.9, 40, 'lower'],
    [40, 40, 'no-reliable-change'],
  ])('from %p to %p is %s', (before, after, verdict) => {
    expect(scaleChange(KNOWN, before, after)).toEqual({ delta: after - before, verdict });
  });

  it('gets no verdict without a known measurement error, however large', () => {
    expect(scaleChange(aScale(['een']), 0, 100)).toEqual({ delta: 100, verdict: 'no-verdict' });
    expect(halfBand(aScale(['een']))).toBeNull();
  });

  it('is none when a score is missing', () => {
    expect(scaleChange(KNOWN, null, 50)).toBeNull();
    expect(scaleChange(KNOWN, 50, null)).toBeNull();
  });

  it('has a band of 1.96 times the standard error', () => {
    expect(halfBand(KNOWN)).toBeCloseTo(9.8, 2);
  });
});
