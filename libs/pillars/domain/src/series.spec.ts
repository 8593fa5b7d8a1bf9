import fc from 'fast-check';
import { aPartner, aRound } from '../test/rounds';
import { findParameters } from './measurement-error';
import { PILLARS, pillarIndex, type Pillar } from './pillars';
import { coupleSeries } from './series';
import type { CompletedRound, CoupleSeries } from './series-model';

function seriesOf(...rounds: CompletedRound[]): CoupleSeries {
  const series = coupleSeries(rounds);
  if (series === null) throw new Error('expected a series');
  return series;
}
const on = (series: CoupleSeries, pillar: Pillar) => {
  const found = series.pillars[pillarIndex(pillar)];
  if (!found) throw new Error('expected nine pillars');
  return found;
};

const january = aRound('2026-01-10', aPartner(40), aPartner(50));
const march = aRound('2026-03-10', aPartner(52), aPartner(52));
const june = aRound('2026-06-10', aPartner(45, { trust: 75 }), aPartner(52, { trust: 20 }));

describe('a couple’s series', () => {
  it('does not exist without rounds', () => {
    expect(coupleSeries([])).toBeNull();
  });

  it('after one round shows how things stand and no change', () => {
    const series = seriesOf(january);
    expect(on(series, 'trust').a).toMatchObject({ latest: 40, sinceFirst: null, sincePrevious: null });
    expect(on(series, 'trust').a.band).toEqual({ low: 20.4, high: 59.6 });
    expect(on(series, 'trust').couple.latest).toBe(45);
    expect(series.total.dyad).toEqual({ sinceFirst: null, sincePrevious: null });
    expect(series.reliableChanges.sinceFirst).toEqual({ forward: 0, back: 0, compared: 0 });
  });

  it('reads change against the first and the previous round', () => {
    const series = seriesOf(january, march, june);
    expect(on(series, 'trust').a.sinceFirst).toMatchObject({ delta: 35, class: 'forward' });
    expect(on(series, 'trust').a.sincePrevious).toMatchObject({ delta: 23, class: 'none', signal: true });
    expect(on(series, 'trust').b.sincePrevious).toMatchObject({ delta: -32, class: 'back' });
    expect(on(series, 'trust').couple.sincePrevious).toMatchObject({ delta: -4.5, class: 'none' });
    expect(on(series, 'trust').dyad).toEqual({ sinceFirst: 'apart', sincePrevious: 'apart' });
    expect(on(series, 'depth').dyad).toEqual({ sinceFirst: 'stable', sincePrevious: 'stable' });
    expect(series.reliableChanges).toEqual({
      sinceFirst: { forward: 1, back: 1, compared: 18 },
      sincePrevious: { forward: 0, back: 1, compared: 18 },
    });
  });

  it('reads the total with the error of a total: 12 points count there and not on a pillar', () => {
    const series = seriesOf(january, march);
    expect(series.total.a.sincePrevious).toMatchObject({ delta: 12, class: 'forward' });
    expect(series.total.couple.sincePrevious).toMatchObject({ delta: 7, class: 'none', signal: true });
    expect(series.total.dyad.sincePrevious).toBe('oneForward');
    expect(on(series, 'balance').a.sincePrevious?.class).toBe('none');
  });

  it('sees a couple move together before either partner alone is sure', () => {
    const { total } = seriesOf(january, aRound('2026-02-10', aPartner(50), aPartner(58)));
    expect([total.a, total.b, total.couple].map((figure) => figure.sincePrevious?.class)).toEqual([
      'none',
      'none',
      'forward',
    ]);
  });

  it('calls a gap real only above the noise', () => {
    const series = seriesOf(june);
    expect(on(series, 'trust').gap).toMatchObject({ value: 55, aboveNoise: true });
    expect(on(series, 'depth').gap).toMatchObject({ value: -7, aboveNoise: false });
    expect(on(series, 'depth').gap?.threshold).toBeCloseTo(27.7, 1);
    expect(series.total.gap?.threshold).toBeCloseTo(10.2, 1);
  });

  it('leaves what is missing missing: no score, no change, no gap, no carrying forward', () => {
    const skipped = aRound('2026-04-10', aPartner(52, { intimacy: null }), aPartner(52));
    const intimacy = on(seriesOf(january, skipped), 'intimacy');
    expect(intimacy.a).toEqual({ latest: null, band: null, sinceFirst: null, sincePrevious: null });
    expect(intimacy.b.sincePrevious).not.toBeNull();
    expect(intimacy.couple.latest).toBeNull();
    expect(intimacy.gap).toBeNull();
    expect(intimacy.dyad.sincePrevious).toBeNull();
    expect(seriesOf(january, skipped).reliableChanges.sincePrevious.compared).toBe(17);
    const back = on(seriesOf(january, skipped, { ...march, date: '2026-05-10' }), 'intimacy');
    expect(back.a.sincePrevious).toBeNull();
    expect(back.a.sinceFirst).toMatchObject({ delta: 12 });
  });

  it('bears a round that only one partner completed', () => {
    const alone = seriesOf(january, aRound('2026-03-10', aPartner(80), null));
    expect(alone.total.a.sincePrevious?.class).toBe('forward');
    expect([alone.total.b.latest, alone.total.couple.latest, alone.total.gap, alone.similarity]).toEqual([
      null,
      null,
      null,
      null,
    ]);
    expect(alone.guessAccuracy).toEqual({ a: null, b: null });
  });

  it('does not compare rounds of different versions of the instrument', () => {
    const older = { ...january, instrumentVersion: '9p-36@0' };
    const series = seriesOf(older, march, june);
    expect(on(series, 'trust').a.sinceFirst).toBeNull();
    expect(on(series, 'trust').b.sincePrevious).not.toBeNull();
    expect(series.total.points.map((point) => point.comparable)).toEqual([false, true, true]);
    expect(series.rounds.map((round) => round.instrumentVersion)).toEqual(['9p-36@0', '9p-36@1', '9p-36@1']);
  });

  it('refuses parameters it does not know rather than guessing them', () => {
    const unknown = { ...march, parametersVersion: 'own@1' };
    expect(() => coupleSeries([unknown])).toThrow(expect.objectContaining({ code: 'parameters.unknown' }));
    expect(findParameters(march.parametersVersion).version).toBe('placeholder@1');
  });

  it('draws a point a round for each partner and their mean', () => {
    expect(on(seriesOf(march, january), 'support').points).toEqual([
      { roundId: 'round 2026-01-10', date: '2026-01-10', a: 40, b: 50, couple: 45, comparable: true },
      { roundId: 'round 2026-03-10', date: '2026-03-10', a: 52, b: 52, couple: 52, comparable: true },
    ]);
  });

  it('holds each partner’s importance and guesses beside the pillar', () => {
    const a = aPartner(40, {}, { importance: { trust: 3 }, guesses: { trust: 72, depth: 68 } });
    const series = seriesOf(aRound('2026-01-10', a, aPartner(50, {}, { importance: { trust: 0 } })));
    expect(on(series, 'trust').importance).toEqual({ a: 3, b: 0 });
    expect(on(series, 'trust').guesses.a).toEqual({ guess: 72, error: 22, withinNoise: false });
    expect(on(series, 'depth').guesses.a).toEqual({ guess: 68, error: 18, withinNoise: true });
    expect(on(series, 'depth').guesses.b).toBeNull();
    expect(series.guessAccuracy.a).toEqual({ meanAbsolute: 20, bias: 20, compared: 2 });
  });
});

describe('any couple’s series', () => {
  const score = fc.option(fc.double({ min: 0, max: 100, noNaN: true }), { freq: 5 });
  const partner = fc
    .array(score, { minLength: 9, maxLength: 9 })
    .map((scores) =>
      aPartner(null, Object.fromEntries(PILLARS.map((pillar, i) => [pillar, scores[i] ?? null]))),
    );
  const rounds = fc
    .array(fc.tuple(partner, partner), { minLength: 1, maxLength: 6 })
    .map((pairs) => pairs.map(([a, b], month) => aRound(`2026-0${month + 1}-01`, a, b)));

  it('does not depend on the order in which rounds arrive', () => {
    fc.assert(
      fc.property(rounds, (list) => {
        expect(coupleSeries(list.toReversed())).toEqual(coupleSeries(list));
      }),
    );
  });

  it('reads the same when the partners change places', () => {
    fc.assert(
      fc.property(rounds, (list) => {
        const swapped = coupleSeries(list.map((round) => ({ ...round, a: round.b, b: round.a })));
        coupleSeries(list)?.pillars.forEach((pillar, i) => {
          const other = swapped?.pillars[i];
          expect(other?.a).toEqual(pillar.b);
          expect(other?.couple).toEqual(pillar.couple);
          expect(other?.dyad).toEqual(pillar.dyad);
          expect(other?.gap?.aboveNoise).toBe(pillar.gap?.aboveNoise);
        });
      }),
    );
  });

  it('has a change exactly where both scores exist', () => {
    fc.assert(
      fc.property(rounds, (list) => {
        coupleSeries(list)?.pillars.forEach(({ a, points }) => {
          const known = points.length > 1 && points.at(-1)?.a !== null && points.at(-2)?.a !== null;
          expect(a.sincePrevious !== null).toBe(known);
        });
      }),
    );
  });
});
