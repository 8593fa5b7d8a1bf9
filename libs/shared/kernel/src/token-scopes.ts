/**
 * What a personal access token may be made for, and the roles that can have it. A scope only ever takes away: a token
 * reads what its owner reads at that moment, of the routes that are marked with one of its scopes.
 */
export const TOKEN_SCOPES = {
  'couples.read': ['coach'],
  'rounds.read': ['coach'],
  'appointments.read': ['coach'],
  /** Lifts the names back into what the three above answer. */
  'names.read': ['coach'],
  'practice.read': ['coach', 'admin'],
  'report.read': ['admin'],
  'usage.read': ['admin'],
} as const satisfies Readonly<Record<string, readonly ('coach' | 'admin')[]>>;

export type TokenScope = keyof typeof TOKEN_SCOPES;

export const ALL_TOKEN_SCOPES = Object.keys(TOKEN_SCOPES) as [TokenScope, ...TokenScope[]];

/** What somebody with these roles can make a token for. */
export function tokenScopesOf(roles: readonly string[]): TokenScope[] {
  return ALL_TOKEN_SCOPES.filter((scope) => TOKEN_SCOPES[scope].some((role) => roles.includes(role)));
}
