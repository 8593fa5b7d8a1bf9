import fc from 'fast-check';
import { depthOf, MOST_DEPTH, MOST_PARTS, partsOf } from '../index';
import { readXpath } from './xpath';

const idOf = (name: string) => (['een', 'twee'].includes(name) ? name : undefined);
const read = (text: string) => readXpath(text, idOf);
const een = { kind: 'answer', item: 'een' };
const value = (of: string | number) => ({ kind: 'value', value: of });

describe('an expression of XLSForm', () => {
  it.each([
    ["${een} = 'ja'", { op: '=', left: een, right: value('ja') }],
    ['. >= 0', { op: '>=', left: { kind: 'self' }, right: value(0) }],
    ['${een} > -2.5', { op: '>', left: een, right: value(-2.5) }],
    ["selected(${een}, 'a')", { op: 'has', left: een, right: value('a') }],
    ['not(${een} = 1)', { op: 'none', of: [{ op: '=', left: een, right: value(1) }] }],
    [
      '${een}=1 and ${een}=2',
      {
        op: 'all',
        of: [
          { op: '=', left: een, right: value(1) },
          { op: '=', left: een, right: value(2) },
        ],
      },
    ],
    [
      "${een}=1 or ${een}=2 and ${een} != ''",
      {
        op: 'any',
        of: [
          { op: '=', left: een, right: value(1) },
          {
            op: 'all',
            of: [
              { op: '=', left: een, right: value(2) },
              { op: '!=', left: een, right: value('') },
            ],
          },
        ],
      },
    ],
    ['((${een} = 1))', { op: '=', left: een, right: value(1) }],
  ])('%s is read', (text, expected) => expect(read(text)).toEqual(expected));

  it.each([
    ...[
      '',
      '${een}',
      '${een} =',
      '= 1',
      '${drie} = 1',
      'regex(., "^a")',
      '${een} + 1 = 2',
      'count-selected(${een}) > 1',
    ],
    ...[
      'today() > 1',
      '1 = 1; drop',
      '${een} = 1 and',
      '(${een} = 1',
      '${een} = 1)',
      'not ${een} = 1',
      "'a' = 'b",
      '../een = 1',
    ],
    ...[
      'constructor = 1',
      '${__proto__} = 1',
      `${'('.repeat(500)}\${een} = 1${')'.repeat(500)}`,
      'x'.repeat(2000),
    ],
  ])('%s is not guessed at', (text) => expect(read(text)).toBeNull());

  it('is small or not read at all, and nothing makes it throw', () => {
    const bits = fc.constantFrom(
      '${een}',
      '${twee}',
      "'a'",
      '1',
      '=',
      '!=',
      '<',
      ' and ',
      ' or ',
      'not(',
      '(',
      ')',
      'selected(',
      ',',
      '.',
      ' ',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(bits, { maxLength: 60 }).map((all) => all.join('')),
          fc.string(),
        ),
        (text) => {
          const found = read(text);
          if (!found) return;
          expect(depthOf(found)).toBeLessThanOrEqual(MOST_DEPTH);
          expect(partsOf(found)).toBeLessThanOrEqual(MOST_PARTS);
        },
      ),
    );
  });
});
