import { httpResource, type HttpResourceRef } from '@angular/common/http';
import type { Signal } from '@angular/core';
import { Invitation, SignUp } from '@tweespraak/practices/contract';

/** What the holder of an invitation may know. A link that opens nothing is a 404. Call in an injection context. */
export function invitationOf(token: Signal<string>): HttpResourceRef<Invitation | undefined> {
  return httpResource(() => `/api/invitations/${encodeURIComponent(token())}`, {
    parse: (raw) => Invitation.parse(raw),
  });
}

/** What the holder of a sign-up link may know. Call in an injection context. */
export function signUpOf(token: Signal<string>): HttpResourceRef<SignUp | undefined> {
  return httpResource(() => `/api/sign-ups/${encodeURIComponent(token())}`, {
    parse: (raw) => SignUp.parse(raw),
  });
}
