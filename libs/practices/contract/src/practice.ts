import * as z from 'zod/mini';
import { Country, Email, FamilyName, GivenName, Locale, NewPassword, TimeZone } from './fields';
import { InvitationState } from './invitation';

const PracticeName = z.string().check(z.trim(), z.minLength(1), z.maxLength(120));

/** POST /api/sign-ups: 202 always; the mail says how to go on, or that the address has an account already. */
export const SignUpBody = z.object({
  practiceName: PracticeName,
  country: Country,
  locale: Locale,
  timeZone: TimeZone,
  givenName: GivenName,
  familyName: FamilyName,
  email: Email,
  alsoCoach: z.boolean(),
});
export type SignUpBody = z.infer<typeof SignUpBody>;

/** GET /api/sign-ups/:token */
export const SignUp = z
  .object({
    practiceName: z.string(),
    givenName: z.string(),
    email: z.string(),
    locale: Locale,
    hasAccount: z.boolean(),
  })
  .check(z.meta({ id: 'SignUp' }));
export type SignUp = z.infer<typeof SignUp>;

/**
 * POST /api/sign-ups/:token/confirmation: makes the practice and signs its first admin in; answers a Session. With an
 * account its current password, otherwise a new one. Problems as at an invitation.
 */
export const ConfirmSignUpBody = z.object({
  password: z.union([NewPassword, z.string().check(z.maxLength(200))]),
});
export type ConfirmSignUpBody = z.infer<typeof ConfirmSignUpBody>;

/** GET /api/practice (admin) */
export const Practice = z
  .object({
    id: z.uuid(),
    name: z.string(),
    country: Country,
    locale: Locale,
    timeZone: z.string(),
    coachReleaseRequired: z.boolean(),
    seats: z.number(),
    seatsUsed: z.number(),
    activeCouples: z.number(),
  })
  .check(z.meta({ id: 'Practice' }));
export type Practice = z.infer<typeof Practice>;

/** PATCH /api/practice (admin) */
export const PracticeChanges = z.object({
  name: z.optional(PracticeName),
  country: z.optional(Country),
  locale: z.optional(Locale),
  timeZone: z.optional(TimeZone),
  coachReleaseRequired: z.optional(z.boolean()),
});
export type PracticeChanges = z.infer<typeof PracticeChanges>;

export const StaffRoles = z.array(z.enum(['coach', 'admin'])).check(
  z.minLength(1),
  z.refine((roles) => new Set(roles).size === roles.length, 'each role once'),
);

/** GET /api/members (admin). `couples` counts those that this member is the coach of, archived ones too; never a name. */
export const Member = z
  .object({
    id: z.uuid(),
    givenName: z.string(),
    familyName: z.string(),
    email: z.string(),
    roles: z.array(z.enum(['coach', 'admin'])),
    invitation: InvitationState,
    left: z.boolean(),
    couples: z.number(),
    isMe: z.boolean(),
  })
  .check(z.meta({ id: 'Member' }));
export type Member = z.infer<typeof Member>;

/**
 * POST /api/members (admin), accepts Idempotency-Key: takes a seat and sends an invitation. Who left before comes back.
 * Problems (422): `practice.no-seat` (details.seats), `member.exists`.
 * POST /api/members/:id/invitation sends it again with a new link: 202, or `member.joined`.
 */
export const InviteMemberBody = z.object({
  givenName: GivenName,
  familyName: FamilyName,
  email: Email,
  locale: Locale,
  roles: StaffRoles,
});
export type InviteMemberBody = z.infer<typeof InviteMemberBody>;

/** PATCH /api/members/:id (admin): 204. Problems (422): `member.last-admin`, `member.has-couples` (details.couples). */
export const MemberChanges = z.object({ roles: StaffRoles });
export type MemberChanges = z.infer<typeof MemberChanges>;

/**
 * POST /api/members/:id/departure (admin), 204: sessions end at once; couples go to `couplesTo`, needed when the member is
 * the coach of any. Problems (422): `member.last-admin`, `member.has-couples` (details.couples), `member.not-a-coach`.
 */
export const MemberDepartureBody = z.object({ couplesTo: z.optional(z.uuid()) });
export type MemberDepartureBody = z.infer<typeof MemberDepartureBody>;

/** GET /api/colleagues (coach, admin): who can be a couple's coach */
export const Colleague = z
  .object({ id: z.uuid(), givenName: z.string(), familyName: z.string() })
  .check(z.meta({ id: 'Colleague' }));
export type Colleague = z.infer<typeof Colleague>;

export const Created = z.object({ id: z.uuid() }).check(z.meta({ id: 'Created' }));
export type Created = z.infer<typeof Created>;
