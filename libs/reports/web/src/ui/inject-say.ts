import { inject } from '@angular/core';
import { Language } from '@tweespraak/platform/web';
import type { Localised } from '@tweespraak/shared/kernel';

/** The words of a definition or a scale in the language on the screen. Call in an injection context. */
export function injectSay(): (words: Localised) => string {
  const language = inject(Language);
  return (words) => words[language.active()];
}
