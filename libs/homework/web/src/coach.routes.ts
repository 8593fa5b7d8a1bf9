import type { Routes } from '@angular/router';
import { doingTexts } from './doing-texts';
import { homeworkTexts } from './homework-texts';

/** A preview shows an exercise with the partners' own pieces and so in their words. */
const withPreview = {
  canActivate: [homeworkTexts, doingTexts].flatMap(({ canActivate }) => canActivate ?? []),
};

/** A coach's pages around the homework of one couple, under `couples/:coupleId/homework`. */
export const COUPLE_HOMEWORK_ROUTES: Routes = [
  {
    path: '',
    ...withPreview,
    children: [
      {
        path: 'new',
        title: 'homework.title.give',
        loadComponent: () => import('./feature-give/give-page').then((m) => m.GivePage),
      },
      {
        path: ':homeworkId',
        title: 'homework.title.piece',
        loadComponent: () => import('./feature-couple-homework/homework-page').then((m) => m.HomeworkPage),
      },
    ],
  },
];

/** Starting a programme for one couple, under `couples/:coupleId/programme`. */
export const COUPLE_PROGRAMME_ROUTES: Routes = [
  {
    path: '',
    ...homeworkTexts,
    children: [
      {
        path: '',
        title: 'homework.title.start',
        loadComponent: () => import('./feature-programmes/start-page').then((m) => m.StartPage),
      },
    ],
  },
];

/** The coach's pages of homework, written out in full. */
export const COACH_HOMEWORK_ROUTES: Routes = [
  {
    path: 'exercises',
    ...withPreview,
    children: [
      {
        path: '',
        pathMatch: 'full',
        title: 'homework.title.exercises',
        loadComponent: () => import('./feature-library/exercises-page').then((m) => m.ExercisesPage),
      },
      {
        path: 'library',
        title: 'homework.title.library',
        loadComponent: () => import('./feature-library/library-page').then((m) => m.LibraryPage),
      },
      {
        path: ':key',
        pathMatch: 'full',
        title: 'homework.title.exercise',
        loadComponent: () => import('./feature-library/exercise-page').then((m) => m.ExercisePage),
      },
      {
        path: ':key/edit',
        title: 'homework.title.editor',
        loadComponent: () => import('./feature-exercise-editor/editor-page').then((m) => m.EditorPage),
      },
    ],
  },
  {
    path: 'programmes',
    ...withPreview,
    children: [
      {
        path: '',
        pathMatch: 'full',
        title: 'homework.title.programmes',
        loadComponent: () => import('./feature-programmes/programmes-page').then((m) => m.ProgrammesPage),
      },
      {
        path: 'new',
        title: 'homework.title.newProgramme',
        loadComponent: () =>
          import('./feature-programmes/programme-editor-page').then((m) => m.ProgrammeEditorPage),
      },
      {
        path: ':key',
        pathMatch: 'full',
        title: 'homework.title.programme',
        loadComponent: () => import('./feature-programmes/programme-page').then((m) => m.ProgrammePage),
      },
      {
        path: ':key/edit',
        title: 'homework.title.newProgramme',
        loadComponent: () =>
          import('./feature-programmes/programme-editor-page').then((m) => m.ProgrammeEditorPage),
      },
    ],
  },
];
