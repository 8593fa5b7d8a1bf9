import { formatIcu, type MailText } from '@tweespraak/platform/api';
import type { Locale, Localised } from '@tweespraak/shared/kernel';

/** A mail's parts as ICU messages in one language. */
export interface MailMessages {
  readonly subject: string;
  readonly greeting: string;
  readonly paragraphs: readonly string[];
  readonly action: string;
  readonly closing: string;
}

/** Fills a mail in the reader's language. @param url where its one button leads. */
export function writeMail(
  messages: Localised<MailMessages>,
  locale: Locale,
  values: Record<string, string>,
  url: string,
): MailText {
  const text = messages[locale];
  const fill = (message: string) => formatIcu(message, locale, values);
  return {
    locale,
    subject: fill(text.subject),
    greeting: fill(text.greeting),
    paragraphs: text.paragraphs.map(fill),
    action: { label: fill(text.action), url },
    closing: fill(text.closing),
  };
}
