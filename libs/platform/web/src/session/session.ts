import { idOf, isLocale, type Locale, type PersonId, type PracticeId } from '@tweespraak/shared/kernel';

export type Role = 'coach' | 'admin' | 'partner';

export interface Membership {
  readonly practiceId: PracticeId;
  readonly practiceName: string;
}

/** Who is signed in, in which practice, and as what. Answer of `GET /api/session`. */
export interface Session {
  readonly person: { readonly id: PersonId; readonly givenName: string; readonly locale: Locale };
  readonly practice: {
    readonly id: PracticeId;
    readonly name: string;
    readonly country: string;
    readonly locale: Locale;
    readonly timeZone: string;
  };
  readonly roles: readonly Role[];
  readonly memberships: readonly Membership[];
  /** Seconds without any activity after which the server ends the session. */
  readonly idleSeconds: number;
  /** Opened by a PIN on a shared phone: what asks for the password is closed. */
  readonly byPin: boolean;
  /** This person has a PIN in this browser. */
  readonly sharedPhone: boolean;
}

type Fields = Readonly<Record<string, unknown>>;

/** Checks an answer of the server by hand: a schema library would weigh more than the whole sign-in page. Throws on any other shape. */
export function parseSession(raw: unknown): Session {
  const root = fields(raw);
  const person = fields(root['person']);
  const practice = fields(root['practice']);
  return {
    person: {
      id: idOf(person['id']),
      givenName: text(person['givenName']),
      locale: locale(person['locale']),
    },
    practice: {
      id: idOf(practice['id']),
      name: text(practice['name']),
      country: text(practice['country']),
      locale: locale(practice['locale']),
      timeZone: text(practice['timeZone']),
    },
    roles: list(root['roles']).filter(isRole),
    memberships: list(root['memberships']).map((item) => {
      const membership = fields(item);
      return { practiceId: idOf(membership['practiceId']), practiceName: text(membership['practiceName']) };
    }),
    idleSeconds: positive(root['idleSeconds']),
    byPin: root['byPin'] === true,
    sharedPhone: root['sharedPhone'] === true,
  };
}

/** Where a person lands after sign-in, by the first role that they have in this order. */
export function homePathOf(roles: readonly Role[]): string {
  if (roles.includes('coach')) return '/today';
  if (roles.includes('admin')) return '/practice';
  return '/home';
}

function isRole(value: unknown): value is Role {
  return value === 'coach' || value === 'admin' || value === 'partner';
}

function fields(value: unknown): Fields {
  if (typeof value !== 'object' || value === null) throw unexpected();
  return value as Fields;
}

function list(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw unexpected();
  return value;
}

function text(value: unknown): string {
  if (typeof value !== 'string') throw unexpected();
  return value;
}

function locale(value: unknown): Locale {
  if (!isLocale(value)) throw unexpected();
  return value;
}

function positive(value: unknown): number {
  if (typeof value !== 'number' || !(value > 0)) throw unexpected();
  return value;
}

function unexpected(): Error {
  return new Error('The session has an unexpected shape.');
}
