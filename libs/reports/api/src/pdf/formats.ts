import type { LocalDate, Locale } from '@tweespraak/shared/kernel';

/** Dates and numbers as the country writes them, with a true minus sign; a missing number is a dash, never 0. */
export interface PaperFormats {
  /** 22 november 2026 */
  day(date: LocalDate): string;
  /** 22 nov */
  shortDay(date: LocalDate): string;
  /** 22 november 2026 om 14:30, on the wall of the zone. */
  moment(instant: Date): string;
  number(value: number | null, decimals?: number): string;
  /** +14, −6, 0 */
  delta(value: number | null): string;
}

const MINUS = '\u2212';
const NOTHING = '–';

export function paperFormats(locale: Locale, country: string, timeZone: string): PaperFormats {
  const tag = locale === 'en' ? 'en-GB' : country === 'BE' ? 'nl-BE' : 'nl-NL';
  const date = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(tag, options);
  const long = { day: 'numeric', month: 'long', year: 'numeric' } as const;
  const [day, shortDay, moment] = [
    date({ ...long, timeZone: 'UTC' }),
    date({ day: 'numeric', month: 'short', timeZone: 'UTC' }),
    date({ ...long, hour: '2-digit', minute: '2-digit', timeZone }),
  ];
  const onDay = (on: LocalDate) => new Date(`${on}T12:00:00Z`);
  const written = (value: number | null, options: Intl.NumberFormatOptions) =>
    value === null
      ? NOTHING
      : new Intl.NumberFormat(tag, { signDisplay: 'negative', ...options }).format(value).replace('-', MINUS);
  return {
    day: (on) => day.format(onDay(on)),
    shortDay: (on) => shortDay.format(onDay(on)),
    moment: (instant) => moment.format(instant),
    number: (value, decimals = 0) =>
      written(value, { minimumFractionDigits: decimals, maximumFractionDigits: decimals }),
    delta: (value) => written(value, { maximumFractionDigits: 0, signDisplay: 'exceptZero' }),
  };
}
