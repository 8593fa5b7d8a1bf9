import type { Routes } from '@angular/router';
import { hasRole, signedIn } from '@tweespraak/platform/web';
import { practicesTexts } from './texts';

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
        path: 'account/shared-phone',
        title: 'practices.sharedPhone.title',
        canMatch: [signedIn, hasRole('partner')],
        loadComponent: () =>
          import('./feature-shared-phone/shared-phone-page').then((m) => m.SharedPhonePage),
      },
    ],
  },
];
