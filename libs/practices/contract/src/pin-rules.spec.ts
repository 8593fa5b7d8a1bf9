import { isEasyPin } from './pin-rules';

describe('a PIN that the other would guess', () => {
  it.each([
    ['a row', ['1234', '0123', '7890', '4321', '456789', '987654']],
    ['one key', ['0000', '7777', '999999']],
    ['a repeat', ['1212', '6969', '123123', '112233', '7878', '477477']],
    ['two keys only', ['7747', '44994', '8858']],
    ['a mirror', ['7557', '3883']],
    ['a year', ['1984', '2011', '2026']],
    ['a day of the year', ['1402', '3112', '0307', '1225', '140285', '850214', '021485']],
    ['a pattern of the keys', ['2580', '159753', '1379']],
  ])('is %s', (_, pins) => {
    expect(pins.filter((pin) => !isEasyPin(pin))).toEqual([]);
  });

  it.each(['7394', '9047', '58316', '40573', '739462', '684093'])('is not %s', (pin) => {
    expect(isEasyPin(pin)).toBe(false);
  });

  it('leaves most of all numbers to choose from', () => {
    const share = (digits: number) => {
      const step = digits > 4 ? 97 : 1; // a prime: meets every ending
      const all = Array.from({ length: Math.floor(10 ** digits / step) }, (_, n) =>
        String(n * step).padStart(digits, '0'),
      );
      return all.filter((pin) => !isEasyPin(pin)).length / all.length;
    };
    expect(share(4)).toBeGreaterThan(0.8);
    expect(share(5)).toBeGreaterThan(0.9);
    expect(share(6)).toBeGreaterThan(0.8);
  });
});
