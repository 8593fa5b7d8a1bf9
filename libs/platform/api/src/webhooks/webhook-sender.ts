import { Inject, Injectable } from '@nestjs/common';
import type { PracticeId } from '@tweespraak/shared/kernel';
import { Webhook } from 'standardwebhooks';
import { systemContext, type TenantContext } from '../database/tenant-context';
import { TenantDb } from '../database/tenant-db';
import type { ThinTransaction } from '../database/thin-transaction';
import { ENV, type Env } from '../env/env';
import { Jobs } from '../jobs/jobs';
import type { JobPayloads } from '../jobs/queues';
import { nextTryAt } from './retry-times';
import { type PostOutcome, postWebhook } from './webhook-post';
import {
  type ClaimedDelivery,
  claimStatement,
  deliveredStatement,
  dropStatement,
  failedStatement,
  forgetStatement,
  goneStatement,
} from './webhook-sender.sql';
import { WebhookSecrets } from './webhook-secrets';
import { LOG_DAYS } from './webhooks';

type Deliver = JobPayloads['webhook.deliver'];

interface Message extends ClaimedDelivery {
  readonly secrets: readonly string[];
}

/**
 * Sends what waits. A message is claimed in one transaction, sent outside of it, and its outcome kept in a second one; a
 * worker that dies in between leaves a claim that ends by itself. So a message arrives at least once, each time under the
 * same `webhook-id`.
 */
@Injectable()
export class WebhookSender {
  constructor(
    @Inject(ENV) private readonly env: Env,
    private readonly db: TenantDb,
    private readonly jobs: Jobs,
    private readonly secrets: WebhookSecrets,
  ) {}

  /** Looking at a message that left already, or whose address is off, changes nothing. */
  async deliver(job: Deliver): Promise<void> {
    const ctx = systemContext(job.practiceId as PracticeId, new Date());
    const message = await this.db.live(ctx, 'webhook.look', {}, (tx) => this.claim(tx, ctx, job));
    if (!message) return;
    const loopback = this.env.WEBHOOK_LOOPBACK === 'on';
    const outcome = await postWebhook(message.url, signed(message, new Date()), { loopback });
    await this.db.thin(ctx, 'webhook.send', async (tx) => {
      tx.about({ objectId: message.objectId });
      await this.keep(tx, job, message, outcome);
    });
  }

  /** The log of a practice, as far as its time is over. */
  async forget({ practiceId }: JobPayloads['webhook.forget']): Promise<void> {
    const ctx = systemContext(practiceId as PracticeId, new Date());
    await this.db.live(ctx, 'webhook.forget', {}, async (tx) => {
      tx.send(forgetStatement(practiceId, LOG_DAYS));
    });
  }

  private async claim(tx: ThinTransaction, ctx: TenantContext, job: Deliver): Promise<Message | null> {
    const [row] = await tx.query<ClaimedDelivery>(claimStatement(job.practiceId, job.deliveryId));
    if (!row) {
      tx.send(dropStatement(job.practiceId, null));
      return null;
    }
    const of = { practiceId: ctx.practiceId, endpointId: row.endpointId };
    const secrets: string[] = [];
    for (const sealed of [row.secret, row.formerSecret])
      if (sealed) secrets.push(await this.secrets.open(tx, of, sealed));
    return { ...row, secrets };
  }

  private async keep(
    tx: ThinTransaction,
    { practiceId, deliveryId }: Deliver,
    { endpointId, tries }: Message,
    outcome: PostOutcome,
  ): Promise<void> {
    if (!outcome.problem) return tx.send(deliveredStatement(practiceId, deliveryId, outcome));
    const gone = outcome.problem === 'gone';
    const nextAt = gone ? null : nextTryAt(new Date(), tries, Math.random());
    tx.send(failedStatement(practiceId, deliveryId, outcome, nextAt));
    if (gone) tx.send(goneStatement(practiceId, endpointId), dropStatement(practiceId, endpointId));
    if (nextAt)
      await this.jobs.send(tx, 'webhook.deliver', { practiceId, deliveryId }, { startAfter: nextAt });
  }
}

/** Thin: what kind of act, when, and the id of what it was done to. Signed with every secret that counts now. */
function signed({ type, toldAt, objectId, messageId, secrets }: Message, now: Date) {
  const body = JSON.stringify({ type, timestamp: toldAt.toISOString(), data: { id: objectId } });
  return {
    body,
    headers: {
      'content-type': 'application/json',
      'user-agent': 'Tweespraak-Webhooks/1',
      'webhook-id': messageId,
      'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
      'webhook-signature': secrets.map((one) => new Webhook(one).sign(messageId, now, body)).join(' '),
    },
  };
}
