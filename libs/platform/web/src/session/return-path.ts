/** Pages that hold a secret in their address, or that only make sense signed out. */
const NEVER = ['/sign-in', '/sign-up', '/invitation', '/forgot-password', '/reset-password', '/hand-over'];

/**
 * A path to come back to after sign-in, or null. Only a path of this site: no host, no query, no fragment
 * (a search box may hold a name), no page with a token.
 */
export function safeReturnPath(value: string | null | undefined, origin: string): string | null {
  if (!value || !value.startsWith('/') || /[\\\s]/.test(value)) return null;
  const url = URL.canParse(value, origin) ? new URL(value, origin) : null;
  if (!url || url.origin !== new URL(origin).origin || url.pathname.startsWith('//')) return null;
  const isSecret = NEVER.some((path) => url.pathname === path || url.pathname.startsWith(`${path}/`));
  return isSecret || url.pathname === '/' ? null : url.pathname;
}
