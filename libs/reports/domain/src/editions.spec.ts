import fc from 'fast-check';
import { singlesOut } from './combinations';
import { publicationOf } from './editions';
import { couplesOf, type Edition, type Groups, type Member } from './members';
import { SMALLEST_GROUP } from './small-classes';

const member = (couple: number, what = 'as ever'): Member => ({
  ...{ thing: `${couple}:${what}`, couple: `couple ${couple}` },
});
const members = (from: number, to: number, what?: string): Member[] =>
  Array.from({ length: to - from }, (_, nth) => member(from + nth, what));
const Q3 = { from: '2026-07-01', to: '2026-09-30' };
const Q4 = { from: '2026-10-01', to: '2026-12-31' };
const edition = (id: string, period: Edition['period'], all: Member[]): Edition => ({
  ...{ id, period, groups: { all } },
});

describe('an edition of figures', () => {
  it('is shown of ten couples, not of nine', () => {
    expect(publicationOf(Q3, { all: members(0, 10) }, [])).toEqual({ show: 'new' });
    expect(publicationOf(Q3, { all: members(0, 9) }, [])).toEqual({ show: 'nothing', why: 'tooFew' });
  });

  it('counts couples, not what is counted of them', () => {
    const all = [...members(0, 9, 'first'), ...members(0, 9, 'second')];
    expect(publicationOf(Q3, { all }, [])).toEqual({ show: 'nothing', why: 'tooFew' });
  });

  it('stands as long as nothing changed, also where a later one was made since', () => {
    const earlier = [edition('x', Q3, members(0, 20)), edition('y', Q3, members(0, 35))];
    const again = publicationOf(Q3, { all: members(0, 20) }, earlier);
    expect(again).toEqual({ show: 'earlier', editionId: 'x', current: true });
  });

  it('stands when one couple came, or one went', () => {
    const earlier = [edition('x', Q3, members(0, 20))];
    const stands = { show: 'earlier', editionId: 'x', current: false };
    expect(publicationOf(Q3, { all: members(0, 21) }, earlier)).toEqual(stands);
    expect(publicationOf(Q3, { all: members(1, 20) }, earlier)).toEqual(stands);
    expect(publicationOf(Q3, { all: members(0, 9) }, earlier)).toEqual(stands);
  });

  it('stands when the same couples count otherwise, and too few of them', () => {
    const earlier = [edition('x', Q3, members(0, 20))];
    const all = [...members(0, 17), ...members(17, 20, 'handed in')];
    expect(publicationOf(Q3, { all }, earlier)).toMatchObject({ show: 'earlier', current: false });
  });

  it('is followed by a new one when ten couples came', () => {
    expect(publicationOf(Q3, { all: members(0, 30) }, [edition('x', Q3, members(0, 20))])).toEqual({
      show: 'new',
    });
  });

  it('is withheld beside another period that differs by one couple, in any of its groups', () => {
    const earlier = [{ id: 'x', period: Q3, groups: { eligible: members(0, 40), measured: members(0, 20) } }];
    const ask = (groups: Groups) => publicationOf(Q4, groups, earlier);
    const withheld = { show: 'nothing', why: 'tooClose' };
    expect(ask({ eligible: members(0, 50), measured: members(0, 21) })).toEqual(withheld);
    expect(ask({ eligible: members(0, 41), measured: members(0, 20) })).toEqual(withheld);
    expect(ask({ eligible: members(0, 50), measured: members(0, 30) })).toEqual({ show: 'new' });
  });

  it('is withheld where no two, but three together would tell of two couples', () => {
    const [first, few, last] = [members(0, 12), members(12, 14), members(14, 26)];
    const [one, other, both] = [
      [...first, ...few],
      [...few, ...last],
      [...first, ...few, ...last],
    ];
    expect(singlesOut([one, other])).toBe(false);
    expect(singlesOut([one, both])).toBe(false);
    expect(singlesOut([one, other, both])).toBe(true);
    const earlier = [edition('x', Q3, one), edition('y', Q3, both)];
    expect(publicationOf(Q4, { all: other }, earlier)).toEqual({ show: 'nothing', why: 'tooClose' });
  });
});

/** What a practice has, by month: couple and thing. Some months are thin, some are full. */
const MONTHS = 5;
const practice = fc.array(fc.record({ couple: fc.nat(24), month: fc.nat(MONTHS - 1), since: fc.nat(2) }), {
  minLength: 30,
  maxLength: 140,
});
/** Every pair of months, in any order, at three moments. */
const questions = fc.array(fc.record({ x: fc.nat(MONTHS - 1), y: fc.nat(MONTHS - 1), now: fc.nat(2) }), {
  minLength: 8,
  maxLength: 30,
});

describe('somebody who asks for one period after another, while couples come and go,', () => {
  const published = (
    had: { couple: number; month: number; since: number }[],
    asked: { x: number; y: number; now: number }[],
  ) => {
    const editions: Edition[] = [];
    for (const { x, y, now } of asked.toSorted((one, other) => one.now - other.now)) {
      const [from, to] = [Math.min(x, y), Math.max(x, y)];
      const period = { from: `2026-0${from + 1}-01`, to: `2026-0${to + 1}-28` };
      const all = had
        .filter(({ month, since }) => from <= month && month <= to && since <= now)
        .map((one) => ({ thing: JSON.stringify(one), couple: `couple ${one.couple}` }));
      const unique = [...new Map(all.map((one) => [one.thing, one])).values()];
      const answer = publicationOf(period, { all: unique }, editions);
      if (answer.show === 'new') editions.push(edition(`${editions.length}`, period, unique));
    }
    return editions.map(({ groups }) => groups['all'] ?? []);
  };

  it('never gets two editions whose difference is about one to nine couples, either way', () => {
    let pairs = 0;
    fc.assert(
      fc.property(practice, questions, (had, asked) => {
        const editions = published(had, asked);
        for (const one of editions)
          for (const other of editions) {
            const there = new Set(other.map(({ thing }) => thing));
            const gone = couplesOf(one.filter(({ thing }) => !there.has(thing)));
            expect(gone === 0 || gone >= SMALLEST_GROUP).toBe(true);
            pairs += Number(one !== other);
          }
      }),
      { numRuns: 300 },
    );
    expect(pairs).toBeGreaterThan(100); // much is shown, so that this says something
  });

  it('never finds a sum of editions, added and taken away, that is about one to nine couples', () => {
    const weights = [-2, -1, 0, 1, 2];
    let sums = 0;
    fc.assert(
      fc.property(practice, questions, (had, asked) => {
        const editions = published(had, asked).slice(0, 5);
        const all = [...new Map(editions.flat().map((one) => [one.thing, one])).values()];
        const holds = all.map(({ thing }) =>
          editions.map((one) => one.some((other) => other.thing === thing)),
        );
        for (let nth = 1; nth < weights.length ** editions.length; nth += 1) {
          const weigh = editions.map(
            (_, at) => weights[Math.floor(nth / weights.length ** at) % weights.length] ?? 0,
          );
          const left = all.filter(
            (_, at) => weigh.reduce((sum, weight, of) => sum + (holds[at]?.[of] ? weight : 0), 0) !== 0,
          );
          const couples = couplesOf(left);
          expect(couples === 0 || couples >= SMALLEST_GROUP).toBe(true);
          sums += 1;
        }
      }),
      { numRuns: 60 },
    );
    expect(sums).toBeGreaterThan(1_000);
  });
});
