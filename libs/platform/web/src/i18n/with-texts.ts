import { inject } from '@angular/core';
import type { Route } from '@angular/router';
import { Language } from './language';
import type { TextImports } from './text-loader';

/**
 * Spread into a library's outermost route: its texts are there before any page of it, in the language of that moment.
 * `{ path: '', ...withTexts('practices', { nl: () => import('./i18n/nl.json'), en: … }), children: [...] }`
 */
export function withTexts(scope: string, imports: TextImports): Pick<Route, 'canActivate'> {
  return {
    canActivate: [
      async () => {
        await inject(Language).loadScope(scope, imports);
        return true;
      },
    ],
  };
}
