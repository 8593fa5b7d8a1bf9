import { afterOf } from './after';

describe('from which version a stream goes on', () => {
  it.each<[said: (string | undefined)[], after: number | null]>([
    [['7', '3'], 7],
    [[undefined, '3'], 3],
    [['', '3'], 3],
    [['x', '3'], 3],
    [['-1', undefined], null],
    [['1.5', '12345678901234567890'], null],
    [[undefined, undefined], null],
    [['0', '3'], 0],
  ])('%j is %s', (said, after) => {
    expect(afterOf(...said)).toBe(after);
  });
});
