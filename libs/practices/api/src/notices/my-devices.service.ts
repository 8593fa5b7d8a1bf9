import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Device, pushPayload, PushSender, TenantDb, type TenantContext } from '@tweespraak/platform/api';
import type { PushSubscriptionBody, PushTrial } from '@tweespraak/practices/contract';
import { DomainError, type Locale } from '@tweespraak/shared/kernel';
import { Limits } from '../limits/limits';

/** More browsers than anybody uses; the oldest makes room. */
const MOST = 10;

const ADD = `
  INSERT INTO push_subscriptions (practice_id, id, person_id, endpoint, p256dh, auth) VALUES ($1, $2, $3, $4, $5, $6)`;

const MAKE_ROOM = `
  DELETE FROM push_subscriptions WHERE practice_id = $1 AND id IN (SELECT d.id FROM push_subscriptions d
    WHERE d.practice_id = $1 AND d.person_id = $2 ORDER BY d.created_at DESC, d.id OFFSET ${MOST - 1})`;

const REMOVE = `DELETE FROM push_subscriptions WHERE practice_id = $1 AND person_id = $2 AND endpoint = $3`;

const READ = `
  SELECT d.id, d.endpoint, d.p256dh, d.auth, p.locale, coalesce(s.discreet, false) AS discreet
  FROM push_subscriptions d JOIN people p ON p.practice_id = d.practice_id AND p.id = d.person_id
  LEFT JOIN notice_preferences s ON s.practice_id = d.practice_id AND s.person_id = d.person_id
  WHERE d.practice_id = $1 AND d.person_id = $2`;

interface OwnDevice extends Device {
  readonly id: string;
  readonly locale: Locale;
  readonly discreet: boolean;
}

/** The browsers that somebody is pushed to. */
@Injectable()
export class MyDevices {
  constructor(
    private readonly db: TenantDb,
    private readonly push: PushSender,
    private readonly limits: Limits,
  ) {}

  /**
   * A browser belongs to whoever asked last: on a shared phone the other's messages stop here.
   * @throws DomainError 'push.unknown-service' for an address that is none of a browser's maker.
   */
  async add(ctx: TenantContext, body: PushSubscriptionBody): Promise<void> {
    if (!this.push.accepts(body.endpoint))
      throw new DomainError('push.unknown-service', 'This is not the address of a known push service.');
    const { practiceId, personId } = ctx;
    await this.db.run(ctx, 'push.add', async ({ em, about, asSystem }) => {
      about({ subjectId: personId });
      await asSystem({
        text: `DELETE FROM push_subscriptions WHERE practice_id = $1 AND endpoint = $2`,
        values: [practiceId, body.endpoint],
      });
      await em.query(MAKE_ROOM, [practiceId, personId]);
      await em.query(ADD, [practiceId, randomUUID(), personId, body.endpoint, body.p256dh, body.auth]);
    });
  }

  /** No more to this browser; also when it was not there. */
  async remove(ctx: TenantContext, endpoint: string): Promise<void> {
    await this.db.run(ctx, 'push.remove', async ({ em, about }) => {
      about({ subjectId: ctx.personId });
      await em.query(REMOVE, [ctx.practiceId, ctx.personId, endpoint]);
    });
  }

  /**
   * The words that a real message has, to all of one's own browsers at once; those that do not exist any more go.
   * @throws DomainError 'too-many-requests' after a few tries.
   */
  async tryOut(ctx: TenantContext): Promise<PushTrial> {
    await this.limits.pushTrial(ctx.personId ?? '');
    const about = { subjectId: ctx.personId };
    const values = [ctx.practiceId, ctx.personId];
    const devices = await this.db.query<OwnDevice>(ctx, 'push.try', about, { text: READ, values });
    const outcomes = await Promise.all(
      devices.map(async (one) => ({ one, outcome: await this.push.send(one, pushPayload(one)) })),
    );
    for (const { one, outcome } of outcomes) if (outcome === 'gone') await this.remove(ctx, one.endpoint);
    return { reached: outcomes.filter(({ outcome }) => outcome === 'delivered').length };
  }
}
