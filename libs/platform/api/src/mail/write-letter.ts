import { createHash } from 'node:crypto';
import type { Locale, Localised, PersonId } from '@tweespraak/shared/kernel';
import type { Letter } from './mailer';
import { formatIcu, type MailText } from './render';

/** A mail's parts as ICU messages in one language. */
export interface MailMessages {
  readonly subject: string;
  readonly greeting: string;
  readonly paragraphs: readonly string[];
  readonly action: string;
  readonly closing: string;
}

export interface Addressee {
  readonly person_id: PersonId;
  readonly email: string;
  readonly name: string;
  readonly locale: Locale;
}

/**
 * A letter in the reader's own language. The message id stays the same when a job is tried again, and carries no id of a
 * round or a person: a header is as readable as a postcard.
 */
export function writeLetter(
  messages: Localised<MailMessages>,
  to: Addressee,
  { url, jobId, practiceId }: { readonly url: string; readonly jobId: string; readonly practiceId?: string },
): Letter {
  const text = messages[to.locale];
  const fill = (message: string) => formatIcu(message, to.locale, { name: to.name });
  const mail: MailText = {
    locale: to.locale,
    subject: fill(text.subject),
    greeting: fill(text.greeting),
    paragraphs: text.paragraphs.map(fill),
    action: { label: fill(text.action), url },
    closing: fill(text.closing),
  };
  const messageId = createHash('sha256').update(`${jobId} ${to.person_id}`).digest('base64url');
  return { to: to.email, text: mail, messageId, ...(practiceId ? { practiceId } : {}) };
}
