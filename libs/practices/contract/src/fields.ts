import * as z from 'zod/mini';

/** Fields that several requests share. Messages are for programs; the dashboard writes its own sentences. */
export const Locale = z.enum(['nl', 'en']);
export const Country = z.enum(['NL', 'BE', 'DE', 'GB', 'IE', 'US', 'OTHER']);
export const GivenName = z.string().check(z.trim(), z.minLength(1), z.maxLength(80));
export const FamilyName = z.string().check(z.trim(), z.maxLength(80));
export const Email = z.string().check(z.trim(), z.toLowerCase(), z.maxLength(254), z.email());

/** At least 12 characters, no rules about their kind (NIST 800-63B); a list of common passwords is checked on the server. */
export const NewPassword = z.string().check(z.minLength(12), z.maxLength(200));

export const TimeZone = z.string().check(
  z.maxLength(64),
  z.refine((zone) => isTimeZone(zone), 'unknown time zone'),
);

function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
