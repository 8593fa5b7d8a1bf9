import type { Routes } from '@angular/router';
import { withCoachTexts } from './data/coach-texts';

/** The coach's pages of this library, written out in full. The couple's own page is composed in the app: see `CouplePillars`. */
export const COACH_ROUTES: Routes = [
  {
    path: '',
    ...withCoachTexts(),
    children: [
      {
        path: 'today',
        title: 'coach.title.today',
        loadComponent: () => import('./feature-today/today-page').then((m) => m.TodayPage),
      },
    ],
  },
];
