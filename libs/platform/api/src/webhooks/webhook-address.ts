import { isIP } from 'node:net';

const LONGEST = 1000;
const HTTPS_PORT = 443;
const FIRST_FREE_PORT = 1024;
const LOOPBACK = ['localhost', '127.0.0.1', '::1'];
/** Names that mean something inside one network only. */
const INSIDE = /(^|\.)(localhost|local|internal|intranet|lan|home|corp|private|home\.arpa|onion)$/;

/**
 * May this be saved as an address to tell? https, a full name, no name or password in it, no odd port. It is a courtesy at
 * the door: which machine the name leads to is looked at each time, when connecting.
 * @param loopback in development and tests alone: this machine may be told too, also without https.
 */
export function isWebhookAddress(text: string, loopback: boolean): boolean {
  const url = URL.parse(text);
  if (!url || text.length > LONGEST || url.username || url.password || url.hash) return false;
  const host = url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
  if (LOOPBACK.includes(host)) return loopback && ['http:', 'https:'].includes(url.protocol);
  const port = url.port === '' ? HTTPS_PORT : Number(url.port);
  return (
    url.protocol === 'https:' &&
    (port === HTTPS_PORT || port >= FIRST_FREE_PORT) &&
    isIP(host) === 0 &&
    host.includes('.') &&
    !INSIDE.test(host)
  );
}
