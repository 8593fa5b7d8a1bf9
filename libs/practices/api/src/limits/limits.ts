import { Injectable } from '@nestjs/common';
import { IdentityDb, Tries } from '@tweespraak/platform/api';
import { DomainError } from '@tweespraak/shared/kernel';
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

/** How often what may happen, around signing in. */
@Injectable()
export class Limits {
  private readonly tries: Readonly<Record<Rule, Tries>>;

  constructor(identity: IdentityDb) {
    const tries = (Object.keys(RULES) as Rule[]).map((name) => {
      const sweeps = name === 'network'; // one sweeper for the whole table
      return [name, new Tries(identity, { name, sweeps, ...RULES[name] })] as const;
    });
    this.tries = Object.fromEntries(tries) as Record<Rule, Tries>;
  }

  /**
   * Counts a try to sign in before its password is looked at, so that many at once count as many.
   * A known browser has its own counter and is stopped by no other: one partner never locks the other out.
   * @throws DomainError 'too-many-requests' with details.seconds.
   */
  async signIn(email: string, visitor: Visitor, knownAs: string | null): Promise<Forgive> {
    if (knownAs && visitor.deviceHash) {
      const key = [visitor.deviceHash.toString('hex'), knownAs];
      await this.tries.device.take(...key);
      return () => this.tries.device.forgive(...key);
    }
    const key = [email, visitor.network];
    await this.tries['address-network'].take(...key); // stops here first: hammering one address does not use up the network's tries
    await this.tries.network.take(visitor.network);
    return async () => {
      await this.tries['address-network'].forgive(...key);
      await this.tries.network.giveBack(visitor.network);
    };
  }

  /** As `signIn`, for the current password of somebody who is signed in. */
  async currentPassword(accountId: string): Promise<Forgive> {
    await this.tries.account.take(accountId);
    return () => this.tries.account.forgive(accountId);
  }

  /** Counts a PIN before it is looked at: comparing costs work, also for who holds no phone. */
  async pin(visitor: Visitor): Promise<Forgive> {
    await this.tries['pin-network'].take(visitor.network);
    return () => this.tries['pin-network'].giveBack(visitor.network);
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
    await this.tries['mail-asker'].take(asker);
    try {
      await this.tries['mail-address'].take(kind, email);
      return true;
    } catch (error) {
      if (error instanceof DomainError) return false;
      throw error;
    }
  }

  /** @throws DomainError 'too-many-requests' when this person got too many invitations within the hour. */
  async invitation(personId: string): Promise<void> {
    await this.tries.invitation.take(personId);
  }

  /** @throws DomainError 'too-many-requests' when this person tried a few times just now. */
  async pushTrial(personId: string): Promise<void> {
    await this.tries['push-trial'].take(personId);
  }
}
