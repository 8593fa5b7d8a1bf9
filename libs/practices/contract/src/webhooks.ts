import { WEBHOOK_TYPES } from '@tweespraak/shared/kernel';
import * as z from 'zod/mini';

export const WebhookTypeName = z.enum(WEBHOOK_TYPES);
const MessageType = z.enum([...WEBHOOK_TYPES, 'test']);

/** on: messages are sent; off: switched off by an admin; gone: the address answered 410, so it was switched off. */
export const WebhookState = z.enum(['on', 'off', 'gone']);
export type WebhookState = z.infer<typeof WebhookState>;

/** waiting: sent soon, or again later; failed: given up after about three days; dropped: the address was off by then. */
export const DeliveryState = z.enum(['waiting', 'delivered', 'failed', 'dropped']);
export type DeliveryState = z.infer<typeof DeliveryState>;

/** Why the last try came to nothing. `status`: an answer that is no success; its number stands beside it. */
export const DeliveryProblem = z.enum([
  'status',
  'redirect',
  'gone',
  'timeout',
  'refused-address',
  'unknown-host',
  'certificate',
  'connection',
]);
export type DeliveryProblem = z.infer<typeof DeliveryProblem>;

/** GET /api/practice/webhooks (admin) */
export const Webhook = z
  .object({
    id: z.uuid(),
    url: z.string(),
    description: z.string(),
    types: z.array(WebhookTypeName),
    state: WebhookState,
    createdAt: z.string(),
    /** Until then messages are signed with the former secret too. */
    formerSecretUntil: z.nullable(z.string()),
    /** The last message that was tried. */
    last: z.nullable(z.object({ state: DeliveryState, at: z.string() })),
  })
  .check(z.meta({ id: 'Webhook' }));
export type Webhook = z.infer<typeof Webhook>;

const Url = z.string().check(z.trim(), z.minLength(1), z.maxLength(1000));
const Description = z.string().check(z.trim(), z.maxLength(120));
const Types = z.array(WebhookTypeName).check(
  z.minLength(1),
  z.refine((types) => new Set(types).size === types.length, 'each type once'),
);

/**
 * POST /api/practice/webhooks (admin): answers the secret, once. Problems (422): `webhook.url` (no address that can be
 * sent to: https only, no private network, no name or password in it), `webhook.too-many`.
 */
export const NewWebhookBody = z.object({ url: Url, description: Description, types: Types });
export type NewWebhookBody = z.infer<typeof NewWebhookBody>;

export const MadeWebhook = z
  .object({ id: z.uuid(), secret: z.string() })
  .check(z.meta({ id: 'MadeWebhook' }));
export type MadeWebhook = z.infer<typeof MadeWebhook>;

/** PATCH /api/practice/webhooks/:webhookId (admin), 204. What waits for an address that is switched off is dropped. DELETE: 204. */
export const WebhookChanges = z.object({
  url: z.optional(Url),
  description: z.optional(Description),
  types: z.optional(Types),
  on: z.optional(z.boolean()),
});
export type WebhookChanges = z.infer<typeof WebhookChanges>;

/** POST /api/practice/webhooks/:webhookId/secret (admin): a new one; the former one signs along for 24 hours. */
export const NewSecret = z
  .object({ secret: z.string(), formerSecretUntil: z.string() })
  .check(z.meta({ id: 'NewSecret' }));
export type NewSecret = z.infer<typeof NewSecret>;

export const WebhookDelivery = z
  .object({
    id: z.uuid(),
    /** The `webhook-id` header: the same for every try and replay of one message. */
    messageId: z.uuid(),
    type: MessageType,
    objectId: z.uuid(),
    createdAt: z.string(),
    state: DeliveryState,
    tries: z.number(),
    triedAt: z.nullable(z.string()),
    status: z.nullable(z.number()),
    problem: z.nullable(DeliveryProblem),
    /** When it is tried again. */
    nextAt: z.nullable(z.string()),
  })
  .check(z.meta({ id: 'WebhookDelivery' }));
export type WebhookDelivery = z.infer<typeof WebhookDelivery>;

/** GET /api/practice/webhooks/:webhookId/deliveries?before=ISO (admin): 30 days, newest first, 50 at a time. */
export const DeliveriesQuery = z.object({ before: z.optional(z.iso.datetime({ offset: true })) });
export type DeliveriesQuery = z.infer<typeof DeliveriesQuery>;

/**
 * POST /api/practice/webhooks/:webhookId/test (admin), 202: a message of type `test`.
 * POST /api/practice/webhooks/:webhookId/deliveries/:deliveryId/replay (admin), 202: the same message once more.
 * Problem of both (422): `webhook.off`.
 */
export const WebhookLog = z
  .object({ webhook: Webhook, deliveries: z.array(WebhookDelivery), hasMore: z.boolean() })
  .check(z.meta({ id: 'WebhookLog' }));
export type WebhookLog = z.infer<typeof WebhookLog>;
