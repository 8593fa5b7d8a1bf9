import type { Routes } from '@angular/router';
import { withCoachTexts } from '@tweespraak/pillars/web';
import { CouplePage } from './couple-page';

/** A couple's own page, where the libraries that know something of a couple meet. */
export const COUPLE_ROUTES: Routes = [
  {
    path: '',
    ...withCoachTexts(),
    children: [{ path: '', title: 'coach.title.couple', component: CouplePage }],
  },
];
