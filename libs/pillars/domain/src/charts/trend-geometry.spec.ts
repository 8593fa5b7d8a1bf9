import {
  nameHeights,
  scoreY,
  trendBand,
  trendLayout,
  trendLine,
  trendPoints,
  type Drawn,
} from './trend-geometry';

const dates = ['2026-01-01', '2026-02-01', '2026-06-01'];
const layout = trendLayout(dates, ['Noor', 'Sam'], 500, 240);
const drawn = (score: number | null, comparable = true): Drawn => ({
  score,
  band: score === null ? null : { low: score - 10, high: score + 10 },
  comparable,
});

describe('the trend', () => {
  it('puts 0 at the bottom and 100 at the top', () => {
    expect([scoreY(0, layout), scoreY(100, layout)]).toEqual([layout.bottom, layout.top]);
  });

  it('keeps the proportions of time', () => {
    const [first, second, third] = layout.dates.map(({ x }) => x);
    expect(((second ?? 0) - (first ?? 0)) / ((third ?? 0) - (first ?? 0))).toBeCloseTo(31 / 151);
  });

  it('puts a single measurement in the middle', () => {
    const { left, right, dates: places } = trendLayout(['2026-01-01'], [], 500, 240);
    expect(places).toEqual([{ x: (left + right) / 2, written: true }]);
  });

  it('writes the latest date and leaves out those without room', () => {
    const close = trendLayout(['2026-01-01', '2026-05-30', '2026-06-01'], ['Noor'], 400, 240);
    expect(close.dates.map(({ written }) => written)).toEqual([true, false, true]);
  });

  it('leaves a gap for a missing score, in the line and in its band', () => {
    const points = [drawn(40), drawn(null), drawn(60)];
    expect(trendPoints(points, layout)[1]).toBeNull();
    expect(trendLine(points, layout)).toBe('');
    expect(trendBand(points, layout).match(/Z/g)).toHaveLength(2);
  });

  it('draws no line from one version of the test to another', () => {
    expect(trendLine([drawn(40, false), drawn(50), drawn(60)], layout).match(/M/g)).toHaveLength(1);
  });

  it('keeps the names of two lines apart, and gives no place to a line without a last score', () => {
    const [a, b] = nameHeights([50, 51], layout);
    expect(Math.abs((a ?? 0) - (b ?? 0))).toBeGreaterThan(14);
    expect(nameHeights([null, 51], layout)[0]).toBeNull();
  });
});
