import { inject, provideBrowserGlobalErrorListeners, type ApplicationConfig } from '@angular/core';
import {
  provideRouter,
  withComponentInputBinding,
  withInMemoryScrolling,
  withNavigationErrorHandler,
} from '@angular/router';
import { provideWebPlatform } from '@tweespraak/platform/web';
import { appRoutes } from './app.routes';
import { PageArrival } from './shell/page-arrival';
import { provideShellTexts } from './shell/shell-texts';

export const appConfig: ApplicationConfig = {
  providers: [
    provideBrowserGlobalErrorListeners(),
    provideShellTexts(),
    provideWebPlatform(),
    provideRouter(
      appRoutes,
      withComponentInputBinding(),
      withInMemoryScrolling({ scrollPositionRestoration: 'enabled', anchorScrolling: 'enabled' }),
      withNavigationErrorHandler(() => inject(PageArrival).failed()),
    ),
  ],
};
