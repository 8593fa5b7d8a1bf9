import type { Routes } from '@angular/router';
import { CheckPage } from './feature-fill/check-page';
import { IntroPage } from './feature-fill/intro-page';
import { MyQuestionnairesPage } from './feature-fill/my-questionnaires-page';
import { OutcomePage } from './feature-fill/outcome-page';
import { QuestionPage } from './feature-fill/question-page';
import { RoundFrame } from './feature-fill/round-frame';
import { questionnaireTexts } from './texts';

const STEP = { title: 'questionnaires.title.step', data: { shell: 'bare' } };

/** A partner's questionnaires, written out in full and in one bundle. No title says which one it is: a history list lies open on tables. */
export const MY_QUESTIONNAIRE_ROUTES: Routes = [
  {
    path: 'questionnaires',
    ...questionnaireTexts,
    children: [
      { path: '', pathMatch: 'full', component: MyQuestionnairesPage, title: 'questionnaires.title.mine' },
      { path: ':roundId/outcome', component: OutcomePage, title: 'questionnaires.title.outcome' },
      {
        path: ':roundId',
        component: RoundFrame,
        children: [
          { path: '', component: IntroPage, title: 'questionnaires.title.single' },
          { path: 'fill/:n', component: QuestionPage, ...STEP },
          { path: 'check', component: CheckPage, ...STEP },
        ],
      },
    ],
  },
];
