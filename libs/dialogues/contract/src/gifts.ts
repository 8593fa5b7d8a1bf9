import * as z from 'zod/mini';
import { OwnLine } from './parts';

export const SmallRequest = z.object({
  /** What to do, how often: positive, specific, to be seen by a camera. */
  text: OwnLine,
  days: z.int().check(z.gte(7), z.lte(30)),
});
export type SmallRequest = z.infer<typeof SmallRequest>;

/**
 * PUT /api/rooms/:dialogueId/requests (the sender, at the step of the options or of a smaller one): exactly three. They are
 * offered by the room's move `ready`. Problems (422): `request.not-clear` with `details.rules` (the domain's RequestRule
 * codes, per request), `request.not-now`. 204
 */
export const SmallRequestsBody = z.object({ requests: z.array(SmallRequest).check(z.length(3)) });
export type SmallRequestsBody = z.infer<typeof SmallRequestsBody>;

/** GET /api/rooms/:dialogueId/requests (both partners; empty for whom it is not yet). */
export const RoomRequest = z
  .object({ id: z.uuid(), position: z.int(), text: z.string(), days: z.int(), chosen: z.boolean() })
  .check(z.meta({ id: 'RoomRequest' }));
export type RoomRequest = z.infer<typeof RoomRequest>;

/**
 * PUT /api/rooms/:dialogueId/gift (the receiver, at the step of the choice): one of the three, freely. The room's move
 * `choose` does the same in one go, but for a tap on a shared phone: then the giver says it here. Problem `gift.not-now` (422). 204
 */
export const ChooseGiftBody = z.object({ requestId: z.uuid() });
export type ChooseGiftBody = z.infer<typeof ChooseGiftBody>;

/** GET /api/my/gifts (partner): gifts under way and given; one whose time ran out is simply no longer here. */
export const MyGift = z
  .object({
    id: z.uuid(),
    mine: z.boolean().check(z.meta({ description: 'true: I give it; false: I asked for it' })),
    text: z.string(),
    until: z.string(),
    givenAt: z.nullable(z.string()),
  })
  .check(z.meta({ id: 'MyGift' }));
export type MyGift = z.infer<typeof MyGift>;

/** PUT /api/my/gifts/:giftId/given (the giver alone): marks it, or takes the mark back. Problem `gift.not-yours` (422). 204 */
export const GiftGivenBody = z.object({ given: z.boolean() });
export type GiftGivenBody = z.infer<typeof GiftGivenBody>;
