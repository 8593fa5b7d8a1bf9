import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { WebhookType } from '@tweespraak/shared/kernel';
import type { EntityManager } from 'typeorm';
import type { Statement } from '../database/statements';
import type { ThinTransaction } from '../database/thin-transaction';
import { jobIdOf } from '../jobs/job-id';
import { Jobs } from '../jobs/jobs';
import { askAsProduct } from '../database/as-product';

/** An act that programs of the practice may want to know of: what kind, and the id of what it was done to. Nothing else. */
export interface WebhookEvent {
  readonly practiceId: string;
  readonly type: WebhookType;
  readonly objectId: string;
  /** It happens once to an object: told again (a mail that is tried again), it is the same message. */
  readonly once?: true;
}

/** Days that the log of deliveries is kept. */
export const LOG_DAYS = 30;
const DAY_MS = 86_400_000;

/** Tells a practice's own programs what was done, by signed messages with ids alone (Standard Webhooks). */
@Injectable()
export class Webhooks {
  constructor(private readonly jobs: Jobs) {}

  /** In the caller's transaction: a rollback takes the message along. Costs one statement where nobody listens. */
  async tell(tx: EntityManager | ThinTransaction, event: WebhookEvent): Promise<void> {
    await this.tellMany(tx, [event]);
  }

  /** As `tell`, for several acts of one practice at once. */
  async tellMany(tx: EntityManager | ThinTransaction, events: readonly WebhookEvent[]): Promise<void> {
    const [first] = events;
    if (!first) return;
    const rows = await askAsProduct<{ id: string }>(tx, deliveriesFor(first.practiceId, events));
    await this.send(
      tx,
      first.practiceId,
      rows.map(({ id }) => id),
    );
  }

  /** Looks at deliveries that stand in the table already, and forgets them once their time is over. */
  async send(
    tx: EntityManager | ThinTransaction,
    practiceId: string,
    deliveryIds: readonly string[],
  ): Promise<void> {
    if (!deliveryIds.length) return;
    const jobs = deliveryIds.map((deliveryId) => ({ payload: { practiceId, deliveryId } }));
    await this.jobs.sendMany(tx, 'webhook.deliver', jobs);
    const day = Math.floor(Date.now() / DAY_MS) + LOG_DAYS + 1;
    const forget = { id: jobIdOf('webhook.forget', practiceId, day), startAfter: new Date(day * DAY_MS) };
    await this.jobs.send(tx, 'webhook.forget', { practiceId }, forget); // one a day, however many messages
  }
}

/** One row for each address that listens to it. */
function deliveriesFor(practiceId: string, events: readonly WebhookEvent[]): Statement {
  const told = events.map(({ type, objectId, once }) => ({
    type,
    object_id: objectId,
    message_id: once ? jobIdOf('webhook', type, objectId) : randomUUID(),
  }));
  return {
    text: `INSERT INTO webhook_deliveries (practice_id, id, endpoint_id, message_id, type, object_id)
      SELECT e.practice_id, gen_random_uuid(), e.id, t.message_id, t.type, t.object_id
      FROM jsonb_to_recordset($2::jsonb) AS t (type text, object_id uuid, message_id uuid)
      JOIN webhook_endpoints e ON e.practice_id = $1 AND e.state = 'on' AND t.type = ANY (e.types)
      WHERE NOT EXISTS (SELECT 1 FROM webhook_deliveries d WHERE d.practice_id = $1 AND d.endpoint_id = e.id
        AND d.message_id = t.message_id)
      RETURNING id`,
    values: [practiceId, JSON.stringify(told)],
  };
}
