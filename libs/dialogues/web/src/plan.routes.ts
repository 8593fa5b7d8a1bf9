import type { Routes } from '@angular/router';
import { hasRole } from '@tweespraak/platform/web';
import { planTexts } from './plan-texts';

/** A coach's pages around the dialogues of a couple, under `couples/:coupleId/dialogues`. */
export const COACH_DIALOGUE_ROUTES: Routes = [
  {
    path: '',
    ...planTexts,
    children: [
      {
        path: 'new',
        title: 'plan.title.plan',
        loadComponent: () => import('./feature-plan/plan-page').then((m) => m.PlanPage),
      },
      {
        path: ':dialogueId',
        pathMatch: 'full',
        title: 'plan.title.change',
        loadComponent: () => import('./feature-plan/plan-page').then((m) => m.PlanPage),
      },
      {
        path: ':dialogueId/card',
        title: 'plan.title.card',
        loadComponent: () => import('./feature-paper/paper-card-page').then((m) => m.PaperCardPage),
      },
    ],
  },
];

/** A partner's pages around the dialogues, written out in full; the page for a card's code is the coach's too. */
export const MY_DIALOGUE_ROUTES: Routes = [
  {
    path: 'dialogues',
    ...planTexts,
    children: [
      {
        path: 'done',
        title: 'plan.title.done',
        loadComponent: () => import('./feature-paper/paper-done-page').then((m) => m.PaperDonePage),
      },
      {
        path: '',
        canMatch: [hasRole('partner')],
        children: [
          {
            path: '',
            pathMatch: 'full',
            title: 'plan.title.mine',
            loadComponent: () => import('./feature-my-dialogues/dialogues-page').then((m) => m.DialoguesPage),
          },
          {
            path: 'ask',
            title: 'plan.title.ask',
            loadComponent: () => import('./feature-ask/ask-page').then((m) => m.AskPage),
          },
          {
            path: 'gifts',
            title: 'plan.title.gifts',
            loadComponent: () => import('./feature-gifts/gifts-page').then((m) => m.GiftsPage),
          },
          {
            path: 'vision',
            title: 'plan.title.vision',
            loadComponent: () => import('./feature-vision/vision-page').then((m) => m.VisionPage),
          },
          {
            path: ':dialogueId',
            pathMatch: 'full',
            title: 'plan.title.dialogue',
            loadComponent: () => import('./feature-my-dialogues/dialogue-page').then((m) => m.DialoguePage),
          },
          {
            path: ':dialogueId/card',
            title: 'plan.title.card',
            loadComponent: () => import('./feature-paper/paper-card-page').then((m) => m.PaperCardPage),
          },
          {
            path: ':dialogueId/today',
            title: 'plan.title.today',
            loadComponent: () => import('./feature-practice-days/practice-page').then((m) => m.PracticePage),
          },
        ],
      },
    ],
  },
];
