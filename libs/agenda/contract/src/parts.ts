import * as z from 'zod/mini';

/** A conversation with the coach, or a moment for a dialogue. */
export const AppointmentKind = z.enum(['session', 'dialogue']);
export type AppointmentKind = z.infer<typeof AppointmentKind>;

export const Place = z.enum(['practice', 'online', 'phone']);
export type Place = z.infer<typeof Place>;

/** One short line beside the place, read by both partners and by their calendars: an address, not a link with an id. */
export const PlaceLine = z.string().check(z.trim(), z.maxLength(120));

/** An instant, ISO 8601 with zone. */
export const Instant = z.iso.datetime({ offset: true });

export const Minutes = z.int().check(z.gte(15), z.lte(240));

/**
 * How a series repeats: the text of an RFC 5545 RRULE, without "RRULE:". What the product offers: FREQ=WEEKLY or MONTHLY,
 * INTERVAL 1–4, BYDAY (weekly: TU,TH; monthly: one such as 2TU or -1FR), and COUNT (2–104) or UNTIL=yyyymmdd (the last day,
 * on the wall of the zone; within two years). `writeRule` and `readRule` of the domain make and read it. Anything else
 * answers `appointment.impossible-repeat`.
 */
export const RuleText = z.string().check(z.minLength(1), z.maxLength(200));

/** An IANA zone, such as Europe/Amsterdam. An unknown one answers `appointment.unknown-zone`. */
export const ZoneName = z.string().check(z.minLength(1), z.maxLength(60));

export const Seat = z.enum(['a', 'b']);
export type Seat = z.infer<typeof Seat>;

/**
 * Which part of a series an act is about: the named occurrence; that one and all later ones; all of them. Of an appointment
 * that does not repeat the three are the same.
 */
export const Scope = z.enum(['this', 'following', 'all']);
export type Scope = z.infer<typeof Scope>;

/** What one partner has said to one occurrence. 'declined': another time was proposed, and the first one stays. */
export const AnswerState = z.enum(['waiting', 'confirmed', 'proposed', 'declined']);
export type AnswerState = z.infer<typeof AnswerState>;
