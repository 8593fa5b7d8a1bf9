import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { IdentityDb } from '@tweespraak/platform/api';
import { DomainError } from '@tweespraak/shared/kernel';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';

const QUARTER = 15 * 60;
/** Calendars come by every five minutes at most; one address can be in a few of them. */
const READS = 60;
/** The services of large calendars read for many people from a few addresses, but rarely what is not there. */
const MISSES = 60;

/** Counts readings of one calendar, and addresses that were not there, in the table of all counters. */
@Injectable()
export class CalendarLimits {
  private readonly reads: RateLimiterPostgres;
  private readonly misses: RateLimiterPostgres;

  constructor(identity: IdentityDb) {
    const limiter = (keyPrefix: string, points: number) =>
      new RateLimiterPostgres({
        ...{
          storeClient: identity.pool,
          storeType: 'pool',
          schemaName: 'identity',
          tableName: 'rate_limits',
        },
        ...{ tableCreated: true, clearExpiredByTimeout: false }, // the counters of sign-in sweep the table
        ...{ keyPrefix, points, duration: QUARTER },
      });
    this.reads = limiter('calendar', READS);
    this.misses = limiter('calendar-miss', MISSES);
  }

  /** @throws DomainError 'too-many-requests'. */
  read(token: string): Promise<void> {
    return take(this.reads, token);
  }

  /** @throws DomainError 'too-many-requests'. */
  miss(address: string): Promise<void> {
    return take(this.misses, address);
  }
}

async function take(limiter: RateLimiterPostgres, key: string): Promise<void> {
  try {
    await limiter.consume(createHash('sha256').update(key).digest('base64url'));
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    const seconds = Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
    throw new DomainError('too-many-requests', 'Too often. Come back later.', { seconds });
  }
}
