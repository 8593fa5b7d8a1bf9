import * as z from 'zod/mini';
import { Locale } from './fields';

/** 4 to 6 digits; whether they are too easy to guess is judged by `isEasyPin`, on both sides. */
export const Pin = z.string().check(z.regex(/^\d{4,6}$/));

/**
 * GET /api/shared-phone: does this phone know a PIN of mine, and to whom may I hand it: partners of a couple of mine who
 * chose a PIN here too. Nobody is named as long as I have none myself.
 */
export const SharedPhone = z
  .object({
    pin: z.boolean(),
    people: z.array(z.object({ id: z.uuid(), givenName: z.string() })),
  })
  .check(z.meta({ id: 'SharedPhone' }));
export type SharedPhone = z.infer<typeof SharedPhone>;

/**
 * PUT /api/my/pin, 204: a PIN of mine in this browser, in place of one that was there. DELETE /api/my/pin, 204, takes it
 * away. Problems (422): `pin.too-easy`, `password.wrong`; `too-many-requests` (429).
 */
export const PinBody = z.object({ pin: Pin, password: z.string().check(z.maxLength(200)) });
export type PinBody = z.infer<typeof PinBody>;

/**
 * POST /api/shared-phone/hand-over, 204: ends my session, and lets the other come in with a PIN for half an hour.
 * 404 for everybody who is not to be handed to here, whatever the reason.
 */
export const HandOverBody = z.object({ to: z.uuid() });
export type HandOverBody = z.infer<typeof HandOverBody>;

/** The one who gets the phone, or the one who gave it and wants it back. */
export const HandOverSide = z.enum(['to', 'from']);
export type HandOverSide = z.infer<typeof HandOverSide>;

/** GET /api/shared-phone/hand-over: the two of a hand-over that waits on this phone, or nobody. Needs no session. */
export const HandOver = z
  .object({ people: z.array(z.object({ side: HandOverSide, givenName: z.string(), locale: Locale })) })
  .check(z.meta({ id: 'HandOver' }));
export type HandOver = z.infer<typeof HandOver>;

/**
 * POST /api/shared-phone/entry answers the new session. Problems (422): `pin.refused` (details.left: tries that remain),
 * `pin.locked` (the password opens it again), `hand-over.over` (no hand-over waits here, or no more).
 */
export const EntryBody = z.object({ side: HandOverSide, pin: Pin });
export type EntryBody = z.infer<typeof EntryBody>;
