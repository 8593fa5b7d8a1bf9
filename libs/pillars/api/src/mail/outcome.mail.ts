import type { MailMessages } from '@tweespraak/platform/api';
import type { Localised } from '@tweespraak/shared/kernel';

/** The outcome is open: the same words to both, at the same moment. */
export const outcomeMail: Localised<MailMessages> = {
  nl: {
    subject: 'Er is iets nieuws voor je',
    greeting: 'Dag {name},',
    paragraphs: ['Er is iets nieuws dat je nu kunt bekijken. Kies een rustig moment.'],
    action: 'Bekijken',
    closing: 'Je hoeft dit bericht niet te beantwoorden.',
  },
  en: {
    subject: 'There is something new for you',
    greeting: 'Hello {name},',
    paragraphs: ['There is something new that you can look at now. Choose a quiet moment.'],
    action: 'Look',
    closing: 'You do not have to answer this message.',
  },
};
