import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type { SignUpBody } from '@tweespraak/practices/contract';
import { firstValueFrom } from 'rxjs';

/** A practice that is to be. */
@Injectable({ providedIn: 'root' })
export class SignUpClient {
  private readonly http = inject(HttpClient);

  /** Asks for a mail that goes on; succeeds for any address. Throws Problem `too-many-requests`. */
  async ask(body: SignUpBody): Promise<void> {
    await firstValueFrom(this.http.post('/api/sign-ups', body));
  }
}
