import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { hash, parseOptions, verify } from '@node-rs/argon2';
import { Turnstile } from './turnstile';

/** argon2id at the cost that OWASP's password storage sheet asks for; raise it and people move along as they sign in. */
export const PASSWORD_COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
/** Each hash takes its memory and a thread beside the event loop: the rest wait. */
const AT_ONCE = 2;

@Injectable()
export class PasswordHasher {
  private readonly turnstile = new Turnstile(AT_ONCE);
  private readonly nobodys = hash(randomBytes(24), PASSWORD_COST);

  hash(password: string): Promise<string> {
    return this.turnstile.pass(() => hash(normalise(password), PASSWORD_COST));
  }

  /** Compares with a stored hash. Without one (unknown address) it works as long on a hash of nobody, and says no. */
  async verify(stored: string | null, password: string): Promise<boolean> {
    const own = stored !== null && costOf(stored) !== null;
    const against = own ? stored : await this.nobodys;
    const matches = await this.turnstile.pass(() => verify(against, normalise(password)));
    return own && matches;
  }

  /** True when the hash was made at a lower cost than today's. */
  isOutdated(stored: string): boolean {
    const cost = costOf(stored);
    return !cost || cost.memoryCost < PASSWORD_COST.memoryCost || cost.timeCost < PASSWORD_COST.timeCost;
  }
}

/** One keyboard writes é as one character, another as two: both are the same password (NIST 800-63B, 3.1.1.2). */
const normalise = (password: string) => password.normalize('NFKC');

function costOf(stored: string) {
  try {
    return parseOptions(stored);
  } catch {
    return null;
  }
}
