import { Injectable } from '@nestjs/common';
import { jobIdOf, type JobPayloads, Jobs, type ThinTransaction } from '@tweespraak/platform/api';
import type { EntityManager } from 'typeorm';

/** Asks the product to look at a dialogue at a moment to come. What is due then, the look finds out by itself. */
@Injectable()
export class DialogueLooks {
  constructor(private readonly jobs: Jobs) {}

  /** In the caller's transaction: no change without its look. Two looks at the same moment are one. */
  at(em: EntityManager | ThinTransaction, dialogue: JobPayloads['dialogue.look'], when: Date): Promise<void> {
    const id = jobIdOf(dialogue.dialogueId, when.getTime());
    return this.jobs.send(em, 'dialogue.look', dialogue, { id, startAfter: when });
  }
}
