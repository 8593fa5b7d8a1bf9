import { classifyChange } from './change';
import { dyadChangeClass } from './dyad-change';
import { findParameters } from './measurement-error';

const change = (delta: number) =>
  classifyChange(50, 50 + delta, findParameters('placeholder@1'), 'partnerPillar');

describe('the change of two partners read as one', () => {
  it.each([
    [30, 30, 'bothForward'],
    [30, 0, 'oneForward'],
    [30, -30, 'apart'],
    [0, -30, 'apart'],
    [-30, -30, 'bothBack'],
    [0, 0, 'stable'],
    [20, -20, 'stable'],
  ] as const)('%p and %p points on a pillar are %p, whoever it is', (a, b, expected) => {
    expect(dyadChangeClass(change(a), change(b))).toBe(expected);
    expect(dyadChangeClass(change(b), change(a))).toBe(expected);
  });

  it('is unknown when the change of either is', () => {
    expect([dyadChangeClass(null, change(30)), dyadChangeClass(change(-30), null)]).toEqual([null, null]);
  });
});
