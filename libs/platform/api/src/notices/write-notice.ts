import { createHash } from 'node:crypto';
import type { Letter } from '../mail/mailer';
import { formatIcu } from '../mail/render';
import type { NoticeFacts } from './notice-facts.sql';
import { noticeWords } from './notice.mail';

type Reader = Pick<NoticeFacts, 'name' | 'locale' | 'email' | 'joined' | 'discreet'>;

export interface NoticeLinks {
  /** Address that people see, without a slash at its end. */
  readonly base: string;
  readonly unsubscribeToken: string;
}

/**
 * The one mail about everything that is there. Its message id follows from the bundle, so that a repeat is known as one;
 * it carries the headers for a mail program's own "unsubscribe" (RFC 2369, RFC 8058).
 */
export function writeNotice(to: Reader, bundleId: string, { base, unsubscribeToken }: NoticeLinks): Letter {
  const words = noticeWords[to.locale];
  return {
    to: to.email,
    messageId: createHash('sha256').update(`notices ${bundleId}`).digest('base64url'),
    ...(to.discreet ? { fromName: words.discreetSender } : {}),
    headers: {
      'List-Unsubscribe': `<${base}/api/unsubscribe/${unsubscribeToken}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    },
    text: {
      locale: to.locale,
      subject: words.subject,
      greeting: to.discreet
        ? words.discreetGreeting
        : formatIcu(words.greeting, to.locale, { name: to.name }),
      paragraphs: to.joined ? [words.body] : [words.body, words.first],
      action: { label: words.action, url: `${base}/home` },
      closing: words.closing,
      footer: { label: words.unsubscribe, url: `${base}/unsubscribe/${unsubscribeToken}` },
    },
  };
}
