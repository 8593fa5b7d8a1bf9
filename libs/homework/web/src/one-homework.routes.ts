import type { Routes } from '@angular/router';
import { CheckPage } from './feature-do/check-page';
import { DoFrame } from './feature-do/do-frame';
import { GoOnPage } from './feature-do/go-on-page';
import { StepPage } from './feature-do/step-page';
import { ThanksPage } from './feature-do/thanks-page';
import { HomeworkFrame } from './feature-homework/homework-frame';
import { HomeworkPage } from './feature-homework/homework-page';
import { SheetPage } from './feature-paper/sheet-page';

const STEP = { title: 'doing.title.step', data: { shell: 'bare' } };

/** The pages of one piece of homework, in one bundle: whoever has the first step has the last one too, also in a tunnel. */
export const ONE_HOMEWORK_ROUTES: Routes = [
  {
    path: '',
    component: HomeworkFrame,
    children: [
      { path: '', component: HomeworkPage, title: 'doing.title.homework' },
      { path: 'sheet', component: SheetPage, title: 'doing.title.sheet' },
      { path: 'thanks', component: ThanksPage, title: 'doing.title.thanks' },
      {
        path: 'do/:day',
        component: DoFrame,
        children: [
          { path: '', component: GoOnPage, ...STEP },
          { path: 'step/:n', component: StepPage, ...STEP },
          { path: 'check', component: CheckPage, ...STEP },
        ],
      },
    ],
  },
];
