import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { Allow, Ctx, NotByPin, Returns, type TenantContext } from '@tweespraak/platform/api';
import {
  Created,
  DeliveriesQuery,
  MadeWebhook,
  NewSecret,
  NewWebhookBody,
  Webhook,
  WebhookChanges,
  WebhookLog,
} from '@tweespraak/practices/contract';
import * as z from 'zod/mini';
import { WebhookDeliveries } from './deliveries.service';
import { WebhookEndpoints } from './endpoints.service';

@Controller('practice/webhooks')
@Allow('practice.manage')
@NotByPin()
export class WebhooksController {
  constructor(
    private readonly endpoints: WebhookEndpoints,
    private readonly deliveries: WebhookDeliveries,
  ) {}

  /** The practice's own programs that are told of acts. */
  @Get()
  @Returns([Webhook])
  list(@Ctx() ctx: TenantContext): Promise<Webhook[]> {
    return this.endpoints.list(ctx);
  }

  /** Answers the secret that messages are signed with, this once. */
  @Post()
  @Returns(MadeWebhook)
  add(
    @Ctx() ctx: TenantContext,
    @Body({ schema: NewWebhookBody }) body: NewWebhookBody,
  ): Promise<MadeWebhook> {
    return this.endpoints.add(ctx, body);
  }

  @Patch(':webhookId')
  @HttpCode(204)
  change(
    @Ctx() ctx: TenantContext,
    @Param('webhookId', { schema: z.uuid() }) id: string,
    @Body({ schema: WebhookChanges }) changes: WebhookChanges,
  ): Promise<void> {
    return this.endpoints.change(ctx, id, changes);
  }

  @Delete(':webhookId')
  @HttpCode(204)
  remove(@Ctx() ctx: TenantContext, @Param('webhookId', { schema: z.uuid() }) id: string): Promise<void> {
    return this.endpoints.remove(ctx, id);
  }

  /** A new secret; the former one signs along for a day. */
  @Post(':webhookId/secret')
  @Returns(NewSecret)
  rotate(
    @Ctx() ctx: TenantContext,
    @Param('webhookId', { schema: z.uuid() }) id: string,
  ): Promise<NewSecret> {
    return this.endpoints.rotate(ctx, id);
  }

  /** A message that means nothing, to try the address. */
  @Post(':webhookId/test')
  @HttpCode(202)
  @Returns(Created)
  test(@Ctx() ctx: TenantContext, @Param('webhookId', { schema: z.uuid() }) id: string): Promise<Created> {
    return this.deliveries.test(ctx, id);
  }

  /** What was sent, and how it went. */
  @Get(':webhookId/deliveries')
  @Returns(WebhookLog)
  log(
    @Ctx() ctx: TenantContext,
    @Param('webhookId', { schema: z.uuid() }) id: string,
    @Query({ schema: DeliveriesQuery }) { before }: DeliveriesQuery,
  ): Promise<WebhookLog> {
    return this.deliveries.log(ctx, id, before ?? null);
  }

  /** The same message once more. */
  @Post(':webhookId/deliveries/:deliveryId/replay')
  @HttpCode(202)
  @Returns(Created)
  replay(
    @Ctx() ctx: TenantContext,
    @Param('webhookId', { schema: z.uuid() }) id: string,
    @Param('deliveryId', { schema: z.uuid() }) deliveryId: string,
  ): Promise<Created> {
    return this.deliveries.replay(ctx, id, deliveryId);
  }
}
