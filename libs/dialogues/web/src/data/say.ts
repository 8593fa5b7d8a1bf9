import type { Localised, Locale } from '@tweespraak/shared/kernel';

export interface SayNames {
  readonly me: string;
  readonly partner: string;
}

/** Words of a script in the reader's language, with the given names in it; empty when there are none. */
export function say(words: Localised | null | undefined, locale: Locale, names: SayNames): string {
  if (!words) return '';
  return words[locale].replaceAll('{me}', names.me).replaceAll('{partner}', names.partner);
}
