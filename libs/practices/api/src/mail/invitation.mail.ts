import type { Localised } from '@tweespraak/shared/kernel';
import type { MailMessages } from './write-mail';

/** To a colleague. */
export const staffInvitationMail: Localised<MailMessages> = {
  nl: {
    subject: '{inviter} nodigt je uit in Tweespraak',
    greeting: 'Dag {name},',
    paragraphs: [
      '{inviter} nodigt je uit om mee te werken in {practice}.',
      'Open de link en kies een wachtwoord. Heb je al een account met dit adres? Dan gebruik je dat wachtwoord. De link werkt één keer, tot en met {until}.',
    ],
    action: 'Uitnodiging openen',
    closing: 'Verwacht je dit niet? Dan hoef je niets te doen.',
  },
  en: {
    subject: '{inviter} invites you to Tweespraak',
    greeting: 'Hello {name},',
    paragraphs: [
      '{inviter} invites you to work in {practice}.',
      'Open the link and choose a password. Do you have an account with this address already? Then use its password. The link works once, up to and including {until}.',
    ],
    action: 'Open the invitation',
    closing: 'If you do not expect this, you do not have to do anything.',
  },
};
