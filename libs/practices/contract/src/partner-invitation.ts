import type { Locale, Localised } from '@tweespraak/shared/kernel';

/** A mail's parts as ICU messages in one language. */
export interface InvitationMail {
  readonly subject: string;
  readonly greeting: string;
  readonly paragraphs: readonly string[];
  readonly action: string;
  readonly closing: string;
}

/** How long an invitation works after it is sent, in days. */
export const INVITATION_DAYS = 14;

const DAY_MS = 86_400_000;

/**
 * The mail that invites a client; here, because a coach sees it beforehand exactly as it leaves. {sender} is a discreet
 * name; nothing in it says what kind of practice it is or what waits there.
 */
export const partnerInvitationMail: Localised<InvitationMail> = {
  nl: {
    subject: '{sender} heeft iets voor je klaargezet',
    greeting: 'Dag {name},',
    paragraphs: [
      '{sender} heeft iets voor je klaargezet. Het is alleen voor jou.',
      'Open de link en kies een eigen wachtwoord. De link werkt één keer, tot en met {until}.',
    ],
    action: 'Openen',
    closing: 'Ken je {sender} niet? Dan hoef je niets te doen.',
  },
  en: {
    subject: '{sender} has something ready for you',
    greeting: 'Hello {name},',
    paragraphs: [
      '{sender} has something ready for you. It is for you only.',
      'Open the link and choose a password of your own. The link works once, up to and including {until}.',
    ],
    action: 'Open',
    closing: 'If you do not know {sender}, you do not have to do anything.',
  },
};

/** Words that would tell whoever glances at a phone what the mail is about. */
const TELLING =
  /relati|therap|koppel|couple|partner|huwelijk|marriage|marital|echtpaar|liefde|love|imago|intim|scheiding|divorce|psych|coach|counsel|mediati|gezin|famil|samen|together|seks|sex/i;

/**
 * How a practice is called in a mail to a client: by its own name, or by the name of the coach where the practice's name
 * says too much. `('Praktijk De Wilg', 'Mara Bos')` → `Praktijk De Wilg`; `('Relatiehuis', 'Mara Bos')` → `Mara Bos`.
 */
export function discreetName(practiceName: string, coachName: string): string {
  return TELLING.test(practiceName) ? coachName : practiceName;
}

/** The last whole day on which a link works that ends at `expiresAt`, in words of the reader and on the practice's clock. */
export function lastDayInWords(expiresAt: Date, locale: Locale, timeZone: string): string {
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone });
  return format.format(new Date(expiresAt.getTime() - DAY_MS));
}
