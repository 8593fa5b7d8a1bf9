// WHATWG URL: present in browsers and Node, declared here because the kernel is compiled without either's types.
declare const URL: new (url: string) => { readonly hostname: string };

/** Hosts that deliver into one and the same mailbox under several names. */
const SAME_HOST: ReadonlyMap<string, string> = new Map([
  ['googlemail.com', 'gmail.com'],
  ['me.com', 'icloud.com'],
  ['mac.com', 'icloud.com'],
  ['protonmail.com', 'proton.me'],
  ['protonmail.ch', 'proton.me'],
  ['pm.me', 'proton.me'],
]);
/** Hosts that ignore dots in the part before the @. */
const IGNORES_DOTS: readonly string[] = ['gmail.com', 'proton.me'];
/** Quotes, white space and invisible characters: an address means the same without them. */
const NOISE = /["\s\u00AD\u200B-\u200D\u2060\uFEFF]/g;

/**
 * The mailbox behind an address, for comparing only: never send mail to the result.
 * Lower case, NFKC, no +tag, no dots where the host ignores them, one name per host, IDN as punycode.
 * `A.nna+test@GoogleMail.com` → `anna@gmail.com`. A text without @ comes back lower-cased.
 */
export function normaliseMailbox(address: string): string {
  const plain = address.normalize('NFKC').replace(NOISE, '').toLowerCase().normalize('NFKC');
  const at = plain.lastIndexOf('@');
  if (at < 0) return plain;
  const domain = normaliseDomain(plain.slice(at + 1));
  const host = SAME_HOST.get(domain) ?? domain;
  const untagged = withoutTag(plain.slice(0, at));
  return `${IGNORES_DOTS.includes(host) ? untagged.replaceAll('.', '') : untagged}@${host}`;
}

/**
 * True when mail to both addresses may end in one mailbox. Deliberately wide: it leads to a warning, never to a refusal.
 * Two addresses where one is blank share nothing.
 */
export function sharesMailbox(a: string, b: string): boolean {
  const mailbox = normaliseMailbox(a);
  return mailbox !== '' && mailbox === normaliseMailbox(b);
}

/** `anna+news` → `anna`; an address that is only a tag (`+news`) keeps it. */
function withoutTag(local: string): string {
  const plus = local.indexOf('+');
  return plus > 0 ? local.slice(0, plus) : local;
}

function normaliseDomain(domain: string): string {
  const dotted = domain.replace(/[\u3002\uFF61]/g, '.').replace(/\.+$/, '');
  if (!/^[^\s/?#%:@[\]\\]+$/.test(dotted)) return dotted;
  try {
    return new URL(`http://${dotted}`).hostname;
  } catch {
    return dotted;
  }
}
