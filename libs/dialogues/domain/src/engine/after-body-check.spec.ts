import { afterBodyCheck } from './after-body-check';

const high = { intensity: 'high' } as const;
const mid = { intensity: 'mid' } as const;

describe('after the body check', () => {
  it.each([
    [mid, 6, false, 'ready'],
    [mid, 7, false, 'rest-first'],
    [mid, 7, true, 'ready'],
    [mid, 10, false, 'rest-first'],
    [mid, 10, true, 'ready'],
    [high, 6, false, 'ready'],
    [high, 7, false, 'rest-first'],
    [high, 7, true, 'ready'],
    [high, 8, false, 'not-today'],
    [high, 8, true, 'not-today'],
  ] as const)('a %o dialogue at tension %i (going on: %s) is %s', (script, tension, goOn, next) => {
    expect(afterBodyCheck(script, tension, goOn)).toBe(next);
  });
});
