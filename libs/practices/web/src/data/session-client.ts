import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { SessionStore, parseSession } from '@tweespraak/platform/web';
import type { SignInBody } from '@tweespraak/practices/contract';
import { firstValueFrom } from 'rxjs';

/** The ways in: each answers the session that it opened. */
@Injectable({ providedIn: 'root' })
export class SessionClient {
  private readonly http = inject(HttpClient);
  private readonly store = inject(SessionStore);

  /** Throws Problem `sign-in.refused` (401) or `too-many-requests` (429). */
  async signIn(body: SignInBody): Promise<void> {
    await this.enter('/api/session', body);
  }

  /** Joins by an invitation. Throws Problem `password.…`, `invitation.already-member`, or 404 for a link that is over. */
  async acceptInvitation(token: string, password: string): Promise<void> {
    await this.enter(`/api/invitations/${encodeURIComponent(token)}/acceptance`, { password });
  }

  /** Makes the practice that was signed up. Problems as for an invitation. */
  async confirmSignUp(token: string, password: string): Promise<void> {
    await this.enter(`/api/sign-ups/${encodeURIComponent(token)}/confirmation`, { password });
  }

  private async enter(url: string, body: object): Promise<void> {
    await this.store.accept(parseSession(await firstValueFrom(this.http.post<unknown>(url, body))));
  }
}
