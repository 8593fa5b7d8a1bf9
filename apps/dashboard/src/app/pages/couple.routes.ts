import type { Routes } from '@angular/router';
import { agendaNowTexts } from '@tweespraak/agenda/web';
import { couplesTexts } from '@tweespraak/couples/web';
import { planTexts } from '@tweespraak/dialogues/web';
import { homeworkTexts } from '@tweespraak/homework/web';
import { instrumentTexts } from '@tweespraak/instruments/web';
import { withCoachTexts } from '@tweespraak/pillars/web';
import { coupleReportTexts } from '@tweespraak/reports/web';
import { CouplePage } from './couple-page';

/** A couple's own page, where the libraries that know something of a couple meet. */
export const COUPLE_ROUTES: Routes = [
  {
    path: '',
    canActivate: [
      withCoachTexts(),
      couplesTexts,
      planTexts,
      homeworkTexts,
      agendaNowTexts,
      instrumentTexts,
      coupleReportTexts,
    ].flatMap(({ canActivate }) => canActivate ?? []),
    children: [{ path: '', title: 'coach.title.couple', component: CouplePage }],
  },
];
