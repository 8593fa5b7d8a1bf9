import type { Routes } from '@angular/router';
import { agendaNowTexts } from './now-texts';
import { agendaTexts, appointmentTexts } from './texts';

const both = (...texts: readonly { canActivate?: unknown[] }[]) => ({
  canActivate: texts.flatMap(({ canActivate }) => canActivate ?? []) as NonNullable<
    Routes[number]['canActivate']
  >,
});

/** A coach's agenda, under `agenda`. */
export const AGENDA_ROUTES: Routes = [
  {
    path: 'agenda',
    ...both(agendaTexts, agendaNowTexts),
    children: [
      {
        path: '',
        pathMatch: 'full',
        title: 'agenda.title.agenda',
        loadComponent: () => import('./feature-calendar/agenda-page').then((m) => m.AgendaPage),
      },
      {
        path: 'new',
        title: 'agenda.title.new',
        loadComponent: () => import('./feature-appointment/appointment-page').then((m) => m.AppointmentPage),
      },
      {
        path: ':appointmentId',
        title: 'agenda.title.change',
        loadComponent: () => import('./feature-appointment/appointment-page').then((m) => m.AppointmentPage),
      },
    ],
  },
];

/** A partner's appointments, under `appointments`. */
export const APPOINTMENT_ROUTES: Routes = [
  {
    path: 'appointments',
    ...both(appointmentTexts, agendaNowTexts),
    children: [
      {
        path: '',
        title: 'appointments.title.mine',
        loadComponent: () =>
          import('./feature-my-appointments/my-appointments-page').then((m) => m.MyAppointmentsPage),
      },
    ],
  },
];

/** Anybody's own calendar outside, under `calendar-feed`. */
export const FEED_ROUTES: Routes = [
  {
    path: 'calendar-feed',
    ...appointmentTexts,
    children: [
      {
        path: '',
        title: 'appointments.title.feed',
        loadComponent: () => import('./feature-feed/feed-page').then((m) => m.FeedPage),
      },
    ],
  },
];
