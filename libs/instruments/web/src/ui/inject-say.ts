import { inject } from '@angular/core';
import { inLocale } from '@tweespraak/instruments/domain';
import { Language } from '@tweespraak/platform/web';
import type { Localised } from '@tweespraak/shared/kernel';

/** Says texts of a questionnaire in the language on the screen; reads a signal. Call in an injection context. */
export function injectSay(): (text: Localised) => string {
  const language = inject(Language);
  return (text) => inLocale(text, language.active());
}
