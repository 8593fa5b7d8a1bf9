/** How long a PIN is, in digits. */
export const PIN_DIGITS = { fewest: 4, most: 6 } as const;
/** Wrong tries in a row after which a PIN is dead on its phone, until the password is used there. */
export const PIN_TRIES = 5;

/** Rows and patterns of the keys that everybody thinks of first. */
const FIRST_THOUGHTS: readonly string[] =
  '2580 0852 1397 1379 7931 9731 2468 8642 1357 7531 147258 258369 159357 159753 123654 123789 112358 1470 3690'.split(
    ' ',
  );
const UP = '01234567890';
const DOWN = '09876543210';

/**
 * True for a PIN that somebody who knows its owner guesses within five tries: rows (1234), repeats (7777, 1212, 123123,
 * 112233), mirrors (1221), years, and every day of the year, with or without the year: a partner knows the birthdays.
 * @param pin 4 to 6 digits.
 */
export function isEasyPin(pin: string): boolean {
  return (
    [UP, DOWN].some((row) => row.includes(pin)) ||
    /^(\d{1,3})\1+$/.test(pin) ||
    /^(\d)\1(\d)\2(\d)\3$/.test(pin) ||
    /^(\d)(\d)\2\1$/.test(pin) ||
    new Set(pin).size < 3 ||
    FIRST_THOUGHTS.includes(pin) ||
    isDate(pin)
  );
}

function isDate(pin: string): boolean {
  if (pin.length === 5) return false;
  if (/^(19|20)\d\d$/.test(pin)) return true;
  const [one, two, three] = [pin.slice(0, 2), pin.slice(2, 4), pin.slice(4)].map(Number);
  if (one === undefined || two === undefined) return true;
  if (isDay(one, two) || isDay(two, one)) return true;
  return pin.length === 6 && three !== undefined && (isDay(three, two) || isDay(two, three));
}

const isDay = (day: number, month: number) => day >= 1 && day <= 31 && month >= 1 && month <= 12;
