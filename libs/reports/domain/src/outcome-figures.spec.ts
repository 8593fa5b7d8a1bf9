import { aMeasuredCouple } from '../test/measured';
import { outcomeFigures, roundsToRead } from './outcome-figures';
import type { Standing } from './outcome-standing';

type Story = Parameters<typeof aMeasuredCouple>;
const many = (count: number, name: string, ...story: [Story[1], Story[2]]) =>
  Array.from({ length: count }, (_, nth) => aMeasuredCouple(`${name}${nth}`, ...story));
const others = (count: number, is: 'notShared' | 'notMeasured' | 'ended'): Standing[] =>
  Array.from({ length: count }, (_, nth) => ({ coupleId: `${is}${nth}`, is }));

const BOTH_UP = [
  [40, 40],
  [90, 90],
] as const;
const ONE_UP = [
  [40, 40],
  [90, 40],
] as const;
const APART = [
  [50, 50],
  [95, 5],
] as const;
const STABLE = [
  [50, 50],
  [52, 48],
] as const;
const UNKNOWN = [
  [50, 50],
  [null, 48],
] as const;

const figuresOf = (couples: ReturnType<typeof many>, rest: readonly Standing[] = []) =>
  outcomeFigures(
    [...couples.map(({ standing }) => standing), ...rest],
    new Map(couples.flatMap(({ rounds }) => rounds).map((round) => [round.roundId, round])),
  ).figures;

describe('the outcomes of a practice', () => {
  const couples = [
    ...many(8, 'up', ...BOTH_UP),
    ...many(7, 'one', ...ONE_UP),
    ...many(6, 'apart', ...APART),
    ...many(12, 'stable', ...STABLE),
    ...many(5, 'unknown', ...UNKNOWN),
  ];

  it('count each couple once on every scale, by its mean and by the two as one', () => {
    const { measuredByBoth, scales } = figuresOf(couples);
    expect(measuredByBoth).toBe(38);
    expect(scales.map(({ scale }) => scale)).toEqual([
      ...['total', 'connection', 'worldview', 'communication', 'trust', 'intimacy', 'balance', 'support'],
      ...['timeTogether', 'depth'],
    ]);
    for (const { change, dyad } of scales) {
      expect(change).toEqual({ forward: 15, none: 18, back: 0, unknown: 5 });
      expect(dyad).toEqual({ bothForward: 8, oneForward: 7, stable: 12, apart: 6, bothBack: 0, unknown: 5 });
    }
  });

  it('stand beside their denominators, and beside what is not known', () => {
    const rest = [...others(6, 'notShared'), ...others(9, 'notMeasured'), ...others(5, 'ended')];
    expect(figuresOf(couples, rest)).toMatchObject({
      ...{ eligible: 58, measuredTwice: 44, measuredByBoth: 38 },
      unknown: { notShared: 6, notMeasured: 9, endedReasonUnknown: 5 },
    });
  });

  it('hide a class of few couples, and another so that it cannot be worked out', () => {
    const { scales } = figuresOf([
      ...many(2, 'apart', ...APART),
      ...many(20, 'stable', ...STABLE),
      ...many(9, 'up', ...BOTH_UP),
    ]);
    expect(scales[0]?.dyad).toMatchObject({ apart: null, bothForward: null, stable: 20, bothBack: 0 });
  });

  it('hide how many were eligible when few of them have no outcome', () => {
    expect(figuresOf(couples, others(3, 'ended'))).toMatchObject({
      ...{ eligible: null, measuredTwice: null, measuredByBoth: 38 },
      unknown: { notShared: null, notMeasured: null, endedReasonUnknown: null },
    });
    expect(figuresOf(couples, [...others(3, 'ended'), ...others(4, 'notMeasured')])).toMatchObject({
      ...{ eligible: 45, measuredTwice: 38 },
      unknown: { notShared: 0, notMeasured: null, endedReasonUnknown: null },
    });
  });

  it('have behind them who was eligible and who was measured, by the rounds they were measured with', () => {
    const [one] = many(1, 'up', ...BOTH_UP);
    if (!one) throw new Error('there is one');
    const scores = new Map(one.rounds.map((round) => [round.roundId, round]));
    const { groups } = outcomeFigures([one.standing, ...others(1, 'ended')], scores);
    expect(groups).toEqual({
      eligible: [
        { thing: 'up0:measured:up0-3:up0-8', couple: 'up0' },
        { thing: 'ended0:ended', couple: 'ended0' },
      ],
      measured: [{ thing: 'up0:measured:up0-3:up0-8', couple: 'up0' }],
    });
    expect(roundsToRead([one.standing, ...others(1, 'ended')])).toEqual(['up0-3', 'up0-8']);
    expect(() => outcomeFigures([one.standing], new Map())).toThrow(
      expect.objectContaining({ code: 'outcome.unread-round' }),
    );
  });
});
