import fc from 'fast-check';
import { addDays } from '@tweespraak/shared/kernel';
import { builtIn } from '../exercises/catalogue';
import type { Exercise } from '../exercises/exercise';
import { LINE_LEAST, ownFigures, type OwnEntry } from './own-figures';

const diary = builtIn('body-diary') as Exercise;
const rest: Exercise['steps'][number] = {
  id: 'rest',
  title: { nl: 'rust', en: 'rest' },
  text: { nl: 'kijk', en: 'look' },
  inputs: [
    {
      kind: 'slider',
      id: 'constructor',
      label: { nl: 'rust', en: 'rest' },
      low: { nl: 'geen', en: 'none' },
      high: { nl: 'veel', en: 'much' },
    },
  ],
};
const evening = (occasion: number, tension?: number): OwnEntry => ({
  occasion,
  on: addDays('2027-03-26', occasion - 1),
  answers: tension === undefined ? {} : { 'before.tension': tension },
});
const tensions = (entries: readonly OwnEntry[]) => ownFigures(diary, entries)[0];

describe("One's own sliders over time", () => {
  it('keep a gap as a gap', () => {
    const series = tensions([evening(1, 6), evening(2, 5), evening(5, 4), evening(4)]);
    expect(series?.id).toBe('before.tension');
    expect(series?.points.map(({ value }) => value)).toEqual([6, 5, null, null, 4]);
    expect(series?.lines.map((line) => line.map(({ value }) => value))).toEqual([[6, 5], [4]]);
    expect(series?.points.map(({ on }) => on)).toEqual([
      '2027-03-26',
      '2027-03-27',
      null,
      '2027-03-29',
      '2027-03-30',
    ]);
  });

  it('are dots without a line while there are fewer than three', () => {
    expect(tensions([evening(1, 0), evening(2, 9)])).toMatchObject({ lines: [] });
    expect(tensions([evening(1, 0), evening(2, 9), evening(3, 1)])?.lines).toHaveLength(1);
  });

  it('hold a nought as a value, and nothing where nothing was filled in', () => {
    expect(tensions([evening(1, 0)])?.points[0]?.value).toBe(0);
    expect(ownFigures(diary, [evening(1)])).toEqual([]);
    expect(ownFigures(diary, [])).toEqual([]);
  });

  it('have the sliders of the exercise first, whatever they are called', () => {
    const exercise = { ...diary, steps: [rest] };
    const entry = { ...evening(1, 3), answers: { constructor: 7, 'after.contact': 2 } };
    expect(ownFigures(exercise, [entry, evening(2)]).map(({ id }) => id)).toEqual([
      'constructor',
      'after.contact',
    ]);
    expect(ownFigures({ ...exercise, bodySliders: false }, [entry]).map(({ id }) => id)).toEqual([
      'constructor',
    ]);
  });

  it('draw every value once and nothing else, in the order of time', () => {
    const some = fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 0, max: 10 })), {
      selector: ([occasion]) => occasion,
      minLength: 1,
    });
    fc.assert(
      fc.property(some, (given) => {
        const series = tensions(given.map(([occasion, value]) => evening(occasion, value)));
        const inOrder = given.toSorted((x, y) => x[0] - y[0]).map(([, value]) => value);
        expect(series?.points.flatMap(({ value }) => value ?? [])).toEqual(inOrder);
        const drawn = series?.lines.flat().map(({ value }) => value);
        expect(drawn).toEqual(given.length < LINE_LEAST ? [] : inOrder);
      }),
    );
  });
});
