import { randomUUID } from 'node:crypto';
import PostalMime from 'postal-mime';

const KEEP = 200;
const HREF = /\bhref\s*=\s*(?:"([^"]*)"|'([^']*)')/gi;
const PLAIN_LINK = /https?:\/\/[^\s<>"')\]]+/g;

const decodeEntities = (text) =>
  text.replaceAll('&amp;', '&').replaceAll('&#x3D;', '=').replaceAll('&#61;', '=');

/** Every link of the mail once, in reading order: first those of the HTML part, then those of the plain text. */
export function linksOf({ html, text }) {
  const fromHtml = [...(html ?? '').matchAll(HREF)].map((match) => decodeEntities(match[1] ?? match[2]));
  const fromText = (text ?? '').match(PLAIN_LINK) ?? [];
  return [...new Set([...fromHtml, ...fromText].filter((link) => /^https?:/.test(link)))];
}

/** What a mail brings for the reader's calendar (iMIP): the same object comes beside the words and as a file. */
const calendarsOf = ({ attachments }) =>
  attachments
    .filter(({ mimeType }) => mimeType === 'text/calendar')
    .map(({ method, content }) => ({ method: method ?? null, text: new TextDecoder().decode(content) }));

/** A raw mail with its envelope as the page and the journeys see it. */
export async function readMessage(raw, envelope) {
  const mail = await PostalMime.parse(raw);
  const headers = {};
  for (const { key, value } of mail.headers)
    headers[key] = headers[key] ? `${headers[key]}\n${value}` : value;
  const body = { text: mail.text ?? '', html: mail.html ?? '' };
  return {
    id: randomUUID(),
    receivedAt: new Date().toISOString(),
    from: mail.from?.address ?? envelope.from,
    to: envelope.to,
    subject: mail.subject ?? '',
    ...body,
    links: linksOf(body),
    calendars: calendarsOf(mail),
    headers,
  };
}

/** The newest mails in memory, newest first; nothing is ever written to disk. */
export function messageStore() {
  let messages = [];
  let version = 0;
  return {
    add(message) {
      messages = [message, ...messages].slice(0, KEEP);
      version++;
    },
    list: (to) =>
      messages.filter(
        (message) => !to || message.to.some((address) => address.toLowerCase() === to.toLowerCase()),
      ),
    find: (id) => messages.find((message) => message.id === id),
    clear() {
      messages = [];
      version++;
    },
    version: () => version,
  };
}
