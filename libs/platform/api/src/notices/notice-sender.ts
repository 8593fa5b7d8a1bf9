import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { localDateIn, type PracticeId } from '@tweespraak/shared/kernel';
import { systemContext, type TenantContext } from '../database/tenant-context';
import { TenantDb } from '../database/tenant-db';
import type { ThinTransaction } from '../database/thin-transaction';
import { jobIdOf } from '../jobs/job-id';
import { Jobs } from '../jobs/jobs';
import type { JobPayloads } from '../jobs/queues';
import {
  claimStatement,
  emptyBundleStatement,
  factsStatement,
  forgetDeviceStatement,
  leftStatements,
  letGoStatement,
  lockStatement,
  type NoticeFacts,
  silenceStatement,
  takeAlongStatement,
} from './notice-facts.sql';
import { type NoticeMessage, NoticePost } from './notice-post';
import { type LeavingPlan, planLeaving } from './plan-leaving';

/** How long a message is in one worker's hands: longer than a mail server is waited for. */
const IN_HAND_MS = 60_000;

type Look = JobPayloads['notice.send'];

/**
 * Sends what may leave now. A message is claimed in one transaction, carried outside of it, and marked as left in a second
 * one; a worker that dies in between leaves a claim that ends by itself, and the next one sends the same message under the
 * same message id. So every message leaves at least once, and twice only when a worker dies between the mail server's yes
 * and the second transaction.
 */
@Injectable()
export class NoticeSender {
  constructor(
    private readonly db: TenantDb,
    private readonly jobs: Jobs,
    private readonly post: NoticePost,
  ) {}

  /**
   * Is there something to tell this person, and may it leave now. Looking too often or too early changes nothing.
   * @param now the database's own time when absent.
   * @throws Error when the message could not be delivered; the job that looked tries again.
   */
  async look(look: Look, now: Date | null = null): Promise<void> {
    const ctx = systemContext(look.practiceId as PracticeId, now ?? new Date());
    const message = await this.db.live(ctx, 'notice.look', {}, (tx) => this.claim(tx, look, now));
    if (!message) return;
    try {
      const gone = await this.post.deliver(message);
      await this.markLeft(ctx, message, gone);
    } catch (error) {
      await this.letGo(ctx, message);
      throw error;
    }
  }

  private async claim(tx: ThinTransaction, look: Look, asked: Date | null): Promise<NoticeMessage | null> {
    const { practiceId, personId } = look;
    tx.send(lockStatement(personId));
    const [to] = await tx.query<NoticeFacts>(factsStatement(practiceId, personId, asked));
    if (!to) return null;
    if (to.claimedUntil && to.claimedUntil > to.now) {
      await this.lookAgain(tx, look, to.claimedUntil); // in somebody's hands; if those die, this look takes it over
      return null;
    }
    const plan = to.left || !reachable(to) ? silent(to) : planFor(to);
    if (plan.stale.length) tx.send(silenceStatement(practiceId, plan.stale, to.now));
    if (plan.lookAt) await this.lookAgain(tx, look, plan.lookAt);
    const bundleId = to.bundleId ?? randomUUID();
    if (plan.leave.length && (await this.take(tx, look, to, bundleId, plan.leave)))
      return { ...look, bundleId, to };
    // What was begun waits for its next moment, unless everything in it was taken back.
    if (to.bundleId && !plan.lookAt) tx.send(emptyBundleStatement(practiceId, to.bundleId));
    return null;
  }

  /** False when everything was taken back at this very moment. */
  private async take(
    tx: ThinTransaction,
    { practiceId, personId }: Look,
    { now, timeZone }: NoticeFacts,
    bundleId: string,
    noticeIds: readonly string[],
  ): Promise<boolean> {
    const until = new Date(now.getTime() + IN_HAND_MS);
    const localDay = localDateIn(now, timeZone);
    tx.send(claimStatement({ practiceId, personId, bundleId, localDay, until }));
    const taken = await tx.query<{ id: string }>(takeAlongStatement(practiceId, bundleId, noticeIds));
    if (!taken.length) tx.send(emptyBundleStatement(practiceId, bundleId));
    return taken.length > 0;
  }

  private async markLeft(ctx: TenantContext, message: NoticeMessage, gone: readonly string[]): Promise<void> {
    const { practiceId, personId, bundleId, to } = message;
    await this.db.thin(ctx, 'notice.mail', async (tx) => {
      tx.about({ subjectId: personId });
      tx.send(...leftStatements(practiceId, bundleId, to.now));
      if (gone.length) tx.send(forgetDeviceStatement(practiceId, gone));
    });
  }

  private letGo(ctx: TenantContext, { practiceId, bundleId, to }: NoticeMessage): Promise<void> {
    return this.db.live(ctx, 'notice.look', {}, async (tx) => {
      tx.send(letGoStatement(practiceId, bundleId, to.now));
    });
  }

  /** One look for one person at one moment, whoever asks for it. */
  private lookAgain(tx: ThinTransaction, look: Look, at: Date): Promise<void> {
    return this.jobs.send(tx, 'notice.send', look, {
      startAfter: at,
      id: jobIdOf(look.personId, at.getTime()),
    });
  }
}

const reachable = ({ mail, push, devices }: NoticeFacts): boolean => mail || (push && devices.length > 0);

function planFor(to: NoticeFacts): LeavingPlan {
  return planLeaving({
    now: to.now,
    timeZone: to.timeZone,
    quiet: { from: to.quietFrom, until: to.quietUntil },
    lastDay: to.lastDay,
    waiting: to.waiting.map((one) => ({
      id: one.id,
      dueAt: new Date(one.dueAt),
      untilAt: one.untilAt === null ? null : new Date(one.untilAt),
      remindedAt: one.remindedAt === null ? null : new Date(one.remindedAt),
    })),
  });
}

/** Somebody who left, or wants to hear nothing: what is due goes without a word. */
function silent({ now, waiting }: NoticeFacts): LeavingPlan {
  const due = waiting.filter((one) => new Date(one.dueAt) <= now);
  const later = waiting.filter((one) => !due.includes(one)).map((one) => Date.parse(one.dueAt));
  return {
    leave: [],
    stale: due.map(({ id }) => id),
    lookAt: later.length ? new Date(Math.min(...later)) : null,
  };
}
