import { daysBetween, localDateIn, type Locale } from '@tweespraak/shared/kernel';

/** Where a date is read: the active language, the practice's country, and the practice's zone (not the browser's). */
export interface Region {
  readonly locale: Locale;
  readonly country: string;
  readonly timeZone: string;
}

export type DateStyle = 'day' | 'short' | 'long' | 'time' | 'moment';

const STYLES: Readonly<Record<DateStyle, Intl.DateTimeFormatOptions>> = {
  day: { day: 'numeric', month: 'short' },
  short: { day: 'numeric', month: 'short', year: 'numeric' },
  long: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  time: { hour: '2-digit', minute: '2-digit' },
  moment: { weekday: 'long', day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' },
};
const dateFormats = new Map<string, Intl.DateTimeFormat>();
const numberFormats = new Map<string, Intl.NumberFormat>();
const MINUS = '\u2212';
const NOTHING = '–';

/** BCP 47 tag for Intl: nl-NL, nl-BE, or en-GB (a British order of dates, whatever the country). */
export function intlTag({ locale, country }: Pick<Region, 'locale' | 'country'>): string {
  if (locale === 'en') return 'en-GB';
  return country.toUpperCase() === 'BE' ? 'nl-BE' : 'nl-NL';
}

/** An instant (Date, ISO text or epoch ms) in the words of the region: `day` 10 nov, `moment` donderdag 26 november om 14:30. */
export function formatDate(instant: Date | string | number, style: DateStyle, region: Region): string {
  const { timeZone } = region;
  const tag = intlTag(region);
  const format = once(dateFormats, `${tag} ${style} ${timeZone}`, () => {
    return new Intl.DateTimeFormat(tag, { ...STYLES[style], timeZone });
  });
  return format.format(new Date(instant));
}

/** A calendar day (`YYYY-MM-DD`) in words. Has no zone: 2026-11-10 is the tenth everywhere. */
export function formatDay(date: string, style: 'day' | 'short' | 'long', region: Region): string {
  return formatDate(`${date}T12:00:00Z`, style, { ...region, timeZone: 'UTC' });
}

/** Near days as people say them (vandaag, morgen, 3 dagen geleden), up to a week away; further off the date itself. */
export function formatRelativeDay(instant: Date | string | number, now: Date, region: Region): string {
  const days = daysBetween(
    localDateIn(now, region.timeZone),
    localDateIn(new Date(instant), region.timeZone),
  );
  if (Math.abs(days) > 7) return formatDate(instant, 'short', region);
  return new Intl.RelativeTimeFormat(intlTag(region), { numeric: 'auto' }).format(days, 'day');
}

/** A number with the comma of the language and a true minus sign; a missing one is a dash, never 0. */
export function formatNumber(
  value: number | null | undefined,
  region: Pick<Region, 'locale' | 'country'>,
  decimals = 0,
): string {
  if (value === null || value === undefined || Number.isNaN(value)) return NOTHING;
  return written(value, region, { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
}

/** A score of 0 to 100 as a whole number; full precision stays in the data. */
export function formatScore(
  value: number | null | undefined,
  region: Pick<Region, 'locale' | 'country'>,
): string {
  return formatNumber(value, region);
}

/** A difference with its sign: +14, −6; 0 when it rounds to nothing. */
export function formatDelta(
  value: number | null | undefined,
  region: Pick<Region, 'locale' | 'country'>,
  decimals = 0,
): string {
  if (value === null || value === undefined || Number.isNaN(value)) return NOTHING;
  const fraction = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  return written(value, region, { ...fraction, signDisplay: 'exceptZero' });
}

function written(
  value: number,
  region: Pick<Region, 'locale' | 'country'>,
  options: Intl.NumberFormatOptions,
): string {
  const signDisplay = options.signDisplay ?? 'negative'; // never "−0"
  const tag = intlTag(region);
  const format = once(numberFormats, `${tag} ${signDisplay} ${options.minimumFractionDigits}`, () => {
    return new Intl.NumberFormat(tag, { ...options, signDisplay });
  });
  return format.format(value).replace('-', MINUS);
}

/** An Intl object is slow to make, and a list of hundreds asks for thousands: each is made once. */
function once<T>(made: Map<string, T>, key: string, make: () => T): T {
  const known = made.get(key) ?? make();
  made.set(key, known);
  return known;
}
