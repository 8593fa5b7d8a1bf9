import type { TextImports } from '@tweespraak/platform/web';

/** The few texts of the coach's day, under `nudges.`; they come with the deferred part that shows them. */
export const nudgesTexts: TextImports = {
  nl: () => import('./i18n/nudges/nl.json'),
  en: () => import('./i18n/nudges/en.json'),
};
