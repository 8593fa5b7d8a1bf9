import type { Routes } from '@angular/router';
import { hasRole, signedIn } from '@tweespraak/platform/web';
import { noticesTexts, practicesTexts } from './texts';

/** The practice admin's page. */
export const PRACTICE_ROUTES: Routes = [
  {
    path: '',
    ...practicesTexts,
    children: [
      {
        path: 'practice',
        pathMatch: 'full',
        title: 'practices.practice.title',
        canMatch: [signedIn, hasRole('admin')],
        loadComponent: () => import('./feature-practice/practice-page').then((m) => m.PracticePage),
      },
      {
        path: 'practice/background',
        ...noticesTexts,
        title: 'notices.background.title',
        canMatch: [signedIn, hasRole('admin')],
        loadComponent: () => import('./feature-background/background-page').then((m) => m.BackgroundPage),
      },
    ],
  },
];
