import * as z from 'zod/mini';
import { DialogueType, Party, Seat, Ten } from './parts';

/** A spot of the body where tension sits; a fixed list, no free text. */
export const BodySpot = z.enum([
  'head',
  'jaw',
  'throat',
  'shoulders',
  'chest',
  'belly',
  'hands',
  'back',
  'legs',
]);
export type BodySpot = z.infer<typeof BodySpot>;

/**
 * GET /api/rooms/:dialogueId (partner or coach of the couple): the room as it is now. `state` is the domain's Room, and the
 * same `reduce` that the server uses brings it further with each event of the stream. It never holds words, and to a seat
 * not the other's nudge: null in the state, '' in the event.
 */
export const RoomView = z
  .object({
    dialogueId: z.uuid(),
    coupleId: z.uuid(),
    type: DialogueType,
    party: Party,
    names: z.object({ a: z.string(), b: z.string(), coach: z.string() }),
    topic: z.nullable(z.string()),
    version: z.int(),
    state: z.unknown(),
    /** Who has the room on a screen, in the last seconds. */
    present: z.array(Party),
    /** The server's clock, for the seconds that a step takes at least. */
    now: z.string(),
    /** What is mine alone; null for the coach. */
    own: z.nullable(
      z.object({
        keep: z.boolean(),
        tension: z.nullable(Ten),
        measured: z.boolean(),
      }),
    ),
    /** The tensions that their owners shared; for the coach, else empty. */
    sharedTensions: z.array(z.object({ seat: Seat, tension: Ten })),
  })
  .check(z.meta({ id: 'RoomView' }));
export type RoomView = z.infer<typeof RoomView>;

/** What moves in a room, and nothing that a move leaves as it was: names, topic and what is mine alone stand in {@link RoomView}. */
export const RoomNow = z
  .object({ version: z.int(), state: z.unknown(), now: z.string() })
  .check(z.meta({ id: 'RoomNow' }));
export type RoomNow = z.infer<typeof RoomNow>;

/**
 * POST /api/rooms/:dialogueId/moves. `move` is one of the domain's moves; `seat` only in one-phone mode, for whom it is.
 * A stale version is no error: `outcome` 'stale' brings the present room, and nothing was done. A move that is not
 * possible: problem `dialogue.<why>` (422), the state unchanged. Closed room: `dialogue.ended` (422). A move that nobody
 * knows: `dialogue.unknown-move`; one with a field too few, too many or out of bounds: `dialogue.bad-move` (422).
 */
export const MoveBody = z.object({
  version: z.int().check(z.gte(0)),
  seat: z.optional(Seat),
  move: z.looseObject({ type: z.string().check(z.maxLength(40)) }),
});
export type MoveBody = z.infer<typeof MoveBody>;

export const MoveOutcome = z
  .object({ outcome: z.enum(['done', 'stale']), room: RoomNow })
  .check(z.meta({ id: 'MoveOutcome' }));
export type MoveOutcome = z.infer<typeof MoveOutcome>;

/**
 * GET /api/rooms/:dialogueId/events: server-sent events. `id` is the version. Event `moved`: {@link RoomEventMessage}, in
 * order, none twice; with `Last-Event-ID` (or `?after=version`) all that came since. Event `present` (id unchanged):
 * {@link PresentMessage}. Event `refresh`: something outside the moves changed (keep), read the room again. Event `gone`:
 * the room is no longer yours to see; do not come back.
 */
export const RoomEventMessage = z.object({
  version: z.int(),
  by: z.enum(['a', 'b', 'coach', 'system']),
  at: z.number(),
  event: z.unknown(),
});
export type RoomEventMessage = z.infer<typeof RoomEventMessage>;

export const PresentMessage = z.object({ present: z.array(Party) });
export type PresentMessage = z.infer<typeof PresentMessage>;

/**
 * POST /api/rooms/:dialogueId/body-check (partner, own). `next`: 'ready' (the room knows that I am), 'rest-first' (from 7:
 * rest or another time is offered before anything else; send `goOn: true` to go on), 'not-today' (from 8 with a
 * high-intensity dialogue: it does not begin; nobody is told).
 */
export const BodyCheckBody = z.object({
  spots: z.array(BodySpot).check(z.maxLength(9)),
  tension: Ten,
  shareWithCoach: z.boolean(),
  goOn: z.boolean(),
});
export type BodyCheckBody = z.infer<typeof BodyCheckBody>;
export const BodyCheckOutcome = z
  .object({ next: z.enum(['ready', 'rest-first', 'not-today']), room: RoomView })
  .check(z.meta({ id: 'BodyCheckOutcome' }));
export type BodyCheckOutcome = z.infer<typeof BodyCheckOutcome>;

/** PUT /api/rooms/:dialogueId/meter (partner, own; also up to seven days after). 204 */
export const MeterBody = z.object({ heard: Ten, safe: Ten, close: Ten });
export type MeterBody = z.infer<typeof MeterBody>;

/** PUT /api/rooms/:dialogueId/keep (partner, own). Words are kept only while both have ticked. 204 */
export const KeepBody = z.object({ keep: z.boolean() });
export type KeepBody = z.infer<typeof KeepBody>;

/**
 * GET /api/rooms/:dialogueId/words (partner): all while both keep, else one's own. POST adds one (`words.not-kept`,
 * `words.receiver-listens` 422); DELETE /api/rooms/:dialogueId/words takes one's own away. Never for the coach.
 */
export const KeptWords = z
  .object({
    id: z.uuid(),
    mine: z.boolean(),
    round: z.int(),
    step: z.string(),
    text: z.string(),
    at: z.string(),
  })
  .check(z.meta({ id: 'KeptWords' }));
export type KeptWords = z.infer<typeof KeptWords>;
export const NewWordsBody = z.object({
  text: z.string().check(z.trim(), z.minLength(1), z.maxLength(1000)),
});
export type NewWordsBody = z.infer<typeof NewWordsBody>;
