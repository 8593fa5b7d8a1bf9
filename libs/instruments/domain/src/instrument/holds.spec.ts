import type { Answers, Comparison } from '../index';
import { holds } from './holds';

const compare = (op: Comparison, value: string | number, answers: Answers) =>
  holds({ op, left: { kind: 'answer', item: 'x' }, right: { kind: 'value', value } }, answers);

describe('a condition', () => {
  it.each<[Comparison, string | number, Answers, boolean]>([
    ['=', '', {}, true],
    ['!=', '', {}, false],
    ['=', 0, {}, false],
    ['!=', 3, {}, true],
    ['<', 3, {}, false],
    ['>=', 0, {}, false],
    ['=', 3, { x: '3.0' }, true],
    ['<', 10, { x: '9' }, true],
    ['>', 'b', { x: 'c' }, false],
    ['has', 'b', { x: ['a', 'b'] }, true],
    ['has', 'b', { x: ['ab'] }, false],
    ['has', 'b', { x: 'b' }, true],
    ['has', 'b', {}, false],
    ['=', 'a b', { x: ['a', 'b'] }, true],
  ])('%s %p of %j is %p', (op, value, answers, expected) => {
    expect(compare(op, value, answers)).toBe(expected);
  });

  it('with no parts holds for all and for none, and not for any', () => {
    expect(['all', 'none', 'any'].map((op) => holds({ op: op as 'all', of: [] }, {}))).toEqual([
      true,
      true,
      false,
    ]);
  });
});
