import { inject } from '@angular/core';
import { Language } from '@tweespraak/platform/web';
import type { Locale } from '@tweespraak/shared/kernel';

interface InTwo {
  readonly nl: string;
  readonly en: string;
}

/** A text of an exercise in one language; a practice may have written only the other. */
export function saidIn(text: InTwo, locale: Locale): string {
  return text[locale] || text[locale === 'nl' ? 'en' : 'nl'];
}

/** Says texts of exercises in the language on the screen; reads a signal. Call in an injection context. */
export function injectSay(): (text: InTwo) => string {
  const language = inject(Language);
  return (text) => saidIn(text, language.active());
}
