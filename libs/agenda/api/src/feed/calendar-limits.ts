import { Injectable } from '@nestjs/common';
import { IdentityDb, Tries } from '@tweespraak/platform/api';

const QUARTER = 15 * 60;
/** Calendars come by every five minutes at most; one address can be in a few of them. */
const READS = 60;
/** The services of large calendars read for many people from a few addresses, but rarely what is not there. */
const MISSES = 60;

/** Counts readings of one calendar, and addresses that were not there. */
@Injectable()
export class CalendarLimits {
  private readonly reads: Tries;
  private readonly misses: Tries;

  constructor(identity: IdentityDb) {
    this.reads = new Tries(identity, { name: 'calendar', points: READS, duration: QUARTER });
    this.misses = new Tries(identity, { name: 'calendar-miss', points: MISSES, duration: QUARTER });
  }

  /** @throws DomainError 'too-many-requests'. */
  read(token: string): Promise<void> {
    return this.reads.take(token);
  }

  /** @throws DomainError 'too-many-requests'. */
  miss(address: string): Promise<void> {
    return this.misses.take(address);
  }
}
