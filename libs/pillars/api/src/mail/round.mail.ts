import type { MailMessages } from '@tweespraak/platform/api';
import type { Localised } from '@tweespraak/shared/kernel';

/** A round begins. Says that something waits, and nothing of what, from whom or for whom else. */
export const roundMail: Localised<MailMessages> = {
  nl: {
    subject: 'Er staat iets voor je klaar',
    greeting: 'Dag {name},',
    paragraphs: [
      'Er staat iets voor je klaar. Kies een rustig moment; je kunt tussendoor stoppen en later verdergaan.',
    ],
    action: 'Openen',
    closing: 'Je hoeft dit bericht niet te beantwoorden.',
  },
  en: {
    subject: 'Something is ready for you',
    greeting: 'Hello {name},',
    paragraphs: ['Something is ready for you. Choose a quiet moment; you can stop and go on later.'],
    action: 'Open',
    closing: 'You do not have to answer this message.',
  },
};

/** The same, to somebody who has not chosen a password yet: the link of the earlier message comes first. */
export const firstRoundMail: Localised<MailMessages> = {
  nl: {
    ...roundMail.nl,
    paragraphs: [
      ...roundMail.nl.paragraphs,
      'Heb je nog geen wachtwoord gekozen? Gebruik dan eerst de link uit ons eerdere bericht.',
    ],
  },
  en: {
    ...roundMail.en,
    paragraphs: [
      ...roundMail.en.paragraphs,
      'If you have not chosen a password yet, use the link in our earlier message first.',
    ],
  },
};
