import {
  inject,
  makeEnvironmentProviders,
  provideAppInitializer,
  type EnvironmentProviders,
} from '@angular/core';
import { TitleStrategy } from '@angular/router';
import { provideApi } from './http/provide-api';
import { Language } from './i18n/language';
import { provideTexts } from './i18n/provide-texts';
import { TextLoader } from './i18n/text-loader';
import { TextTitleStrategy } from './i18n/title-strategy';
import { SessionStore } from './session/session-store';
import { SignOut } from './session/sign-out';

const PLATFORM_TEXTS = { nl: () => import('./i18n/nl.json'), en: () => import('./i18n/en.json') };

/** Everything a page may count on: texts, HTTP, titles, and the answer to "who is signed in?" before the first route. */
export function provideWebPlatform(): EnvironmentProviders {
  return makeEnvironmentProviders([
    provideApi(),
    provideTexts(),
    { provide: TitleStrategy, useExisting: TextTitleStrategy },
    provideAppInitializer(async () => {
      inject(TextLoader).register('platform', PLATFORM_TEXTS);
      const [language, session, signOut] = [inject(Language), inject(SessionStore), inject(SignOut)];
      const whoIsHere = async (): Promise<void> =>
        (await signOut.finish()) ? session.load() : session.unreachable();
      await Promise.all([language.start(), whoIsHere()]);
    }),
  ]);
}
