import type { Routes } from '@angular/router';
import { agendaNowTexts } from '@tweespraak/agenda/web';
import { nowTexts } from '@tweespraak/dialogues/web';
import { homeworkNowTexts } from '@tweespraak/homework/web';
import { partnerTexts } from '@tweespraak/pillars/web';
import { PartnerHome } from './home-page';

export const HOME_ROUTES: Routes = [
  {
    path: 'home',
    canActivate: [partnerTexts, nowTexts, homeworkNowTexts, agendaNowTexts].flatMap(
      ({ canActivate }) => canActivate ?? [],
    ),
    children: [{ path: '', title: 'partner.home.title', component: PartnerHome }],
  },
];
