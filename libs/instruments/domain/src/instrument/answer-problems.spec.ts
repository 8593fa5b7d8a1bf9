import fc from 'fast-check';
import { aChoice, aNumber, anInstrumentOf, aText, compares } from '../../test/some-instrument';
import type { Answers, Expression } from '../index';
import { answerProblems, draftProblems } from './answer-problems';
import { answerTo } from './answers';
import { relevantItems, shownAnswers } from './relevant-items';

const atLeastTwo: Expression = { op: '>=', left: { kind: 'self' }, right: { kind: 'value', value: 2 } };
const instrument = anInstrumentOf([
  aChoice('een', { required: true }),
  aNumber('twee', { relevant: compares('een', '>=', 3), required: true }),
  aText('drie', { relevant: compares('twee', '>=', 5), required: true }),
  aChoice('vier', { kind: 'choices' }),
  aNumber('vijf', { range: null, constraint: atLeastTwo }),
]);
const codes = (answers: Answers) =>
  answerProblems(instrument, answers).map(({ item, code }) => `${item} ${code}`);

describe('answers', () => {
  it.each<[string, Answers, string[]]>([
    ['fit', { een: '1', vier: ['0', '3'], vijf: 2 }, []],
    ['lack what is required', {}, ['een required']],
    ['lack what is required once it is shown', { een: '4' }, ['twee required']],
    ['follow a chain of conditions', { een: '4', twee: 5 }, ['drie required']],
    ['are not judged where nothing is shown', { een: '1', twee: 99, drie: '' }, []],
    ['lead on from nothing that is hidden', { een: '1', twee: 10 }, []],
    ['are not one of the choices', { een: 'x' }, ['een not-an-option']],
    ['are of another kind', { een: 1 }, ['een wrong-kind']],
    ['name one choice twice', { een: '1', vier: ['0', '0'] }, ['vier wrong-kind']],
    ['are no number', { een: '1', vijf: Number.NaN }, ['vijf wrong-kind']],
    ['lie just past the end', { een: '4', twee: 11 }, ['twee out-of-range', 'drie required']],
    ['lie before the beginning', { een: '4', twee: -1 }, ['twee out-of-range']],
    ['break a rule', { een: '1', vijf: 1 }, ['vijf constraint']],
    ['are to nothing', { een: '1', acht: 1 }, ['acht unknown-item']],
    ['reach for the prototype', JSON.parse('{"een":"1","__proto__":"x"}'), ['__proto__ unknown-item']],
    ['are blank where words are asked', { een: '4', twee: 5, drie: '  ' }, ['drie required']],
  ])('%s', (_, answers, expected) => expect(codes(answers)).toEqual(expected));

  it('are none where nothing was filled in, whatever every object has by itself', () => {
    expect(answerTo({}, 'toString')).toBeNull();
  });

  it('may wait half done in a draft, but not of another kind', () => {
    expect(draftProblems(instrument, { een: '4', twee: 11, drie: '' })).toEqual([]);
    expect(draftProblems(instrument, { een: ['1'], acht: 'x' }).map(({ code }) => code)).toEqual([
      'unknown-item',
      'wrong-kind',
    ]);
  });

  const anything = fc.dictionary(
    fc.constantFrom('een', 'twee', 'drie', 'vier', 'vijf', 'acht'),
    fc.oneof(
      fc.string(),
      fc.integer({ min: -5, max: 15 }),
      fc.constantFrom('0', '1', '2', '3', '4'),
      fc.array(fc.constantFrom('0', '4')),
    ),
  );
  it('that are handed in are those of shown items alone, and cutting them twice changes nothing', () => {
    fc.assert(
      fc.property(anything, (answers) => {
        const shown = new Set(relevantItems(instrument, answers).map(({ id }) => id));
        const seen = shownAnswers(instrument, answers);
        expect(Object.keys(seen).every((id) => shown.has(id))).toBe(true);
        expect(shownAnswers(instrument, seen)).toEqual(seen);
        const known = Object.fromEntries(Object.entries(answers).filter(([id]) => id !== 'acht'));
        expect(answerProblems(instrument, seen)).toEqual(answerProblems(instrument, known));
      }),
    );
  });
});
