import type { Routes } from '@angular/router';
import { leavingTexts } from './leaving-texts';

/** An admin's page to take the whole practice along, or to bring one in. */
export const LEAVING_ROUTES: Routes = [
  {
    path: 'practice/leaving',
    ...leavingTexts,
    title: 'leaving.title',
    loadComponent: () => import('./feature-leaving/leaving-page').then((m) => m.LeavingPage),
  },
];
