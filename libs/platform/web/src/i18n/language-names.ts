import type { Locale } from '@tweespraak/shared/kernel';

/** Each language by its own name, as in every list of languages. */
export const LANGUAGE_NAMES: Readonly<Record<Locale, string>> = { nl: 'Nederlands', en: 'English' };
