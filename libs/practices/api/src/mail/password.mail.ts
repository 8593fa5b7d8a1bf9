import type { Localised } from '@tweespraak/shared/kernel';
import type { MailMessages } from './write-mail';

export const passwordResetMail: Localised<MailMessages> = {
  nl: {
    subject: 'Kies een nieuw wachtwoord',
    greeting: 'Dag {name},',
    paragraphs: ['Open de link om een nieuw wachtwoord te kiezen. De link werkt één keer, 30 minuten lang.'],
    action: 'Nieuw wachtwoord kiezen',
    closing: 'Was jij dit niet? Dan hoef je niets te doen. Je wachtwoord blijft zoals het is.',
  },
  en: {
    subject: 'Choose a new password',
    greeting: 'Hello {name},',
    paragraphs: ['Open the link to choose a new password. The link works once, for 30 minutes.'],
    action: 'Choose a new password',
    closing: 'Was this not you? Then you do not have to do anything. Your password stays as it is.',
  },
};

export const passwordChangedMail: Localised<MailMessages> = {
  nl: {
    subject: 'Je wachtwoord is veranderd',
    greeting: 'Dag {name},',
    paragraphs: [
      'Je wachtwoord is net veranderd. Andere apparaten zijn uitgelogd.',
      'Was jij dit niet? Kies dan nu een nieuw wachtwoord.',
    ],
    action: 'Nieuw wachtwoord kiezen',
    closing: 'Was jij dit wel? Dan hoef je niets te doen.',
  },
  en: {
    subject: 'Your password was changed',
    greeting: 'Hello {name},',
    paragraphs: [
      'Your password was changed just now. Other devices were signed out.',
      'Was this not you? Then choose a new password now.',
    ],
    action: 'Choose a new password',
    closing: 'Was this you? Then you do not have to do anything.',
  },
};
