import { inject } from '@angular/core';
import type { Routes } from '@angular/router';
import { SessionStore, signedOut } from '@tweespraak/platform/web';
import { noticesTexts, practicesTexts } from './texts';

/** Pages that are open without signing in. A link from a mail is also opened by someone who is signed in: the page sees to it. */
export const PUBLIC_ROUTES: Routes = [
  {
    path: '',
    ...practicesTexts,
    children: [
      {
        path: 'sign-in',
        title: 'practices.signIn.title',
        canMatch: [signedOut],
        loadComponent: () => import('./feature-sign-in/sign-in-page').then((m) => m.SignInPage),
      },
      {
        path: 'sign-up',
        pathMatch: 'full',
        title: 'practices.signUp.title',
        canMatch: [signedOut],
        loadComponent: () => import('./feature-sign-up/sign-up-page').then((m) => m.SignUpPage),
      },
      {
        path: 'sign-up/:token',
        title: 'practices.confirm.title',
        loadComponent: () =>
          import('./feature-sign-up/confirm-sign-up-page').then((m) => m.ConfirmSignUpPage),
      },
      {
        path: 'invitation/:token',
        title: 'practices.invitation.title',
        loadComponent: () => import('./feature-invitation/invitation-page').then((m) => m.InvitationPage),
      },
      {
        path: 'forgot-password',
        title: 'practices.forgot.title',
        canMatch: [signedOut],
        loadComponent: () =>
          import('./feature-password/forgot-password-page').then((m) => m.ForgotPasswordPage),
      },
      {
        path: 'reset-password/:token',
        title: 'practices.reset.title',
        loadComponent: () =>
          import('./feature-password/reset-password-page').then((m) => m.ResetPasswordPage),
      },
      {
        path: 'hand-over',
        title: 'practices.handOver.title',
        data: { shell: 'bare' },
        canMatch: [() => !inject(SessionStore).signedIn() || inject(SessionStore).has('partner')],
        loadComponent: () => import('./feature-hand-over/hand-over-page').then((m) => m.HandOverPage),
      },
      {
        path: 'unsubscribe/:token',
        ...noticesTexts,
        title: 'notices.unsubscribe.title',
        loadComponent: () => import('./feature-notices/unsubscribe-page').then((m) => m.UnsubscribePage),
      },
      {
        path: 'help',
        title: 'practices.help.title',
        loadComponent: () => import('./feature-help/help-page').then((m) => m.HelpPage),
      },
    ],
  },
];
