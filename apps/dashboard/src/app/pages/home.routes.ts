import type { Routes } from '@angular/router';
import { planTexts } from '@tweespraak/dialogues/web';
import { partnerTexts } from '@tweespraak/pillars/web';
import { PartnerHome } from './home-page';

export const HOME_ROUTES: Routes = [
  {
    path: 'home',
    canActivate: [partnerTexts, planTexts].flatMap(({ canActivate }) => canActivate ?? []),
    children: [{ path: '', title: 'partner.home.title', component: PartnerHome }],
  },
];
