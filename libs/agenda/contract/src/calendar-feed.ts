import * as z from 'zod/mini';

/** 'neutral': "Afspraak"/"Appointment". 'kind': "Sessie"/"Dialoog". Never a name. */
export const FeedTitles = z.enum(['neutral', 'kind']);
export type FeedTitles = z.infer<typeof FeedTitles>;

/** GET /api/my/calendar-feed (partner, coach, admin): whether there is one; never its address. `createdAt` null: there is none. */
export const CalendarFeed = z
  .object({ createdAt: z.nullable(z.string()), titles: FeedTitles })
  .check(z.meta({ id: 'CalendarFeed' }));
export type CalendarFeed = z.infer<typeof CalendarFeed>;

/**
 * POST /api/my/calendar-feed: makes one, or a new address for it: the old address stops at once. Answers {@link NewCalendarFeed},
 * the only time that the address is shown. In a session that a PIN opened: 403 `password.needed`.
 */
export const MakeCalendarFeedBody = z.object({ titles: FeedTitles });
export type MakeCalendarFeedBody = z.infer<typeof MakeCalendarFeedBody>;

/** DELETE /api/my/calendar-feed: the address stops at once. 204, also when there is none. */

export const NewCalendarFeed = z
  .object({
    /** https://…/api/calendar/<secret>.ics */
    url: z.string(),
    /** The same with webcal://, which a calendar opens as a subscription. */
    subscribeUrl: z.string(),
    createdAt: z.string(),
    titles: FeedTitles,
  })
  .check(z.meta({ id: 'NewCalendarFeed' }));
export type NewCalendarFeed = z.infer<typeof NewCalendarFeed>;

/**
 * GET /api/calendar/:token.ics (public; no session): text/calendar of the holder's own appointments, from 60 days back to a year
 * ahead. ETag and 304, Cache-Control: private. 404 for anything unknown, stopped or malformed; 429 with Retry-After.
 */
