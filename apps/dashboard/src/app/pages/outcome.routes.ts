import type { Routes } from '@angular/router';
import { planTexts } from '@tweespraak/dialogues/web';
import { partnerTexts, withChartTexts } from '@tweespraak/pillars/web';
import { PartnerOutcome } from './outcome-page';

/** The page of a round that both partners see together. */
export const OUTCOME_ROUTES: Routes = [
  {
    path: '',
    canActivate: [partnerTexts, withChartTexts(), planTexts].flatMap(({ canActivate }) => canActivate ?? []),
    children: [{ path: '', title: 'partner.outcome.title', component: PartnerOutcome }],
  },
];
