import { isDevMode, type EnvironmentProviders } from '@angular/core';
import { provideTransloco } from '@jsverse/transloco';
import { LOCALES } from '@tweespraak/shared/kernel';
import { TextLoader } from './text-loader';

/** Dutch first, English complete. Texts come per library, see `withTexts`. */
export function provideTexts(): EnvironmentProviders[] {
  return provideTransloco({
    config: {
      availableLangs: [...LOCALES],
      defaultLang: 'nl',
      reRenderOnLangChange: true,
      prodMode: !isDevMode(),
      failedRetries: 1,
    },
    loader: TextLoader,
  });
}
