import {
  Created,
  Email,
  FamilyName,
  GivenName,
  InvitationState,
  Locale,
} from '@tweespraak/practices/contract';
import * as z from 'zod/mini';

export { Created };

export const TogetherSince = z.nullable(z.string().check(z.regex(/^\d{4}(-(0[1-9]|1[0-2]))?$/)));

export const NewPartner = z.object({
  givenName: GivenName,
  familyName: FamilyName,
  email: Email,
  locale: Locale,
});
export type NewPartner = z.infer<typeof NewPartner>;

/**
 * POST /api/couples (coach): makes the couple and invites both. Problems: `couple.same-address` (422, each partner needs
 * an own address), `couple.shared-mailbox` (422; send again with `sharedMailboxConfirmed`), `couple.address-in-use` (422).
 */
export const NewCoupleBody = z.object({
  partners: z.tuple([NewPartner, NewPartner]),
  togetherSince: TogetherSince,
  note: z.string().check(z.maxLength(20_000)),
  coCoachId: z.nullable(z.uuid()),
  sharedMailboxConfirmed: z.optional(z.boolean()),
});
export type NewCoupleBody = z.infer<typeof NewCoupleBody>;

export const CouplePartner = z.object({
  id: z.uuid(),
  givenName: z.string(),
  familyName: z.string(),
  email: z.string(),
  locale: Locale,
  invitation: InvitationState,
});
export type CouplePartner = z.infer<typeof CouplePartner>;

/** GET /api/couples/:coupleId (coach of the couple) */
export const Couple = z
  .object({
    id: z.uuid(),
    partners: z.array(CouplePartner),
    coaches: z.array(z.object({ id: z.uuid(), givenName: z.string(), familyName: z.string() })),
    coCoachId: z.nullable(z.uuid()),
    isFirstCoach: z.boolean(),
    createdAt: z.string(),
    archivedAt: z.nullable(z.string()),
  })
  .check(z.meta({ id: 'Couple' }));
export type Couple = z.infer<typeof Couple>;

/**
 * PATCH /api/couples/:coupleId/partners/:personId (coach). 204. The address only before the invitation is accepted
 * (`partner.address-fixed`, 422, afterwards): the old invitation ends and a new one leaves. Other problems about the
 * address as for a new couple.
 * POST /api/couples/:coupleId/partners/:personId/invitation (coach): sends it again, the old link ends. 204;
 * `invitation.accepted` (422) when there is nothing left to accept. Accepts Idempotency-Key.
 */
export const PartnerChanges = z.object({
  givenName: z.optional(GivenName),
  familyName: z.optional(FamilyName),
  locale: z.optional(Locale),
  email: z.optional(Email),
  sharedMailboxConfirmed: z.optional(z.boolean()),
});
export type PartnerChanges = z.infer<typeof PartnerChanges>;

/**
 * PUT /api/couples/:coupleId/co-coach (the couple's first coach; 403 `not-allowed` for the co-coach). 204.
 * `couple.co-coach` (422): not another coach of this practice who is still there.
 */
export const CoCoachBody = z.object({ coCoachId: z.nullable(z.uuid()) });
export type CoCoachBody = z.infer<typeof CoCoachBody>;

/** PUT /api/couples/:coupleId/archived (coach): true puts the couple away, false takes it back; twice is once. 204 */
export const ArchivedBody = z.object({ archived: z.boolean() });
export type ArchivedBody = z.infer<typeof ArchivedBody>;

/**
 * GET and PUT /api/couples/:coupleId/dossier (coach). Both answer the dossier, with its version as ETag (`"3"`).
 * PUT needs If-Match with that ETag: 428 `precondition-required` without, 412 `changed-meanwhile` when it moved on.
 */
export const Dossier = z
  .object({ togetherSince: TogetherSince, note: z.string(), version: z.number(), updatedAt: z.string() })
  .check(z.meta({ id: 'Dossier' }));
export type Dossier = z.infer<typeof Dossier>;

export const DossierBody = z.object({
  togetherSince: TogetherSince,
  note: z.string().check(z.maxLength(20_000)),
});
export type DossierBody = z.infer<typeof DossierBody>;

/**
 * GET /api/couples?archived (coach): one's own couples, in the order in which they came; archived ones when asked for.
 * A token needs `couples.read`, and gets names only with `names.read` too.
 */
export const CouplesQuery = z.object({ archived: z.optional(z.enum(['true', 'false'])) });
export type CouplesQuery = z.infer<typeof CouplesQuery>;

export const ListedCouple = z
  .object({
    id: z.uuid(),
    names: z.object({ a: z.string(), b: z.string() }),
    coachId: z.uuid(),
    coCoachId: z.nullable(z.uuid()),
    createdAt: z.string(),
    archivedAt: z.nullable(z.string()),
  })
  .check(z.meta({ id: 'ListedCouple' }));
export type ListedCouple = z.infer<typeof ListedCouple>;
