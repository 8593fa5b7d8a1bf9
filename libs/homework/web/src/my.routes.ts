import type { Routes } from '@angular/router';
import { doingTexts } from './doing-texts';

/** A partner's own homework, written out in full. No title says which exercise it is: a history list lies open on tables. */
export const MY_HOMEWORK_ROUTES: Routes = [
  {
    path: 'homework',
    ...doingTexts,
    children: [
      {
        path: '',
        pathMatch: 'full',
        title: 'doing.title.mine',
        loadComponent: () => import('./feature-my-homework/my-homework-page').then((m) => m.MyHomeworkPage),
      },
      {
        path: 'done',
        title: 'doing.title.done',
        loadComponent: () => import('./feature-paper/done-page').then((m) => m.DonePage),
      },
      {
        path: 'diary',
        title: 'doing.title.diary',
        loadComponent: () => import('./feature-diary/diary-page').then((m) => m.DiaryPage),
      },
      {
        path: ':homeworkId',
        loadChildren: () => import('./one-homework.routes').then((m) => m.ONE_HOMEWORK_ROUTES),
      },
    ],
  },
];
