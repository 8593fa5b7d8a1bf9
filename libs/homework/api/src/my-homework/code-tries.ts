import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { IdentityDb } from '@tweespraak/platform/api';
import { DomainError, type PersonId } from '@tweespraak/shared/kernel';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';

const WRONG_CODES = 10;
const WITHIN_SECONDS = 15 * 60;

/** Counts the codes of sheets that a person types, in the table of all counters. */
@Injectable()
export class CodeTries {
  private readonly limiter: RateLimiterPostgres;

  constructor(identity: IdentityDb) {
    this.limiter = new RateLimiterPostgres({
      storeClient: identity.pool,
      storeType: 'pool',
      schemaName: 'identity',
      tableName: 'rate_limits',
      tableCreated: true,
      clearExpiredByTimeout: false, // the counters of sign-in sweep the table
      keyPrefix: 'homework-code',
      points: WRONG_CODES,
      duration: WITHIN_SECONDS,
    });
  }

  /** Counts before the code is looked up, so that many at once count as many. @throws DomainError 'too-many-requests'. */
  async take(personId: PersonId): Promise<void> {
    try {
      await this.limiter.consume(keyOf(personId));
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      const seconds = Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
      throw new DomainError('too-many-requests', 'Too many tries. Wait a while.', { seconds });
    }
  }

  /** A right code ends the count. */
  async forgive(personId: PersonId): Promise<void> {
    await this.limiter.delete(keyOf(personId));
  }
}

const keyOf = (personId: PersonId) => createHash('sha256').update(personId).digest('base64url');
