import type { Routes } from '@angular/router';
import { partnerTexts } from './data/partner-texts';

/**
 * The partner's pages of this library, written out in full. Home and the page that is seen
 * together are composed in the app, of `HomePage`, `OutcomePage` and more.
 */
export const PARTNER_ROUTES: Routes = [
  {
    path: '',
    ...partnerTexts,
    children: [
      {
        path: 'more',
        title: 'partner.more.title',
        loadComponent: () => import('./feature-more/more-page').then((m) => m.MorePage),
      },
      { path: 'rounds/:roundId', loadChildren: () => import('./round.routes').then((m) => m.ROUND_ROUTES) },
    ],
  },
];
