import * as z from 'zod/mini';
import { Locale, NewPassword } from './fields';

/** GET /api/invitations/:token: what the holder of the link may know. Unknown, used and expired links are one 404. */
export const Invitation = z
  .object({
    givenName: z.string(),
    email: z.string(),
    practiceName: z.string(),
    invitedBy: z.string(),
    locale: Locale,
    kind: z.enum(['staff', 'partner']),
    /** The address has an account already: its own password joins it, nothing of it changes. */
    hasAccount: z.boolean(),
  })
  .check(z.meta({ id: 'Invitation' }));
export type Invitation = z.infer<typeof Invitation>;

/**
 * POST /api/invitations/:token/acceptance: signs in, answers a Session. With an account its current password, otherwise a
 * new one. Problems: `password.wrong`, `password.too-short`, `password.too-common`, `invitation.already-member` (422; the
 * account is somebody else in this practice), `conflict` (409; the address got an account meanwhile: read again).
 */
export const AcceptInvitationBody = z.object({
  password: z.union([NewPassword, z.string().check(z.maxLength(200))]),
});
export type AcceptInvitationBody = z.infer<typeof AcceptInvitationBody>;

/** How far an invitation is, as staff see it. */
export const InvitationState = z.enum(['sent', 'expired', 'accepted', 'none']);
export type InvitationState = z.infer<typeof InvitationState>;

export const InvitationLanguage = Locale;
