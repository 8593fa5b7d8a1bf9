import { inject, provideEnvironmentInitializer, type EnvironmentProviders } from '@angular/core';
import { TextLoader } from '@tweespraak/platform/web';

const TEXTS = { nl: () => import('../../i18n/nl.json'), en: () => import('../../i18n/en.json') };

/** The texts of the bars and of the 404 page; known before the language is chosen. */
export function provideShellTexts(): EnvironmentProviders {
  return provideEnvironmentInitializer(() => inject(TextLoader).register('shell', TEXTS));
}
