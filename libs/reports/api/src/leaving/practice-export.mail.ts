import type { MailMessages } from '@tweespraak/platform/api';
import type { Localised } from '@tweespraak/shared/kernel';

/** To every coach and admin, also to whoever asked: a copy of everything is never made in silence. */
export const practiceExportMail: Localised<MailMessages> = {
  nl: {
    subject: 'Er is een kopie van de praktijk gevraagd',
    greeting: 'Dag {name},',
    paragraphs: [
      'Een beheerder van je praktijk heeft een kopie van alle gegevens gevraagd, om mee te verhuizen.',
      'Vraag de beheerder gerust waar de kopie voor is.',
    ],
    action: 'Naar Tweespraak',
    closing:
      'Wist niemand hiervan? Dan kan iemand anders een account van een beheerder gebruiken. Meld het meteen.',
  },
  en: {
    subject: 'A copy of the practice was asked for',
    greeting: 'Hello {name},',
    paragraphs: [
      'An admin of your practice asked for a copy of all data, to move with it.',
      'Feel free to ask the admin what the copy is for.',
    ],
    action: 'To Tweespraak',
    closing:
      'Did nobody know of this? Then somebody else may be using the account of an admin. Report it at once.',
  },
};
