import { inject } from '@angular/core';
import { Router, type Routes } from '@angular/router';
import { SessionStore } from '@tweespraak/platform/web';

/**
 * Where each address lives. Only composition: pages are in the libraries, guards in the platform.
 * `{ matcher: under('today', 'couples'), canMatch: [signedIn, hasRole('coach')], loadChildren: () => import('@tweespraak/pillars/web').then((m) => m.coachRoutes) }`
 */
export const appRoutes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    redirectTo: () =>
      inject(Router).parseUrl(inject(SessionStore).signedIn() ? inject(SessionStore).homePath() : '/sign-in'),
  },
  {
    path: '**',
    title: 'shell.notFound.title',
    loadComponent: () => import('./shell/not-found').then((m) => m.NotFound),
  },
];
