import { inject } from '@angular/core';
import { Router, type Routes } from '@angular/router';
import { SessionStore, hasRole, signedIn } from '@tweespraak/platform/web';
import { under } from './under';

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
    matcher: under(
      'sign-in',
      'sign-up',
      'invitation',
      'forgot-password',
      'reset-password',
      'hand-over',
      'unsubscribe',
      'help',
    ),
    loadChildren: () => import('@tweespraak/practices/web').then((m) => m.PUBLIC_ROUTES),
  },
  {
    matcher: under('practice/leaving'),
    canMatch: [signedIn, hasRole('admin')],
    loadChildren: () => import('./pages/leaving.routes').then((m) => m.LEAVING_ROUTES),
  },
  {
    matcher: under('practice'),
    loadChildren: () => import('@tweespraak/practices/web').then((m) => m.PRACTICE_ROUTES),
  },
  {
    matcher: under('reports', 'exports'),
    canMatch: [signedIn, hasRole('admin')],
    loadChildren: () => import('./pages/reports.routes').then((m) => m.REPORTS_ROUTES),
  },
  {
    matcher: under('account'),
    loadChildren: () => import('@tweespraak/practices/web').then((m) => m.ACCOUNT_ROUTES),
  },
  {
    matcher: under('home'),
    canMatch: [signedIn, hasRole('partner')],
    loadChildren: () => import('./pages/home.routes').then((m) => m.HOME_ROUTES),
  },
  {
    path: 'rounds/:roundId/together',
    canMatch: [signedIn, hasRole('partner')],
    loadChildren: () => import('./pages/outcome.routes').then((m) => m.OUTCOME_ROUTES),
  },
  {
    matcher: under('more', 'rounds'),
    canMatch: [signedIn, hasRole('partner')],
    loadChildren: () => import('./pages/pillars.routes').then((m) => m.PARTNER_ROUTES),
  },
  {
    matcher: under('rooms'),
    canMatch: [signedIn, hasRole('partner', 'coach')],
    loadChildren: () => import('./pages/room.routes').then((m) => m.ROOM_ROUTES),
  },
  {
    matcher: under('couples/new', 'couples/import'),
    canMatch: [signedIn, hasRole('coach')],
    loadChildren: () => import('@tweespraak/couples/web').then((m) => m.COUPLES_ROUTES),
  },
  {
    matcher: under('access'),
    canMatch: [signedIn, hasRole('partner')],
    loadChildren: () => import('@tweespraak/couples/web').then((m) => m.ACCESS_ROUTES),
  },
  {
    matcher: under('my-data'),
    canMatch: [signedIn, hasRole('partner')],
    loadChildren: () => import('./pages/my-data.routes').then((m) => m.MY_DATA_ROUTES),
  },
  {
    matcher: under('dialogues'),
    canMatch: [signedIn, hasRole('partner', 'coach')],
    loadChildren: () => import('./pages/dialogues.routes').then((m) => m.MY_DIALOGUE_ROUTES),
  },
  {
    matcher: under('homework'),
    canMatch: [signedIn, hasRole('partner')],
    loadChildren: () => import('./pages/homework.routes').then((m) => m.MY_HOMEWORK_ROUTES),
  },
  {
    path: 'couples/:coupleId/homework',
    canMatch: [signedIn, hasRole('coach')],
    loadChildren: () => import('./pages/homework.routes').then((m) => m.COUPLE_HOMEWORK_ROUTES),
  },
  {
    path: 'couples/:coupleId/instruments',
    canMatch: [signedIn, hasRole('coach')],
    loadChildren: () => import('./pages/instruments.routes').then((m) => m.COUPLE_INSTRUMENT_ROUTES),
  },
  {
    matcher: under('instruments'),
    canMatch: [signedIn, hasRole('coach', 'admin')],
    loadChildren: () => import('./pages/instruments.routes').then((m) => m.INSTRUMENT_ROUTES),
  },
  {
    matcher: under('questionnaires'),
    canMatch: [signedIn, hasRole('partner')],
    loadChildren: () => import('./pages/questionnaires.routes').then((m) => m.MY_QUESTIONNAIRE_ROUTES),
  },
  {
    path: 'couples/:coupleId/report',
    canMatch: [signedIn, hasRole('coach')],
    loadChildren: () => import('./pages/couple-report.routes').then((m) => m.COUPLE_REPORT_ROUTES),
  },
  {
    path: 'couples/:coupleId/programme',
    canMatch: [signedIn, hasRole('coach')],
    loadChildren: () => import('./pages/homework.routes').then((m) => m.COUPLE_PROGRAMME_ROUTES),
  },
  {
    path: 'couples/:coupleId/dialogues',
    canMatch: [signedIn, hasRole('coach')],
    loadChildren: () => import('./pages/dialogues.routes').then((m) => m.COACH_DIALOGUE_ROUTES),
  },
  {
    matcher: under('exercises', 'programmes'),
    canMatch: [signedIn, hasRole('coach')],
    loadChildren: () => import('./pages/homework.routes').then((m) => m.COACH_HOMEWORK_ROUTES),
  },
  {
    matcher: under('agenda'),
    canMatch: [signedIn, hasRole('coach')],
    loadChildren: () => import('./pages/agenda.routes').then((m) => m.AGENDA_ROUTES),
  },
  {
    matcher: under('appointments'),
    canMatch: [signedIn, hasRole('partner')],
    loadChildren: () => import('./pages/agenda.routes').then((m) => m.APPOINTMENT_ROUTES),
  },
  {
    matcher: under('calendar-feed'),
    canMatch: [signedIn],
    loadChildren: () => import('./pages/agenda.routes').then((m) => m.FEED_ROUTES),
  },
  {
    matcher: under('today'),
    canMatch: [signedIn, hasRole('coach')],
    loadChildren: () => import('./pages/today.routes').then((m) => m.TODAY_ROUTES),
  },
  {
    matcher: under('couples'),
    canMatch: [signedIn, hasRole('coach')],
    loadChildren: () => import('./pages/pillars.routes').then((m) => m.COACH_ROUTES),
  },
  {
    path: 'couples/:coupleId',
    canMatch: [signedIn, hasRole('coach')],
    loadChildren: () => import('./pages/couple.routes').then((m) => m.COUPLE_ROUTES),
  },
  {
    path: '**',
    title: 'shell.notFound.title',
    loadComponent: () => import('./shell/not-found').then((m) => m.NotFound),
  },
];
