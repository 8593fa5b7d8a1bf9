import type { Routes } from '@angular/router';
import { couplesTexts } from './texts';

/** Who looked at my file, for partners. The app lets only partners here. */
export const ACCESS_ROUTES: Routes = [
  {
    path: 'access',
    ...couplesTexts,
    title: 'couples.access.title',
    loadComponent: () => import('./feature-access/access-page').then((m) => m.AccessPage),
  },
];
