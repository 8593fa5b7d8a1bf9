import { Inject, Injectable } from '@nestjs/common';
import type { CalendarFeed, FeedTitles, NewCalendarFeed } from '@tweespraak/agenda/contract';
import {
  ENV,
  type Env,
  hashToken,
  mintToken,
  publicUrl,
  type TenantContext,
  TenantDb,
} from '@tweespraak/platform/api';
import { actorOf } from '../couple-names';

const FIND = `SELECT created_at, titles FROM calendar_feeds WHERE practice_id = $1 AND person_id = $2`;
const MAKE = `
  INSERT INTO calendar_feeds (practice_id, person_id, token_hash, titles, created_at) VALUES ($1, $2, $3, $4, $5)
  ON CONFLICT (practice_id, person_id) DO UPDATE SET token_hash = excluded.token_hash, titles = excluded.titles,
    created_at = excluded.created_at`;
const STOP = `DELETE FROM calendar_feeds WHERE practice_id = $1 AND person_id = $2`;

/** The secret address of one's own calendar: made, replaced and stopped by oneself. */
@Injectable()
export class FeedsService {
  constructor(
    @Inject(ENV) private readonly env: Env,
    private readonly db: TenantDb,
  ) {}

  find(ctx: TenantContext): Promise<CalendarFeed> {
    return this.db.run(ctx, 'calendar-feed.read', async ({ em, about }) => {
      about({ subjectId: actorOf(ctx) });
      const [found]: { created_at: Date; titles: FeedTitles }[] = await em.query(FIND, keyOf(ctx));
      return { createdAt: found?.created_at.toISOString() ?? null, titles: found?.titles ?? 'neutral' };
    });
  }

  /** A new address; the one before stops at once. Only its hash is kept. */
  make(ctx: TenantContext, titles: FeedTitles): Promise<NewCalendarFeed> {
    return this.db.run(ctx, 'calendar-feed.make', async ({ em, about }) => {
      about({ subjectId: actorOf(ctx) });
      const token = mintToken();
      await em.query(MAKE, [...keyOf(ctx), hashToken(token), titles, ctx.now]);
      const url = `${publicUrl(this.env)}/api/calendar/${token}.ics`;
      const subscribeUrl = url.replace(/^https?:/, 'webcal:');
      return { url, subscribeUrl, createdAt: ctx.now.toISOString(), titles };
    });
  }

  stop(ctx: TenantContext): Promise<void> {
    return this.db.run(ctx, 'calendar-feed.stop', async ({ em, about }) => {
      about({ subjectId: actorOf(ctx) });
      await em.query(STOP, keyOf(ctx));
    });
  }
}

const keyOf = (ctx: TenantContext) => [ctx.practiceId, actorOf(ctx)];
