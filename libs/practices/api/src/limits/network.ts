import { isIPv6 } from 'node:net';

const V4_IN_V6 = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i;

/**
 * The part of an address that one subscriber holds: an IPv4 address whole, of IPv6 the first 64 bits
 * (who has one address there has all 2^64 of them). `2001:db8::1` → `2001:db8:0:0`.
 */
export function networkOf(address: string): string {
  const [plain = ''] = address.split('%');
  const mapped = V4_IN_V6.exec(plain)?.[1];
  if (mapped || !isIPv6(plain)) return mapped ?? plain;
  const [head = '', tail] = plain.split('::');
  const front = head ? head.split(':') : [];
  const back = tail ? tail.split(':') : [];
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - front.length - back.length);
  return [...front, ...Array<string>(zeros).fill('0'), ...back]
    .slice(0, 4)
    .map((group) => parseInt(group, 16).toString(16))
    .join(':');
}
