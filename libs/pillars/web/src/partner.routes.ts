import type { Routes } from '@angular/router';
import { withChartTexts } from './data/coach-texts';
import { partnerTexts } from './data/partner-texts';

/** The partner's pages of this library, written out in full. Home is composed in the app, of `HomePage` and more. Charts come only with the page that is seen together. */
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
      {
        path: 'rounds/:roundId/together',
        ...withChartTexts(),
        title: 'partner.outcome.title',
        loadComponent: () => import('./feature-outcome/outcome-page').then((m) => m.OutcomePage),
      },
      { path: 'rounds/:roundId', loadChildren: () => import('./round.routes').then((m) => m.ROUND_ROUTES) },
    ],
  },
];
