import type { Routes } from '@angular/router';
import { agendaNowTexts } from '@tweespraak/agenda/web';
import { nowTexts } from '@tweespraak/dialogues/web';
import { withCoachTexts } from '@tweespraak/pillars/web';
import { CoachToday } from './today-page';

export const TODAY_ROUTES: Routes = [
  {
    path: 'today',
    canActivate: [withCoachTexts(), nowTexts, agendaNowTexts].flatMap(({ canActivate }) => canActivate ?? []),
    children: [{ path: '', title: 'coach.title.today', component: CoachToday }],
  },
];
