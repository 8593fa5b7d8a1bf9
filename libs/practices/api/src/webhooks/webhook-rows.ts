import type { TenantContext, TenantTransaction } from '@tweespraak/platform/api';
import type { Webhook } from '@tweespraak/practices/contract';
import { notFound } from '../not-found';

/** An endpoint as its admin sees it: never a secret. Parameters: practice, one id or null for all. */
const READ = `
  SELECT e.id, e.url, e.description, e.types, e.state, e.created_at AS "createdAt",
    CASE WHEN e.former_secret_until > now() THEN e.former_secret_until END AS "formerSecretUntil",
    l.state AS "lastState", l.tried_at AS "lastAt"
  FROM webhook_endpoints e
  LEFT JOIN LATERAL (
    SELECT d.state, d.tried_at FROM webhook_deliveries d
    WHERE d.practice_id = e.practice_id AND d.endpoint_id = e.id AND d.tried_at IS NOT NULL
    ORDER BY d.tried_at DESC LIMIT 1) l ON true
  WHERE e.practice_id = $1 AND coalesce(e.id = $2, true) ORDER BY e.created_at, e.id`;

interface WebhookRow extends Omit<Webhook, 'createdAt' | 'formerSecretUntil' | 'last'> {
  readonly createdAt: Date;
  readonly formerSecretUntil: Date | null;
  readonly lastState: NonNullable<Webhook['last']>['state'] | null;
  readonly lastAt: Date | null;
}

export async function webhooksOf(
  ctx: TenantContext,
  tx: TenantTransaction,
  id: string | null = null,
): Promise<Webhook[]> {
  const rows: WebhookRow[] = await tx.em.query(READ, [ctx.practiceId, id]);
  return rows.map(toWebhook);
}

/** @throws DomainError 'not-found'. */
export async function webhookOf(ctx: TenantContext, tx: TenantTransaction, id: string): Promise<Webhook> {
  tx.about({ objectId: id });
  const [found] = await webhooksOf(ctx, tx, id);
  if (!found) throw notFound();
  return found;
}

function toWebhook({ lastState, lastAt, ...row }: WebhookRow): Webhook {
  return {
    ...row,
    createdAt: row.createdAt.toISOString(),
    formerSecretUntil: row.formerSecretUntil?.toISOString() ?? null,
    last: lastState && lastAt ? { state: lastState, at: lastAt.toISOString() } : null,
  };
}
