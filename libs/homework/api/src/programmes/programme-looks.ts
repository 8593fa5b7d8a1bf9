import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type JobPayloads, Jobs } from '@tweespraak/platform/api';
import type { EntityManager } from 'typeorm';

/** Asks the product to look at a programme at a moment to come. What may be given then, the look finds out by itself. */
@Injectable()
export class ProgrammeLooks {
  constructor(private readonly jobs: Jobs) {}

  /** In the caller's transaction: no change without its look. Two looks at the same moment are one. */
  at(em: EntityManager, programme: JobPayloads['programme.look'], when: Date): Promise<void> {
    const id = idOf(programme.enrolmentId, when);
    return this.jobs.send(em, 'programme.look', programme, { id, startAfter: when });
  }
}

/** The same uuid for the same programme and moment. */
function idOf(enrolmentId: string, when: Date): string {
  const hash = createHash('sha256').update(`${enrolmentId} ${when.getTime()}`).digest('hex');
  return [0, 8, 12, 16, 20].map((from, nth, all) => hash.slice(from, all[nth + 1] ?? 32)).join('-');
}
