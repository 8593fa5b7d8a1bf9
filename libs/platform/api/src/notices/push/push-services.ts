/** Where browsers get their messages from. A name with a dot in front stands for every host under it. */
const KNOWN_HOSTS = [
  'fcm.googleapis.com',
  'android.googleapis.com',
  'updates.push.services.mozilla.com',
  '.push.services.mozilla.com',
  'web.push.apple.com',
  '.push.apple.com',
  '.notify.windows.com',
];

/**
 * Whether the server may send to this address. A browser hands it in, so anybody could: an address inside our own network
 * or of somebody else's server is not called (SSRF). `others` are origins that the operator has allowed.
 */
export function isPushService(endpoint: string, others: readonly string[] = []): boolean {
  if (!URL.canParse(endpoint)) return false;
  const { protocol, hostname, port, origin, username, password } = new URL(endpoint);
  if (username || password) return false;
  if (others.includes(origin)) return true;
  if (protocol !== 'https:' || port) return false;
  return KNOWN_HOSTS.some((host) => (host.startsWith('.') ? hostname.endsWith(host) : hostname === host));
}

/** @param list as in PUSH_SERVICES: origins with commas between. */
export function otherServices(list: string): readonly string[] {
  return list
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean);
}
