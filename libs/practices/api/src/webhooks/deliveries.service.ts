import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  LOG_DAYS,
  TenantDb,
  type TenantContext,
  type TenantTransaction,
  Webhooks,
} from '@tweespraak/platform/api';
import type { Created, Webhook, WebhookDelivery, WebhookLog } from '@tweespraak/practices/contract';
import { DomainError } from '@tweespraak/shared/kernel';
import { notFound } from '../not-found';
import { webhookOf } from './webhook-rows';

const PAGE = 50;

const LOG = `
  SELECT id, message_id AS "messageId", type, object_id AS "objectId", created_at AS "createdAt", state, tries,
    tried_at AS "triedAt", status, problem, next_at AS "nextAt"
  FROM webhook_deliveries
  WHERE practice_id = $1 AND endpoint_id = $2 AND created_at < coalesce($3, 'infinity'::timestamptz)
    AND created_at > now() - interval '${LOG_DAYS} days'
  ORDER BY created_at DESC, id LIMIT ${PAGE + 1}`;

/** Only the product writes messages; what the admin asks for is a copy of one, or one that means nothing. */
const TEST = `
  INSERT INTO webhook_deliveries (practice_id, id, endpoint_id, message_id, type, object_id)
  VALUES ($1, $2, $3, gen_random_uuid(), 'test', $3)`;

const REPLAY = `
  INSERT INTO webhook_deliveries (practice_id, id, endpoint_id, message_id, type, object_id, told_at)
  SELECT practice_id, $2, endpoint_id, message_id, type, object_id, told_at
  FROM webhook_deliveries WHERE practice_id = $1 AND endpoint_id = $3 AND id = $4
  RETURNING id`;

type Row = Omit<WebhookDelivery, 'createdAt' | 'triedAt' | 'nextAt'> & {
  readonly createdAt: Date;
  readonly triedAt: Date | null;
  readonly nextAt: Date | null;
};

/** What was sent to an address, and sending it again. */
@Injectable()
export class WebhookDeliveries {
  constructor(
    private readonly tenantDb: TenantDb,
    private readonly webhooks: Webhooks,
  ) {}

  /** Newest first, from before a moment on. @throws DomainError 'not-found'. */
  log(ctx: TenantContext, id: string, before: string | null): Promise<WebhookLog> {
    return this.tenantDb.run(ctx, 'webhook.log', async (tx) => {
      const webhook = await webhookOf(ctx, tx, id);
      const rows: Row[] = await tx.em.query(LOG, [ctx.practiceId, id, before]);
      return {
        webhook,
        deliveries: rows.slice(0, PAGE).map(toDelivery),
        hasMore: rows.length > PAGE,
      };
    });
  }

  /** @throws DomainError 'not-found', 'webhook.off'. */
  test(ctx: TenantContext, id: string): Promise<Created> {
    return this.tenantDb.run(ctx, 'webhook.test', async (tx) => {
      mustBeOn(await webhookOf(ctx, tx, id));
      const deliveryId = randomUUID();
      await tx.asSystem({ text: TEST, values: [ctx.practiceId, deliveryId, id] });
      return this.send(ctx, tx, deliveryId);
    });
  }

  /** Under its first `webhook-id`, so that who had it already can tell. @throws DomainError 'not-found', 'webhook.off'. */
  replay(ctx: TenantContext, id: string, deliveryId: string): Promise<Created> {
    return this.tenantDb.run(ctx, 'webhook.replay', async (tx) => {
      const webhook = await webhookOf(ctx, tx, id);
      tx.about({ objectId: deliveryId });
      const copyId = randomUUID();
      const values = [ctx.practiceId, copyId, id, deliveryId];
      const copied = await tx.asSystem({ text: REPLAY, values });
      if (!copied.length) throw notFound();
      mustBeOn(webhook);
      return this.send(ctx, tx, copyId);
    });
  }

  private async send(ctx: TenantContext, { em }: TenantTransaction, deliveryId: string): Promise<Created> {
    await this.webhooks.send(em, ctx.practiceId, [deliveryId]);
    return { id: deliveryId };
  }
}

function mustBeOn({ state }: Webhook): void {
  if (state !== 'on') throw new DomainError('webhook.off', 'This address is switched off.');
}

const toDelivery = (row: Row): WebhookDelivery => ({
  ...row,
  createdAt: row.createdAt.toISOString(),
  triedAt: row.triedAt?.toISOString() ?? null,
  nextAt: row.nextAt?.toISOString() ?? null,
});
