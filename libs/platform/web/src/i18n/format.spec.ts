import {
  formatDate,
  formatDay,
  formatDelta,
  formatNumber,
  formatRelativeDay,
  formatScore,
  type Region,
} from './format';

const dutch: Region = { locale: 'nl', country: 'NL', timeZone: 'Europe/Amsterdam' };
const flemish: Region = { locale: 'nl', country: 'BE', timeZone: 'Europe/Brussels' };
const english: Region = { locale: 'en', country: 'NL', timeZone: 'Europe/Amsterdam' };

describe('dates', () => {
  const appointment = '2026-11-26T13:30:00Z';

  it('are told in the practice’s zone and in the language of the reader', () => {
    expect(formatDate(appointment, 'moment', dutch)).toBe('donderdag 26 november om 14:30');
    expect(formatDate(appointment, 'time', english)).toBe('14:30');
    expect(formatDate(appointment, 'long', english)).toBe('Thursday, 26 November 2026');
    expect(formatDate('2026-06-30T22:30:00Z', 'short', flemish)).toBe('1 jul 2026');
  });

  it('keep a calendar day on its own day, wherever the practice is', () => {
    const tokyo = { ...dutch, timeZone: 'Asia/Tokyo' };
    expect(formatDay('2026-11-10', 'day', tokyo)).toBe('10 nov');
    expect(formatDay('2026-11-10', 'long', dutch)).toBe('dinsdag 10 november 2026');
  });

  it('are near when they are near, by the calendar of the practice and not by 24 hours', () => {
    const lateEvening = new Date('2026-06-30T21:30:00Z'); // 23:30 in Amsterdam
    expect(formatRelativeDay('2026-06-30T22:30:00Z', lateEvening, dutch)).toBe('morgen');
    expect(formatRelativeDay('2026-06-30T05:00:00Z', lateEvening, dutch)).toBe('vandaag');
    expect(formatRelativeDay('2026-06-27T05:00:00Z', lateEvening, dutch)).toBe('3 dagen geleden');
    expect(formatRelativeDay('2026-06-29T05:00:00Z', lateEvening, english)).toBe('yesterday');
    expect(formatRelativeDay('2026-06-01T05:00:00Z', lateEvening, dutch)).toBe('1 jun 2026');
  });
});

describe('numbers', () => {
  it('have a Dutch comma and a true minus sign', () => {
    expect(formatNumber(-1234.5, dutch, 1)).toBe('\u22121.234,5');
    expect(formatNumber(-1234.5, english, 1)).toBe('\u22121,234.5');
  });

  it('show a score as a whole number, and a missing one as a dash, never as 0', () => {
    expect(formatScore(62.5, dutch)).toBe('63');
    expect(formatScore(0, dutch)).toBe('0');
    expect(formatScore(null, dutch)).toBe('–');
    expect(formatScore(Number.NaN, dutch)).toBe('–');
  });

  it('show a difference with its sign, and none when it rounds to nothing', () => {
    expect([14, -6.2, 0.3, -0.3, 0].map((value) => formatDelta(value, dutch))).toEqual([
      '+14',
      '\u22126',
      '0',
      '0',
      '0',
    ]);
    expect(formatDelta(-0.34, dutch, 1)).toBe('\u22120,3');
    expect(formatDelta(undefined, dutch)).toBe('–');
  });
});
