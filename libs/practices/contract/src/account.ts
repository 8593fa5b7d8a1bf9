import * as z from 'zod/mini';
import { Email, FamilyName, GivenName, Locale, NewPassword } from './fields';

/** GET /api/account. DELETE /api/account/other-sessions (204) signs out everywhere but here. */
export const Account = z
  .object({
    givenName: z.string(),
    familyName: z.string(),
    email: z.string(),
    locale: Locale,
    otherSessions: z.number(),
  })
  .check(z.meta({ id: 'Account' }));
export type Account = z.infer<typeof Account>;

/** PATCH /api/account */
export const AccountChanges = z.object({
  givenName: z.optional(GivenName),
  familyName: z.optional(FamilyName),
  locale: z.optional(Locale),
});
export type AccountChanges = z.infer<typeof AccountChanges>;

/** PUT /api/account/password, 204; ends every other session. Problems (422): `password.wrong`, `password.too-common`. */
export const ChangePasswordBody = z.object({
  current: z.string().check(z.maxLength(200)),
  next: NewPassword,
});
export type ChangePasswordBody = z.infer<typeof ChangePasswordBody>;

/** POST /api/password-resets: 202 always, known address or not */
export const PasswordResetRequest = z.object({ email: Email });
export type PasswordResetRequest = z.infer<typeof PasswordResetRequest>;

/** PUT /api/password-resets/:token, 204; signs nobody in. Problems: `password.too-common` (422; the link still works), 404. */
export const PasswordResetBody = z.object({ password: NewPassword });
export type PasswordResetBody = z.infer<typeof PasswordResetBody>;
