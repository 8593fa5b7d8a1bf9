import { addDays, type LocalDate, localDateIn } from '@tweespraak/shared/kernel';
import fc from 'fast-check';
import { checkPeriod, monthCount, PERIOD_PRESETS, periodPresets } from './periods';

const days = fc.integer({ min: 0, max: 40_000 }).map((n): LocalDate => addDays('1999-12-31', n));

describe('the period of a report', () => {
  it('is a quarter or a year on the practice’s calendar', () => {
    expect(periodPresets('2026-11-22')).toEqual({
      thisQuarter: { from: '2026-10-01', to: '2026-12-31' },
      previousQuarter: { from: '2026-07-01', to: '2026-09-30' },
      thisYear: { from: '2026-01-01', to: '2026-12-31' },
      previousYear: { from: '2025-01-01', to: '2025-12-31' },
    });
    expect(periodPresets('2026-02-28').previousQuarter).toEqual({ from: '2025-10-01', to: '2025-12-31' });
  });

  it('turns with the wall of the practice, not with that of the server', () => {
    const midnight = new Date('2026-09-30T22:30:00Z');
    expect(periodPresets(localDateIn(midnight, 'Europe/Amsterdam')).thisQuarter.from).toBe('2026-10-01');
    expect(periodPresets(localDateIn(midnight, 'Europe/London')).thisQuarter.from).toBe('2026-07-01');
  });

  it('is allowed and holds today, or comes right before the one that does', () => {
    fc.assert(
      fc.property(days, (today) => {
        const presets = periodPresets(today);
        for (const preset of PERIOD_PRESETS)
          expect(checkPeriod(presets[preset], today)).toBe(presets[preset]);
        for (const preset of ['thisQuarter', 'thisYear'] as const)
          expect(presets[preset].from <= today && today <= presets[preset].to).toBe(true);
        expect(addDays(presets.previousQuarter.to, 1)).toBe(presets.thisQuarter.from);
        expect(addDays(presets.previousYear.to, 1)).toBe(presets.thisYear.from);
        expect(monthCount(presets.previousQuarter)).toBe(3);
        expect(monthCount(presets.thisYear)).toBe(12);
      }),
    );
  });

  it.each([
    ['2026-07-02', '2026-09-30', 'period.not-whole-months'],
    ['2026-07-01', '2026-09-29', 'period.not-whole-months'],
    ['2026-09-01', '2026-07-31', 'period.not-whole-months'],
    ['2026-02-30', '2026-03-31', 'period.not-whole-months'],
    ['2021-01-01', '2026-01-31', 'period.too-long'],
    ['2026-12-01', '2026-12-31', 'period.in-the-future'],
  ])('is refused from %s to %s', (from, to, code) => {
    expect(() => checkPeriod({ from, to }, '2026-11-22')).toThrow(expect.objectContaining({ code }));
  });

  it('may be one month, or five years', () => {
    expect(monthCount(checkPeriod({ from: '2026-02-01', to: '2026-02-28' }, '2026-11-22'))).toBe(1);
    expect(monthCount(checkPeriod({ from: '2022-01-01', to: '2026-12-31' }, '2026-11-22'))).toBe(60);
  });
});
