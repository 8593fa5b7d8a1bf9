import type { Routes } from '@angular/router';
import { hasRole, signedIn } from '@tweespraak/platform/web';
import { doorsTexts, noticesTexts, practicesTexts } from './texts';

/** The practice admin's page. */
export const PRACTICE_ROUTES: Routes = [
  {
    path: '',
    ...practicesTexts,
    children: [
      {
        path: 'practice',
        pathMatch: 'full',
        title: 'practices.practice.title',
        canMatch: [signedIn, hasRole('admin')],
        loadComponent: () => import('./feature-practice/practice-page').then((m) => m.PracticePage),
      },
      {
        path: 'practice/background',
        ...noticesTexts,
        title: 'notices.background.title',
        canMatch: [signedIn, hasRole('admin')],
        loadComponent: () => import('./feature-background/background-page').then((m) => m.BackgroundPage),
      },
      {
        path: 'practice/usage',
        ...doorsTexts,
        title: 'doors.usage.title',
        canMatch: [signedIn, hasRole('admin')],
        loadComponent: () => import('./feature-usage/usage-page').then((m) => m.UsagePage),
      },
      {
        path: 'practice/webhooks',
        ...doorsTexts,
        pathMatch: 'full',
        title: 'doors.webhooks.title',
        canMatch: [signedIn, hasRole('admin')],
        loadComponent: () => import('./feature-webhooks/webhooks-page').then((m) => m.WebhooksPage),
      },
      {
        path: 'practice/webhooks/:webhookId',
        ...doorsTexts,
        title: 'doors.webhooks.title',
        canMatch: [signedIn, hasRole('admin')],
        loadComponent: () => import('./feature-webhooks/webhook-page').then((m) => m.WebhookPage),
      },
    ],
  },
];
