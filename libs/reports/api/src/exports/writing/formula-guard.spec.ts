import { guardFormula } from './formula-guard';

const STARTS = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];
const BEFORE = [
  '',
  ' ',
  '  ',
  '\u00A0',
  '\t',
  '\r',
  '\n',
  '\r\n',
  'naam\n',
  'naam\r\n \u00A0',
  '\u200B',
  '\uFEFF',
  '"',
  '\u3000',
];
const AFTER = ["cmd|' /C calc'!A0", 'HYPERLINK("https://example.org";"x")'];
const LIVE = STARTS.flatMap((start) =>
  BEFORE.flatMap((before) => AFTER.map((after) => before + start + after)),
);

/** Would a spreadsheet, or one that takes the line apart, see a formula begin here. */
const isLive = (text: string) =>
  text.split(/[\r\n]/).some((line) => /^[\s\u200B\uFEFF"]*[=+\-@＝＋－＠]/.test(line)) ||
  /^[\t\r]/.test(text);

describe('Text on its way to a spreadsheet', () => {
  it('is never a formula: none of 200 payloads stays live', () => {
    expect(LIVE.length).toBeGreaterThanOrEqual(200);
    expect(LIVE.every(isLive)).toBe(true);
    expect(LIVE.map(guardFormula).filter(isLive)).toEqual([]);
  });

  it('loses nothing but gets an apostrophe', () => {
    for (const text of LIVE) expect(guardFormula(text).replaceAll("'", '')).toBe(text.replaceAll("'", ''));
  });

  it.each(['Vera', 'Vera-Lin', 'a=b', '1 + 1', "d'Hondt", '', 'twee\nregels', '50 %'])(
    'stays as it is where nothing begins like a formula: %j',
    (text) => expect(guardFormula(text)).toBe(text),
  );
});
