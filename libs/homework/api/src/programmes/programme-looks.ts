import { Injectable } from '@nestjs/common';
import { jobIdOf, type JobPayloads, Jobs } from '@tweespraak/platform/api';
import type { EntityManager } from 'typeorm';

/** Asks the product to look at a programme at a moment to come. What may be given then, the look finds out by itself. */
@Injectable()
export class ProgrammeLooks {
  constructor(private readonly jobs: Jobs) {}

  /** In the caller's transaction: no change without its look. Two looks at the same moment are one. */
  at(em: EntityManager, programme: JobPayloads['programme.look'], when: Date): Promise<void> {
    const id = jobIdOf(programme.enrolmentId, when.getTime());
    return this.jobs.send(em, 'programme.look', programme, { id, startAfter: when });
  }
}
