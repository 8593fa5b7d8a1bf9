import { isDevMode, makeEnvironmentProviders, type EnvironmentProviders } from '@angular/core';
import { TRANSLOCO_LOADER, provideTransloco } from '@jsverse/transloco';
import { LOCALES } from '@tweespraak/shared/kernel';
import { TextLoader } from './text-loader';

/** Dutch first, English complete. Texts come per library, see `withTexts`. */
export function provideTexts(): EnvironmentProviders {
  return makeEnvironmentProviders([
    provideTransloco({
      config: {
        availableLangs: [...LOCALES],
        defaultLang: 'nl',
        reRenderOnLangChange: true,
        prodMode: !isDevMode(),
        failedRetries: 1,
      },
    }),
    // The one that libraries registered with; Transloco's own `loader` option would make a second, empty one.
    { provide: TRANSLOCO_LOADER, useExisting: TextLoader },
  ]);
}
