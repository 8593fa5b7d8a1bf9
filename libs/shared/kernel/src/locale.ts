export const LOCALES = ['nl', 'en'] as const;

export type Locale = (typeof LOCALES)[number];

/** One text in every language of the product; a missing language does not compile. */
export type Localised<T = string> = Readonly<Record<Locale, T>>;

export function isLocale(value: unknown): value is Locale {
  return value === 'nl' || value === 'en';
}
