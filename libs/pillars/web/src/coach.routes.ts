import type { Routes } from '@angular/router';
import { withCoachTexts } from './data/coach-texts';

/** The coach's pages of this library, written out in full. Today and a couple's own page are composed in the app, of `TodayPage`, `CouplePillars` and more. */
export const COACH_ROUTES: Routes = [
  {
    path: '',
    ...withCoachTexts(),
    children: [
      {
        path: 'couples',
        pathMatch: 'full',
        title: 'coach.title.couples',
        loadComponent: () => import('./feature-caseload/caseload-page').then((m) => m.CaseloadPage),
      },
      {
        path: 'couples/assign',
        title: 'coach.title.assign',
        loadComponent: () => import('./feature-assign/assign-page').then((m) => m.AssignPage),
      },
      {
        path: 'couples/:coupleId/prepare',
        title: 'coach.title.prepare',
        loadComponent: () => import('./feature-prepare/prepare-page').then((m) => m.PreparePage),
      },
      {
        path: 'couples/:coupleId/together',
        title: 'coach.title.together',
        data: { shell: 'bare' },
        loadComponent: () =>
          import('./feature-together-mode/together-mode-page').then((m) => m.TogetherModePage),
      },
    ],
  },
];
