import { createHash } from 'node:crypto';
import { DomainError } from '@tweespraak/shared/kernel';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import type { IdentityDb } from '../database/identity-db';

export interface TriesRule {
  /** Of this counter alone, in the one table of all counters. */
  readonly name: string;
  readonly points: number;
  /** Seconds from the first one. */
  readonly duration: number;
  /** One counter sweeps the table for all. */
  readonly sweeps?: boolean;
}

/** How often something is tried, counted in Postgres. Keys are hashes: what somebody typed is nobody's business afterwards. */
export class Tries {
  private readonly limiter: RateLimiterPostgres;

  constructor(identity: IdentityDb, { name, points, duration, sweeps = false }: TriesRule) {
    this.limiter = new RateLimiterPostgres({
      storeClient: identity.pool,
      storeType: 'pool',
      schemaName: 'identity',
      tableName: 'rate_limits',
      tableCreated: true,
      clearExpiredByTimeout: sweeps,
      keyPrefix: name,
      ...{ points, duration },
    });
  }

  /** Counts before anything is looked at, so that many at once count as many. @throws DomainError 'too-many-requests' with details.seconds. */
  async take(...key: readonly string[]): Promise<void> {
    try {
      await this.limiter.consume(hashOf(key));
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      const seconds = Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
      throw new DomainError('too-many-requests', 'Too many tries. Wait a while.', { seconds });
    }
  }

  /** Ends the count. */
  async forgive(...key: readonly string[]): Promise<void> {
    await this.limiter.delete(hashOf(key));
  }

  /** Takes one counted try back. */
  async giveBack(...key: readonly string[]): Promise<void> {
    await this.limiter.reward(hashOf(key));
  }
}

const hashOf = (parts: readonly string[]) =>
  createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
