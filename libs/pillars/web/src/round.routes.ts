import type { Routes } from '@angular/router';
import { CheckPage } from './feature-check/check-page';
import { QuestionPage } from './feature-answer/question-page';
import { GuessPage } from './feature-picture/guess-page';
import { ImportancePage } from './feature-picture/importance-page';
import { PrivatePage } from './feature-private/private-page';
import { GoOnPage } from './feature-round-intro/go-on-page';
import { RoundFrame } from './feature-round-intro/round-frame';
import { RoundPage } from './feature-round-intro/round-page';

/** One title for every step: a history list must not tell which questions someone met. */
const STEP = { title: 'partner.flow.title', data: { shell: 'bare' } };

/** The pages of one round, in one bundle: whoever has the first question has the last one too, also in a tunnel. */
export const ROUND_ROUTES: Routes = [
  {
    path: '',
    component: RoundFrame,
    children: [
      { path: '', component: RoundPage, title: 'partner.intro.title' },
      { path: 'go-on', component: GoOnPage, ...STEP },
      { path: 'question/:n', component: QuestionPage, ...STEP, data: { shell: 'bare', focus: 'keep' } },
      { path: 'guess', component: GuessPage, ...STEP },
      { path: 'importance', component: ImportancePage, ...STEP },
      { path: 'private', component: PrivatePage, ...STEP },
      { path: 'check', component: CheckPage, ...STEP },
    ],
  },
];
