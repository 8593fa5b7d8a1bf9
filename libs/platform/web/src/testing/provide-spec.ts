import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { provideHttpClientTesting } from '@angular/common/http/testing';
import {
  Injectable,
  inject,
  makeEnvironmentProviders,
  provideEnvironmentInitializer,
  type EnvironmentProviders,
} from '@angular/core';
import {
  TRANSLOCO_LOADER,
  TranslocoService,
  provideTransloco,
  provideTranslocoMissingHandler,
  type Translation,
  type TranslocoMissingHandler,
} from '@jsverse/transloco';
import { LOCALES, idOf, type Locale } from '@tweespraak/shared/kernel';
import { languageInterceptor, problemInterceptor } from '../http/api-interceptor';
import { TextLoader } from '../i18n/text-loader';
import type { Session } from '../session/session';
import { SessionStore } from '../session/session-store';
import { OPEN_DOCUMENT } from '../session/sign-out';
import platformEn from '../i18n/en.json';
import platformNl from '../i18n/nl.json';

export interface SpecOptions {
  /** Dutch (or English, see `language`) texts per scope: `{ practices: nl }`. Those of the platform are there. */
  readonly texts?: Readonly<Record<string, Translation>>;
  readonly language?: Locale;
  readonly session?: Session;
}

/** A key without a text is a mistake, not a warning. */
@Injectable()
class MissingTextThrows implements TranslocoMissingHandler {
  handle(key: string): never {
    throw new Error(`No text for "${key}".`);
  }
}

/** For component specs: texts without waiting, fake HTTP with the real interceptors, an optional person who is signed in. */
export function provideSpec({
  texts = {},
  language = 'nl',
  session,
}: SpecOptions = {}): EnvironmentProviders {
  return makeEnvironmentProviders([
    provideHttpClient(withInterceptors([languageInterceptor, problemInterceptor])),
    provideHttpClientTesting(),
    provideTransloco({
      config: { availableLangs: [...LOCALES], defaultLang: language, reRenderOnLangChange: true },
    }),
    { provide: TRANSLOCO_LOADER, useExisting: TextLoader },
    provideTranslocoMissingHandler(MissingTextThrows),
    { provide: OPEN_DOCUMENT, useValue: () => undefined },
    provideEnvironmentInitializer(() => {
      const transloco = inject(TranslocoService);
      transloco.setTranslation(platformNl, 'platform/nl');
      transloco.setTranslation(platformEn, 'platform/en');
      for (const [scope, words] of Object.entries(texts))
        transloco.setTranslation(words, `${scope}/${language}`);
      if (session) void inject(SessionStore).accept(session);
    }),
  ]);
}

/** An invented coach in an invented practice. */
export function aSession(changes: Partial<Session> = {}): Session {
  const practiceId = idOf<Session['practice']['id']>('00000000-0000-4000-8000-0000000000b1');
  return {
    person: { id: idOf('00000000-0000-4000-8000-0000000000a1'), givenName: 'Marit', locale: 'nl' },
    practice: {
      id: practiceId,
      name: 'Praktijk De Linde',
      country: 'NL',
      locale: 'nl',
      timeZone: 'Europe/Amsterdam',
    },
    roles: ['coach'],
    memberships: [{ practiceId, practiceName: 'Praktijk De Linde' }],
    idleSeconds: 1800,
    byPin: false,
    sharedPhone: false,
    ...changes,
  };
}
