import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type { PasswordResetBody, PasswordResetRequest } from '@tweespraak/practices/contract';
import { firstValueFrom } from 'rxjs';

/** A forgotten password. */
@Injectable({ providedIn: 'root' })
export class PasswordClient {
  private readonly http = inject(HttpClient);

  /** Asks for a mail; succeeds for any address. Throws Problem `too-many-requests`. */
  async ask(body: PasswordResetRequest): Promise<void> {
    await firstValueFrom(this.http.post('/api/password-resets', body));
  }

  /** Sets a new password and signs nobody in. Throws Problem `password.…`, or 404 for a link that is over. */
  async reset(token: string, body: PasswordResetBody): Promise<void> {
    await firstValueFrom(this.http.put(`/api/password-resets/${encodeURIComponent(token)}`, body));
  }
}
