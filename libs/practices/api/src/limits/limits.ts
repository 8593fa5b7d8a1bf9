import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { IdentityDb } from '@tweespraak/platform/api';
import { DomainError } from '@tweespraak/shared/kernel';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import type { Visitor } from './visitor';

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** What counts, how often it may happen (points) and within how many seconds from the first one. */
const RULES = {
  /** Wrong passwords for one e-mail address from one network. */
  'address-network': { points: 10, duration: 15 * MINUTE },
  /** Wrong passwords from one network, whatever the address: a family, or a whole practice behind one router. */
  network: { points: 100, duration: 15 * MINUTE },
  /** Wrong passwords for an account from a browser where its owner signed in before: nobody else can fill this one. */
  device: { points: 10, duration: 15 * MINUTE },
  /** PINs from one network, on whatever phone; how many one phone may try is counted there. */
  'pin-network': { points: 60, duration: 15 * MINUTE },
  /** The current password, asked of somebody who is signed in. */
  account: { points: 10, duration: 15 * MINUTE },
  /** Requests for a mail (reset, sign-up) from one network or known browser. */
  'mail-asker': { points: 30, duration: HOUR },
  /** Mails of one kind to one address; as long as a reset link lives, so that a working link is always in the mailbox. */
  'mail-address': { points: 3, duration: 30 * MINUTE },
  /** Invitation mails to one person. */
  invitation: { points: 6, duration: HOUR },
  /** Trial pushes to oneself. */
  'push-trial': { points: 5, duration: 10 * MINUTE },
} as const;

type Rule = keyof typeof RULES;

/** Takes a counted try back, once it turned out well. */
export type Forgive = () => Promise<void>;

/** Counters in Postgres. Keys are hashes: what somebody typed is nobody's business afterwards. */
@Injectable()
export class Limits {
  private readonly limiters: Readonly<Record<Rule, RateLimiterPostgres>>;

  constructor(identity: IdentityDb) {
    const limiter = (rule: Rule) =>
      new RateLimiterPostgres({
        storeClient: identity.pool,
        storeType: 'pool',
        schemaName: 'identity',
        tableName: 'rate_limits',
        tableCreated: true,
        clearExpiredByTimeout: rule === 'network', // one sweeper for the whole table
        keyPrefix: rule,
        ...RULES[rule],
      });
    this.limiters = Object.fromEntries(
      (Object.keys(RULES) as Rule[]).map((rule) => [rule, limiter(rule)]),
    ) as Record<Rule, RateLimiterPostgres>;
  }

  /**
   * Counts a try to sign in before its password is looked at, so that many at once count as many.
   * A known browser has its own counter and is stopped by no other: one partner never locks the other out.
   * @throws DomainError 'too-many-requests' with details.seconds.
   */
  async signIn(email: string, visitor: Visitor, knownAs: string | null): Promise<Forgive> {
    if (knownAs && visitor.deviceHash) {
      const key = keyOf(visitor.deviceHash.toString('hex'), knownAs);
      await this.take('device', key);
      return async () => void (await this.limiters.device.delete(key));
    }
    const key = keyOf(email, visitor.network);
    await this.take('address-network', key); // stops here first: hammering one address does not use up the network's tries
    await this.take('network', keyOf(visitor.network));
    return async () => {
      await this.limiters['address-network'].delete(key);
      await this.limiters.network.reward(keyOf(visitor.network));
    };
  }

  /** As `signIn`, for the current password of somebody who is signed in. */
  async currentPassword(accountId: string): Promise<Forgive> {
    const key = keyOf(accountId);
    await this.take('account', key);
    return async () => void (await this.limiters.account.delete(key));
  }

  /** Counts a PIN before it is looked at: comparing costs work, also for who holds no phone. */
  async pin(visitor: Visitor): Promise<Forgive> {
    const key = keyOf(visitor.network);
    await this.take('pin-network', key);
    return async () => void (await this.limiters['pin-network'].reward(key));
  }

  /**
   * Counts a request for a mail. @returns whether the mail may leave; who asks does not learn of a no.
   * @throws DomainError 'too-many-requests' when this asker asks too often.
   */
  async mail(
    kind: 'reset' | 'sign-up',
    email: string,
    visitor: Visitor,
    isKnownDevice: boolean,
  ): Promise<boolean> {
    const asker = isKnownDevice && visitor.deviceHash ? visitor.deviceHash.toString('hex') : visitor.network;
    await this.take('mail-asker', keyOf(asker));
    try {
      await this.take('mail-address', keyOf(kind, email));
      return true;
    } catch (error) {
      if (error instanceof DomainError) return false;
      throw error;
    }
  }

  /** @throws DomainError 'too-many-requests' when this person got too many invitations within the hour. */
  async invitation(personId: string): Promise<void> {
    await this.take('invitation', keyOf(personId));
  }

  /** @throws DomainError 'too-many-requests' when this person tried a few times just now. */
  async pushTrial(personId: string): Promise<void> {
    await this.take('push-trial', keyOf(personId));
  }

  private async take(rule: Rule, key: string): Promise<void> {
    try {
      await this.limiters[rule].consume(key);
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      const seconds = Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
      throw new DomainError('too-many-requests', 'Too many tries. Wait a while.', { seconds });
    }
  }
}

const keyOf = (...parts: readonly string[]) =>
  createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
