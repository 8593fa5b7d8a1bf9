import type { Routes } from '@angular/router';
import { signedIn } from '@tweespraak/platform/web';
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
        loadComponent: () => import('./feature-account/account-page').then((m) => m.AccountPage),
      },
    ],
  },
];
