import * as z from 'zod/mini';
import { Country, Locale } from './fields';

export const Role = z.enum(['coach', 'admin', 'partner']);
export type Role = z.infer<typeof Role>;

/** POST /api/session */
export const SignInBody = z.object({
  email: z.string().check(z.trim(), z.toLowerCase(), z.maxLength(254)),
  password: z.string().check(z.maxLength(200)),
});
export type SignInBody = z.infer<typeof SignInBody>;

/** GET and POST /api/session, POST /api/session/practice */
export const Session = z
  .object({
    person: z.object({ id: z.uuid(), givenName: z.string(), locale: Locale }),
    practice: z.object({
      id: z.uuid(),
      name: z.string(),
      country: Country,
      locale: Locale,
      timeZone: z.string(),
    }),
    roles: z.array(Role),
    memberships: z.array(z.object({ practiceId: z.uuid(), practiceName: z.string() })),
    idleSeconds: z.number(),
    /** Opened by a PIN on a shared phone: what asks for the password is closed. */
    byPin: z.boolean(),
    /** This person has a PIN in this browser. */
    sharedPhone: z.boolean(),
  })
  .check(z.meta({ id: 'Session' }));
export type Session = z.infer<typeof Session>;

/** POST /api/session/practice: to another practice of the same account */
export const SwitchPracticeBody = z.object({ practiceId: z.uuid() });
export type SwitchPracticeBody = z.infer<typeof SwitchPracticeBody>;
