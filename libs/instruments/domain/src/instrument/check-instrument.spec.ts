import {
  aChoice,
  aNumber,
  anInstrumentOf,
  anOption,
  aScale,
  aText,
  both,
  compares,
  NOTHING,
} from '../../test/some-instrument';
import type { Expression, Instrument } from '../index';
import { checkInstrument } from './check-instrument';

const FINE = anInstrumentOf(
  [aChoice('een'), aNumber('twee', { relevant: compares('een', '>=', 2) }), aText('drie')],
  [aScale(['een', 'twee'])],
);
const codes = (instrument: Instrument) =>
  checkInstrument(instrument).map(({ path, code }) => `${path}: ${code}`);
const self: Expression = { op: '>', left: { kind: 'self' }, right: { kind: 'value', value: 1 } };
const nested = (depth: number): Expression =>
  depth ? { op: 'all', of: [nested(depth - 1)] } : compares('een', '=', 1);
const withItem = (item: ReturnType<typeof aChoice>) => ({
  ...FINE,
  items: [...FINE.items, item],
  scales: [],
});
const withScale = (scale: ReturnType<typeof aScale>) => ({ ...FINE, scales: [scale] });

describe('what is wrong with an instrument', () => {
  it('is nothing when it holds together', () => expect(checkInstrument(FINE)).toEqual([]));

  it.each<[string, Instrument, string]>([
    ['no title', { ...FINE, title: both(' ') }, 'title: text.missing'],
    [
      'nothing to answer',
      anInstrumentOf([aChoice('een', { kind: 'note', options: [] })]),
      'items: items.none',
    ],
    [
      'too many lines',
      anInstrumentOf(Array.from({ length: 301 }, (_, n) => aText(`v${n}`))),
      'items: items.too-many',
    ],
    ['an id twice', withItem(aText('een')), 'items.3.id: id.twice'],
    ['an id that every object has', withItem(aText('constructor')), 'items.3.id: id.unusable'],
    ['an id that reaches for the prototype', withItem(aText('__proto__')), 'items.3.id: id.unusable'],
    ['a question without words', withItem(aText('vier', { text: NOTHING })), 'items.3.text: text.missing'],
    [
      'a text that is too long',
      withItem(aText('vier', { help: both('x'.repeat(2001)) })),
      'items.3.help: text.too-long',
    ],
    ['one choice', withItem(aChoice('vier', { options: [anOption(1)] })), 'items.3.options: options.too-few'],
    [
      'a choice twice',
      withItem(aChoice('vier', { options: [anOption(1), anOption(1)] })),
      'items.3.options.1.value: option.twice',
    ],
    [
      'choices of a text',
      withItem(aText('vier', { options: [anOption(1)] })),
      'items.3.options: options.not-here',
    ],
    [
      'a line that ends before it begins',
      withItem(aNumber('vier', { range: { low: 5, high: 1, step: 1 } })),
      'items.3.range: range.invalid',
    ],
    [
      'a line with a step that misses its end',
      withItem(aNumber('vier', { range: { low: 0, high: 10, step: 3 } })),
      'items.3.range: range.invalid',
    ],
    [
      'a condition on nothing',
      withItem(aText('vier', { relevant: compares('vijf', '=', 1) })),
      'items.3.relevant: condition.unknown-item',
    ],
    [
      'a condition on itself',
      withItem(aText('vier', { relevant: compares('vier', '=', 1) })),
      'items.3.relevant: condition.looks-forward',
    ],
    [
      'a condition on its own answer',
      withItem(aText('vier', { relevant: self })),
      'items.3.relevant: condition.no-answer-here',
    ],
    [
      'a condition that is too deep',
      withItem(aText('vier', { relevant: nested(5) })),
      'items.3.relevant: condition.too-deep',
    ],
    [
      'a condition with too many parts',
      withItem(
        aText('vier', {
          relevant: { op: 'any', of: Array.from({ length: 60 }, () => compares('een', '=', 1)) },
        }),
      ),
      'items.3.relevant: condition.too-deep',
    ],
    ['a scale of nothing', withScale(aScale([])), 'scales.0.items: scale.empty'],
    ['a scale of what is not there', withScale(aScale(['negen'])), 'scales.0.items.0: scale.unknown-item'],
    [
      'a scale that counts one twice',
      withScale(aScale(['een', 'een'])),
      'scales.0.items.1: scale.item-twice',
    ],
    ['a scale of words', withScale(aScale(['drie'])), 'scales.0.items.0: scale.no-numbers'],
    [
      'a scale with a choice that has no number',
      {
        ...withItem(aChoice('vier', { options: [anOption(0), anOption(1), anOption(null, 'weet ik niet')] })),
        scales: [aScale(['vier'])],
      },
      'scales.0.items.0: scale.no-numbers',
    ],
    [
      'a weight of nothing',
      withScale(aScale([], { items: [{ item: 'een', reverse: false, weight: 0 }] })),
      'scales.0.items.0: scale.weight',
    ],
    [
      'a weight that is no number',
      withScale(aScale([], { items: [{ item: 'een', reverse: false, weight: NaN }] })),
      'scales.0.items.0: scale.weight',
    ],
    [
      'a minimum above its items',
      withScale(aScale(['een'], { minimumValid: 2 })),
      'scales.0.minimumValid: scale.minimum',
    ],
    [
      'a minimum of nothing',
      withScale(aScale(['een'], { minimumValid: 0 })),
      'scales.0.minimumValid: scale.minimum',
    ],
    ['an end that is no number', withScale(aScale(['een'], { outOf: -1 })), 'scales.0.outOf: number.invalid'],
    [
      'a reliability of one',
      withScale(aScale(['een'], { error: { sd: 1, reliability: 1, source: 'x' } })),
      'scales.0.error: error.invalid',
    ],
    [
      'an error from nowhere',
      withScale(aScale(['een'], { error: { sd: 1, reliability: 0.5, source: ' ' } })),
      'scales.0.error.source: text.missing',
    ],
  ])('is told for %s', (_, instrument, expected) => {
    expect(codes(instrument)).toContain(expected);
  });
});
