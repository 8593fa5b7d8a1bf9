import type { SignUpBody } from '@tweespraak/practices/contract';

export type Country = SignUpBody['country'];

export const COUNTRIES: readonly Country[] = ['NL', 'BE', 'DE', 'GB', 'IE', 'US', 'OTHER'];

/** The zones where most practices are; every other one that the browser knows comes after them. */
const NEAR = [
  'Europe/Amsterdam',
  'Europe/Brussels',
  'Europe/Berlin',
  'Europe/London',
  'Europe/Dublin',
  'America/New_York',
];

const COUNTRY_OF_ZONE: Readonly<Record<string, Country>> = {
  'Europe/Amsterdam': 'NL',
  'Europe/Brussels': 'BE',
  'Europe/Berlin': 'DE',
  'Europe/Busingen': 'DE',
  'Europe/London': 'GB',
  'Europe/Belfast': 'GB',
  'Europe/Dublin': 'IE',
};

/** What this browser says about where it stands (IANA zone); Amsterdam when it keeps silent. */
export function browserTimeZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone || 'Europe/Amsterdam';
}

/** The country that a zone most probably means; a browser in Dutch without a known zone is in the Netherlands. */
export function countryOf(timeZone: string, language: string): Country {
  const region = /-(\w\w)$/.exec(language)?.[1]?.toUpperCase() ?? '';
  const spoken = COUNTRIES.find((country) => country === region);
  return COUNTRY_OF_ZONE[timeZone] ?? spoken ?? (language.startsWith('nl') ? 'NL' : 'OTHER');
}

/** Near zones first, then all others by name; `also` is in it in any case. */
export function timeZones(also: string): readonly string[] {
  const known = Intl.supportedValuesOf('timeZone');
  return [...new Set([...NEAR, also, ...known])];
}

/** A country by its name in a language: `BE` is België. */
export function countryName(country: Exclude<Country, 'OTHER'>, language: string): string {
  return new Intl.DisplayNames([language], { type: 'region' }).of(country) ?? country;
}

/** `Europe/Amsterdam` as people read it. */
export function zoneName(timeZone: string): string {
  return timeZone.replaceAll('_', ' ').replaceAll('/', ' / ');
}
