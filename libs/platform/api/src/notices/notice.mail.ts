import type { Localised } from '@tweespraak/shared/kernel';

/** A message about everything that is there, whatever it is: the same words for a diary as for an appointment. */
export interface NoticeWords {
  readonly subject: string;
  readonly greeting: string;
  /** For whoever let names and the product's name be left out. */
  readonly discreetGreeting: string;
  readonly discreetSender: string;
  readonly body: string;
  /** For whoever never signed in. */
  readonly first: string;
  readonly action: string;
  readonly closing: string;
  readonly unsubscribe: string;
}

export const noticeWords: Localised<NoticeWords> = {
  nl: {
    subject: 'Er staat iets voor je klaar',
    greeting: 'Dag {name},',
    discreetGreeting: 'Dag,',
    discreetSender: 'Bericht',
    body: 'Er staat iets voor je klaar. Kijk er even naar als het je uitkomt.',
    first: 'Heb je nog geen wachtwoord gekozen? Gebruik dan eerst de link uit ons eerdere bericht.',
    action: 'Bekijken',
    closing: 'Je hoeft dit bericht niet te beantwoorden.',
    unsubscribe: 'Liever geen mail hierover',
  },
  en: {
    subject: 'Something is ready for you',
    greeting: 'Hello {name},',
    discreetGreeting: 'Hello,',
    discreetSender: 'Message',
    body: 'Something is ready for you. Have a look when it suits you.',
    first: 'No password chosen yet? Please use the link in our earlier message first.',
    action: 'Look',
    closing: 'You do not have to answer this message.',
    unsubscribe: 'Rather no mail about this',
  },
};
