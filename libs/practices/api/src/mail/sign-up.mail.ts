import type { Localised } from '@tweespraak/shared/kernel';
import type { MailMessages } from './write-mail';

/** Anybody can have this mail sent to anybody: it repeats nothing of what they typed. */
export const signUpMail: Localised<MailMessages> = {
  nl: {
    subject: 'Bevestig je e-mailadres',
    greeting: 'Dag,',
    paragraphs: [
      'Met dit adres is een praktijk aangemeld bij Tweespraak. Open de link om de praktijk te maken en een wachtwoord te kiezen.',
      'De link werkt één keer, 24 uur lang.',
    ],
    action: 'Praktijk maken',
    closing: 'Was jij dit niet? Dan hoef je niets te doen. Er gebeurt niets zonder deze link.',
  },
  en: {
    subject: 'Confirm your e-mail address',
    greeting: 'Hello,',
    paragraphs: [
      'A practice was signed up for Tweespraak with this address. Open the link to make the practice and choose a password.',
      'The link works once, for 24 hours.',
    ],
    action: 'Make the practice',
    closing: 'Was this not you? Then you do not have to do anything. Nothing happens without this link.',
  },
};

/** As above, where the address has an account. */
export const signUpWithAccountMail: Localised<MailMessages> = {
  nl: {
    ...signUpMail.nl,
    paragraphs: [
      'Met dit adres is een praktijk aangemeld bij Tweespraak. Je hebt hier al een account. Wil je er een praktijk bij maken, open dan de link en gebruik je eigen wachtwoord.',
      'De link werkt één keer, 24 uur lang. Je account verandert niet.',
    ],
  },
  en: {
    ...signUpMail.en,
    paragraphs: [
      'A practice was signed up for Tweespraak with this address. You have an account here already. To add a practice to it, open the link and use your own password.',
      'The link works once, for 24 hours. Your account does not change.',
    ],
  },
};
