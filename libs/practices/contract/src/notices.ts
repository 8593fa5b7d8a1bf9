import * as z from 'zod/mini';

/** A time on the practice's wall, `21:00`. */
export const WallTime = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/));

/**
 * PUT /api/my/notices: how one wants to be told that something is there; answers MyNotices. Equal times are no quiet
 * hours. Discreet leaves names out of mails and pushes.
 */
export const NoticeChoices = z.object({
  mail: z.boolean(),
  push: z.boolean(),
  quietFrom: WallTime,
  quietUntil: WallTime,
  discreet: z.boolean(),
});
export type NoticeChoices = z.infer<typeof NoticeChoices>;

/** GET /api/my/notices. `pushKey` is what a browser subscribes with (VAPID); `devices` counts one's browsers. */
export const MyNotices = z
  .extend(NoticeChoices, { pushKey: z.string(), devices: z.number() })
  .check(z.meta({ id: 'MyNotices' }));
export type MyNotices = z.infer<typeof MyNotices>;

const bytes = (length: number) =>
  z.string().check(
    z.regex(/^[A-Za-z0-9_-]+$/),
    z.refine((text) => Math.floor((text.length * 3) / 4) === length, 'wrong length'),
  );
const Endpoint = z.string().check(z.maxLength(1000), z.url());

/**
 * PUT /api/my/push-subscription, 204: this browser may be pushed to, and belongs to whoever asked last.
 * Problem (422): `push.unknown-service`.
 */
export const PushSubscriptionBody = z.object({ endpoint: Endpoint, p256dh: bytes(65), auth: bytes(16) });
export type PushSubscriptionBody = z.infer<typeof PushSubscriptionBody>;

/** POST /api/my/push-subscription/removal, 204: also when it was not there. */
export const PushRemovalBody = z.object({ endpoint: Endpoint });
export type PushRemovalBody = z.infer<typeof PushRemovalBody>;

/** POST /api/my/push-trial: a push to all of one's own browsers, now. Problem: `too-many-requests` (429). */
export const PushTrial = z.object({ reached: z.number() }).check(z.meta({ id: 'PushTrial' }));
export type PushTrial = z.infer<typeof PushTrial>;

/**
 * POST /api/unsubscribe/:token (public), 204, as often as one likes: no more mail about what is there (RFC 8058). Takes any
 * form that a mail program sends. GET on the same address changes nothing and leads to the page with the button.
 */
export const UNSUBSCRIBE_PATH = '/unsubscribe';

/** What happens in the background, in words that a practice knows. */
export const JOB_KINDS = [
  'messages',
  'invitations',
  'questionnaires',
  'dialogues',
  'appointments',
  'homework',
  'exports',
  'webhooks',
] as const;
export const JobKind = z.enum(JOB_KINDS);
export type JobKind = z.infer<typeof JobKind>;

/**
 * GET /api/practice/jobs (admin): numbers for this practice alone, without a name or a word. `planned` has its moment
 * still to come; `retried` was tried more than once, in the last seven days.
 * POST /api/practice/jobs/:kind/retry, 204: what failed is tried again.
 */
export const PracticeJobs = z
  .object({
    kinds: z.array(
      z.object({
        kind: JobKind,
        planned: z.number(),
        waiting: z.number(),
        busy: z.number(),
        failed: z.number(),
        retried: z.number(),
        lastDone: z.nullable(z.iso.datetime()),
      }),
    ),
  })
  .check(z.meta({ id: 'PracticeJobs' }));
export type PracticeJobs = z.infer<typeof PracticeJobs>;
