import { aPartner, aRound } from '../test/rounds';
import { coupleSeries } from './series';
import type { CompletedRound, CoupleSeries } from './series-model';
import { trendOf } from './trend';

function series(...rounds: CompletedRound[]): CoupleSeries {
  const found = coupleSeries(rounds);
  if (!found) throw new Error('no rounds');
  return found;
}
const two = (from: number | null, to: number) =>
  series(
    aRound('2026-01-01', aPartner(from), aPartner(50)),
    aRound('2026-02-01', aPartner(to), aPartner(50)),
  );

describe('a trend', () => {
  it('carries a 95 % band on every score, clipped to the scale', () => {
    const [first, second] = trendOf(two(50, 95), 'trust', 'a').points;
    expect(first?.band?.low).toBeCloseTo(30.4, 1);
    expect(first?.band?.high).toBeCloseTo(69.6, 1);
    expect(second?.band?.high).toBe(100);
  });

  it('has narrower bands for the mean of two and for the total', () => {
    const half = (who: 'a' | 'couple', scale: 'trust' | 'total') =>
      50 - (trendOf(two(50, 50), scale, who).points[0]?.band?.low ?? 0);
    expect(half('couple', 'trust')).toBeCloseTo(13.9, 1);
    expect(half('a', 'total')).toBeCloseTo(7.2, 1);
  });

  it('draws the threshold of reliable change from the first score', () => {
    const { reliableUp, reliableDown } = trendOf(two(50, 60), 'trust', 'a');
    expect(reliableUp).toBeCloseTo(77.7, 1);
    expect(reliableDown).toBeCloseTo(22.3, 1);
  });

  it('has no threshold where the scale ends before it', () => {
    expect(trendOf(two(80, 90), 'trust', 'a').reliableUp).toBeNull();
    expect(trendOf(two(20, 10), 'trust', 'a').reliableDown).toBeNull();
  });

  it('keeps a missing score missing and starts at the first that is there', () => {
    const trend = trendOf(two(null, 40), 'trust', 'a');
    expect(trend.points[0]).toMatchObject({ score: null, band: null });
    expect(trend.reliableUp).toBeCloseTo(67.7, 1);
  });

  it('reads no threshold from another version of the instrument', () => {
    const old = { ...aRound('2026-01-01', aPartner(50), aPartner(50)), instrumentVersion: '9p-36@0' };
    const trend = trendOf(series(old, aRound('2026-02-01', aPartner(60), aPartner(50))), 'trust', 'a');
    expect(trend.points.map(({ comparable }) => comparable)).toEqual([false, true]);
    expect(trend.reliableUp).toBeCloseTo(87.7, 1);
  });
});
