import type { Routes } from '@angular/router';
import { hasRole, signedIn } from '@tweespraak/platform/web';
import { doorsTexts, noticesTexts, practicesTexts } from './texts';

/** Everybody's own account. */
export const ACCOUNT_ROUTES: Routes = [
  {
    path: '',
    ...practicesTexts,
    children: [
      {
        path: 'account',
        title: 'practices.account.title',
        canMatch: [signedIn],
        pathMatch: 'full',
        loadComponent: () => import('./feature-account/account-page').then((m) => m.AccountPage),
      },
      {
        path: 'account/notices',
        ...noticesTexts,
        title: 'notices.title',
        canMatch: [signedIn],
        loadComponent: () => import('./feature-notices/notices-page').then((m) => m.NoticesPage),
      },
      {
        path: 'account/tokens',
        ...doorsTexts,
        title: 'doors.tokens.title',
        canMatch: [signedIn, hasRole('coach', 'admin')],
        loadComponent: () => import('./feature-tokens/tokens-page').then((m) => m.TokensPage),
      },
      {
        path: 'account/shared-phone',
        title: 'practices.sharedPhone.title',
        canMatch: [signedIn, hasRole('partner')],
        loadComponent: () =>
          import('./feature-shared-phone/shared-phone-page').then((m) => m.SharedPhonePage),
      },
    ],
  },
];
