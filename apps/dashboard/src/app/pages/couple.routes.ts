import type { Routes } from '@angular/router';
import { couplesTexts } from '@tweespraak/couples/web';
import { withCoachTexts } from '@tweespraak/pillars/web';
import { CouplePage } from './couple-page';

/** A couple's own page, where the libraries that know something of a couple meet. */
export const COUPLE_ROUTES: Routes = [
  {
    path: '',
    canActivate: [...(withCoachTexts().canActivate ?? []), ...(couplesTexts.canActivate ?? [])],
    children: [{ path: '', title: 'coach.title.couple', component: CouplePage }],
  },
];
