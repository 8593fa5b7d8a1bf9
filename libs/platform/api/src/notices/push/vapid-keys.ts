import { createECDH, hkdfSync } from 'node:crypto';
import type { Env } from '../../env/env';

export interface VapidKeys {
  /** P-256 point, uncompressed, base64url: what a browser subscribes with. */
  readonly publicKey: string;
  /** 32 bytes, base64url. */
  readonly privateKey: string;
}

const CURVE = 'prime256v1';

/**
 * The keys that push services know this server by (RFC 8292): given, or derived from the secret, the same at every start.
 * @throws Error when only one of the two is given.
 */
export function vapidKeys(env: Env): VapidKeys {
  const { VAPID_PUBLIC_KEY: publicKey = '', VAPID_PRIVATE_KEY: privateKey = '' } = env;
  if (publicKey && privateKey) return { publicKey, privateKey };
  if (publicKey || privateKey) throw new Error('VAPID_PUBLIC_KEY and VAPID_PRIVATE_KEY belong together.');
  return derived(env.APP_SECRET);
}

function derived(secret: string): VapidKeys {
  for (let round = 0; ; round += 1) {
    const scalar = Buffer.from(hkdfSync('sha256', secret, '', `vapid ${round}`, 32));
    const pair = createECDH(CURVE);
    try {
      pair.setPrivateKey(scalar);
    } catch {
      continue; // not a number of this curve, once in 2^32
    }
    return { publicKey: pair.getPublicKey('base64url'), privateKey: scalar.toString('base64url') };
  }
}
