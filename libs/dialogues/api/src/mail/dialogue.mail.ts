import type { MailMessages } from '@tweespraak/platform/api';
import type { Localised } from '@tweespraak/shared/kernel';

const CLOSING = {
  nl: 'Je hoeft dit bericht niet te beantwoorden.',
  en: 'You do not have to answer this message.',
} as const;

/** Something was planned: to both, the same words. Says that it is there, and nothing of what it is or with whom. */
export const plannedMail: Localised<MailMessages> = {
  nl: {
    subject: 'Er staat iets voor je klaar',
    greeting: 'Dag {name},',
    paragraphs: ['Er staat iets voor je klaar. Kijk er even naar als het je uitkomt.'],
    action: 'Bekijken',
    closing: CLOSING.nl,
  },
  en: {
    subject: 'Something is ready for you',
    greeting: 'Hello {name},',
    paragraphs: ['Something is ready for you. Have a look when it suits you.'],
    action: 'Look',
    closing: CLOSING.en,
  },
};

/** Somebody waits for a yes or another time. It does not say who, and a late look is nobody's fault. */
export const askedMail: Localised<MailMessages> = {
  nl: {
    subject: 'Er ligt iets voor je klaar tot morgen',
    greeting: 'Dag {name},',
    paragraphs: ['Er ligt iets voor je klaar. Het blijft een dag staan; daarna gaat het vanzelf weg.'],
    action: 'Bekijken',
    closing: CLOSING.nl,
  },
  en: {
    subject: 'There is something for you until tomorrow',
    greeting: 'Hello {name},',
    paragraphs: ['There is something for you. It stays for a day; after that it goes away by itself.'],
    action: 'Look',
    closing: CLOSING.en,
  },
};

/** There is a reply; what it says is read inside. */
export const answeredMail: Localised<MailMessages> = {
  nl: {
    subject: 'Er is iets nieuws voor je',
    greeting: 'Dag {name},',
    paragraphs: ['Er is iets nieuws voor je. Kijk er even naar als het je uitkomt.'],
    action: 'Bekijken',
    closing: CLOSING.nl,
  },
  en: {
    subject: 'There is something new for you',
    greeting: 'Hello {name},',
    paragraphs: ['There is something new for you. Have a look when it suits you.'],
    action: 'Look',
    closing: CLOSING.en,
  },
};
