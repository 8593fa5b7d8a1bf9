import { ALL_TOKEN_SCOPES } from '@tweespraak/shared/kernel';
import * as z from 'zod/mini';

export const TokenScopeName = z.enum(ALL_TOKEN_SCOPES);

/** Days that a token works. */
export const TOKEN_DAYS = [30, 90, 365] as const;

/**
 * GET /api/my/tokens (coach, admin): one's own, newest first, without those that were revoked. `prefix` is how the token
 * begins, to know it by; the token itself is told once, when it is made. `lastUsedOn` is a day, no moment.
 */
export const AccessToken = z
  .object({
    id: z.uuid(),
    name: z.string(),
    prefix: z.string(),
    scopes: z.array(TokenScopeName),
    createdAt: z.string(),
    expiresAt: z.string(),
    isExpired: z.boolean(),
    lastUsedOn: z.nullable(z.iso.date()),
  })
  .check(z.meta({ id: 'AccessToken' }));
export type AccessToken = z.infer<typeof AccessToken>;

/**
 * POST /api/my/tokens (coach, admin; not by PIN). Problems (422): `password.wrong`, `token.not-for-role` (not for this person's
 * roles), `token.too-many`; `too-many-requests` (429).
 * DELETE /api/my/tokens/:tokenId, 204: dead at once, for good.
 */
export const NewTokenBody = z.object({
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(80)),
  scopes: z.array(TokenScopeName).check(
    z.minLength(1),
    z.refine((scopes) => new Set(scopes).size === scopes.length, 'each scope once'),
  ),
  days: z.union(TOKEN_DAYS.map((days) => z.literal(days))),
  password: z.string().check(z.maxLength(200)),
});
export type NewTokenBody = z.infer<typeof NewTokenBody>;

export const MadeToken = z.object({ id: z.uuid(), token: z.string() }).check(z.meta({ id: 'MadeToken' }));
export type MadeToken = z.infer<typeof MadeToken>;
