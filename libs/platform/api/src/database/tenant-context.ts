import type { Locale, PersonId, PracticeId, TokenScope } from '@tweespraak/shared/kernel';

export type StaffRole = 'coach' | 'admin';
export type PersonRole = StaffRole | 'partner';

/**
 * For whom a piece of work is done: first argument of every service method. Built by the auth guard from the session,
 * by a job from its payload, or by a test; never from a body or a header.
 * `role` is the one role this act is done in, also where the person has more.
 */
export interface TenantContext {
  readonly practiceId: PracticeId;
  readonly personId: PersonId | null;
  readonly role: PersonRole | 'system';
  readonly locale: Locale;
  readonly timeZone: string;
  readonly now: Date;
  readonly address: string | null;
  readonly requestId: string | null;
  /** When a program acts for the person: the log says so, and the answer holds less. */
  readonly token?: { readonly id: string; readonly scopes: readonly TokenScope[] };
}

/** The product itself, at work in a practice: sends mail, opens rounds; reads no answers (the database sees to that). */
export function systemContext(
  practiceId: PracticeId,
  now: Date,
  settings: { locale: Locale; timeZone: string } = { locale: 'nl', timeZone: 'Europe/Amsterdam' },
): TenantContext {
  return { practiceId, personId: null, role: 'system', ...settings, now, address: null, requestId: null };
}
