import type { Region } from './format';
import { dueWords } from './due-words';

const NL: Region = { locale: 'nl', country: 'NL', timeZone: 'Europe/Amsterdam' };
const EN: Region = { ...NL, locale: 'en' };
const MONDAY = '2026-11-23';

describe('until when', () => {
  it.each([
    [MONDAY, 'vandaag', 'today'],
    ['2026-11-24', 'morgen', 'tomorrow'],
    ['2026-11-27', 'vrijdag', 'Friday'],
    ['2026-11-30', '30 november', '30 November'],
    ['2026-11-20', '20 november', '20 November'],
  ])('%s is said as %s', (day, dutch, english) => {
    expect([dueWords(day, MONDAY, NL), dueWords(day, MONDAY, EN)]).toEqual([dutch, english]);
  });
});
