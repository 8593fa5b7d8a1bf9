import type { Routes } from '@angular/router';
import { withTexts } from '@tweespraak/platform/web';

/** The partner's pages of this library, written out in full. Charts come only with the page that is seen together. */
export const PARTNER_ROUTES: Routes = [
  {
    path: '',
    ...withTexts('partner', {
      nl: () => import('./i18n/partner/nl.json'),
      en: () => import('./i18n/partner/en.json'),
    }),
    children: [],
  },
];
