import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type JobPayloads, Jobs, type ThinTransaction } from '@tweespraak/platform/api';
import type { EntityManager } from 'typeorm';

/** Asks the product to look at a dialogue at a moment to come. What is due then, the look finds out by itself. */
@Injectable()
export class DialogueLooks {
  constructor(private readonly jobs: Jobs) {}

  /** In the caller's transaction: no change without its look. Two looks at the same moment are one. */
  at(em: EntityManager | ThinTransaction, dialogue: JobPayloads['dialogue.look'], when: Date): Promise<void> {
    const id = idOf(dialogue.dialogueId, when);
    return this.jobs.send(em, 'dialogue.look', dialogue, { id, startAfter: when });
  }
}

/** The same uuid for the same dialogue and moment. */
function idOf(dialogueId: string, when: Date): string {
  const hash = createHash('sha256').update(`${dialogueId} ${when.getTime()}`).digest('hex');
  return [0, 8, 12, 16, 20].map((from, nth, all) => hash.slice(from, all[nth + 1] ?? 32)).join('-');
}
