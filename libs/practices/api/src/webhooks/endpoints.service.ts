import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import {
  ENV,
  type Env,
  isWebhookAddress,
  TenantDb,
  type TenantContext,
  WebhookSecrets,
} from '@tweespraak/platform/api';
import type {
  MadeWebhook,
  NewSecret,
  NewWebhookBody,
  Webhook,
  WebhookChanges,
} from '@tweespraak/practices/contract';
import { DomainError } from '@tweespraak/shared/kernel';
import { webhookOf, webhooksOf } from './webhook-rows';

const MOST_ENDPOINTS = 10;
/** How long a former secret still signs: a day to bring the new one to where it is checked. */
const FORMER_SECRET_MS = 24 * 3_600_000;

const ADD = `
  INSERT INTO webhook_endpoints (practice_id, id, url, description, types, secret, created_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7)`;

const CHANGE = `
  UPDATE webhook_endpoints SET url = coalesce($3, url), description = coalesce($4, description),
    types = coalesce($5, types), state = CASE $6::boolean WHEN true THEN 'on' WHEN false THEN 'off' ELSE state END
  WHERE practice_id = $1 AND id = $2`;

const ROTATE = `
  UPDATE webhook_endpoints SET former_secret = secret, former_secret_until = $4, secret = $3
  WHERE practice_id = $1 AND id = $2`;

/** Addresses of the practice's own programs. */
@Injectable()
export class WebhookEndpoints {
  constructor(
    @Inject(ENV) private readonly env: Env,
    private readonly tenantDb: TenantDb,
    private readonly secrets: WebhookSecrets,
  ) {}

  list(ctx: TenantContext): Promise<Webhook[]> {
    return this.tenantDb.run(ctx, 'webhooks.read', (tx) => webhooksOf(ctx, tx));
  }

  /** @throws DomainError 'webhook.url', 'webhook.too-many'. */
  async add(ctx: TenantContext, { url, description, types }: NewWebhookBody): Promise<MadeWebhook> {
    this.mustBeAddress(url);
    return this.tenantDb.run(ctx, 'webhook.add', async (tx) => {
      const present = await webhooksOf(ctx, tx);
      if (present.length >= MOST_ENDPOINTS) throw new DomainError('webhook.too-many', 'Remove one first.');
      const id = randomUUID();
      tx.about({ objectId: id });
      const { secret, sealed } = await this.secrets.mint(tx, { practiceId: ctx.practiceId, endpointId: id });
      await tx.em.query(ADD, [ctx.practiceId, id, url, description, types, sealed, ctx.now]);
      return { id, secret };
    });
  }

  /** A field that is not given stays. @throws DomainError 'not-found', 'webhook.url'. */
  async change(ctx: TenantContext, id: string, changes: WebhookChanges): Promise<void> {
    const { url = null, description = null, types = null, on = null } = changes;
    await this.tenantDb.run(ctx, 'webhook.change', async (tx) => {
      await webhookOf(ctx, tx, id);
      if (url !== null) this.mustBeAddress(url);
      await tx.em.query(CHANGE, [ctx.practiceId, id, url, description, types, on]);
    });
  }

  /** With its log. @throws DomainError 'not-found'. */
  remove(ctx: TenantContext, id: string): Promise<void> {
    return this.tenantDb.run(ctx, 'webhook.remove', async (tx) => {
      await webhookOf(ctx, tx, id);
      await tx.em.query(`DELETE FROM webhook_endpoints WHERE practice_id = $1 AND id = $2`, [
        ctx.practiceId,
        id,
      ]);
    });
  }

  /** @throws DomainError 'not-found'. */
  rotate(ctx: TenantContext, id: string): Promise<NewSecret> {
    return this.tenantDb.run(ctx, 'webhook.rotate', async (tx) => {
      await webhookOf(ctx, tx, id);
      const { secret, sealed } = await this.secrets.mint(tx, { practiceId: ctx.practiceId, endpointId: id });
      const until = new Date(ctx.now.getTime() + FORMER_SECRET_MS);
      await tx.em.query(ROTATE, [ctx.practiceId, id, sealed, until]);
      return { secret, formerSecretUntil: until.toISOString() };
    });
  }

  private mustBeAddress(url: string): void {
    if (isWebhookAddress(url, this.env.WEBHOOK_LOOPBACK === 'on')) return;
    throw new DomainError('webhook.url', 'This is no address that messages can be sent to.');
  }
}
