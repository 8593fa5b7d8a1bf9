import type { Statement } from '../database/statements';
import type { PostOutcome } from './webhook-post';

export interface ClaimedDelivery {
  readonly endpointId: string;
  readonly url: string;
  readonly secret: Buffer;
  readonly formerSecret: Buffer | null;
  readonly messageId: string;
  readonly type: string;
  readonly objectId: string;
  readonly toldAt: Date;
  readonly tries: number;
}

/** How long a message is in one worker's hands: longer than an answer is waited for. */
const IN_HAND = `interval '60 seconds'`;

/** Takes a waiting message in hand; of two who try, one gets it. */
export const claimStatement = (practiceId: string, deliveryId: string): Statement => ({
  text: `UPDATE webhook_deliveries d SET claimed_until = now() + ${IN_HAND}, tries = d.tries + 1, tried_at = now()
    FROM webhook_endpoints e
    WHERE d.practice_id = $1 AND d.id = $2 AND d.state = 'waiting' AND coalesce(d.claimed_until <= now(), true)
      AND e.practice_id = d.practice_id AND e.id = d.endpoint_id AND e.state = 'on'
    RETURNING e.id AS "endpointId", e.url, e.secret,
      CASE WHEN e.former_secret_until > now() THEN e.former_secret END AS "formerSecret",
      d.message_id AS "messageId", d.type, d.object_id AS "objectId", d.told_at AS "toldAt", d.tries`,
  values: [practiceId, deliveryId],
});

/** What waits for an address that is off by now goes nowhere. */
export const dropStatement = (practiceId: string, endpointId: string | null): Statement => ({
  text: `UPDATE webhook_deliveries d SET state = 'dropped', next_at = NULL FROM webhook_endpoints e
    WHERE d.practice_id = $1 AND d.state = 'waiting' AND e.practice_id = d.practice_id AND e.id = d.endpoint_id
      AND e.state <> 'on' AND coalesce(d.claimed_until <= now(), true) AND ($2::uuid IS NULL OR e.id = $2)`,
  values: [practiceId, endpointId],
});

export const deliveredStatement = (practiceId: string, id: string, { status }: PostOutcome): Statement => ({
  text: `UPDATE webhook_deliveries SET state = 'delivered', status = $3, problem = NULL, next_at = NULL, claimed_until = NULL
    WHERE practice_id = $1 AND id = $2`,
  values: [practiceId, id, status],
});

/** With a moment it waits for its next try; without one it is given up. */
export const failedStatement = (
  practiceId: string,
  id: string,
  { status, problem }: PostOutcome,
  nextAt: Date | null,
): Statement => ({
  text: `UPDATE webhook_deliveries SET state = CASE WHEN $5::timestamptz IS NULL THEN 'failed' ELSE 'waiting' END,
      status = $3, problem = $4, next_at = $5, claimed_until = NULL
    WHERE practice_id = $1 AND id = $2`,
  values: [practiceId, id, status, problem, nextAt],
});

export const goneStatement = (practiceId: string, endpointId: string): Statement => ({
  text: `UPDATE webhook_endpoints SET state = 'gone' WHERE practice_id = $1 AND id = $2 AND state = 'on'`,
  values: [practiceId, endpointId],
});

export const forgetStatement = (practiceId: string, days: number): Statement => ({
  text: `DELETE FROM webhook_deliveries WHERE practice_id = $1 AND created_at < now() - make_interval(days => $2)`,
  values: [practiceId, days],
});
