import { inject } from '@angular/core';
import { Router, type CanMatchFn } from '@angular/router';
import { safeReturnPath } from './return-path';
import type { Role } from './session';
import { SessionStore } from './session-store';

/** Lets signed-in people through; others sign in first and come back to the page that they asked for. */
export const signedIn: CanMatchFn = () => {
  const store = inject(SessionStore);
  if (store.signedIn()) return true;
  if (store.status() === 'unreachable') return false; // the shell says so; the address stays for the next try
  const router = inject(Router);
  const asked = router.currentNavigation()?.extractedUrl.toString();
  const returnTo = safeReturnPath(asked, location.origin);
  return router.createUrlTree(['/sign-in'], returnTo ? { queryParams: { returnTo } } : {});
};

/** Lets one of these roles through. For everyone else the page does not exist: the next route is tried, in the end the 404 page. */
export function hasRole(...roles: readonly Role[]): CanMatchFn {
  return () => inject(SessionStore).has(...roles);
}

/** For pages that make no sense when signed in (sign in, sign up): straight to the person's own home. */
export const signedOut: CanMatchFn = () => {
  const store = inject(SessionStore);
  return store.signedIn() ? inject(Router).parseUrl(store.homePath()) : true;
};
