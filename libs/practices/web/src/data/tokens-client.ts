import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { AccessToken, MadeToken, type NewTokenBody } from '@tweespraak/practices/contract';
import { firstValueFrom } from 'rxjs';

/** One's own keys for programs. Call in an injection context. */
export function tokensResource(): HttpResourceRef<AccessToken[] | undefined> {
  return httpResource(() => '/api/my/tokens', {
    parse: (raw) => (Array.isArray(raw) ? raw : []).map((one) => AccessToken.parse(one)),
  });
}

@Injectable({ providedIn: 'root' })
export class TokensClient {
  private readonly http = inject(HttpClient);

  /** Answers the key, this once. Throws Problem `password.wrong`, `token.…`, `too-many-requests`. */
  async make(body: NewTokenBody): Promise<MadeToken> {
    return MadeToken.parse(await firstValueFrom(this.http.post('/api/my/tokens', body)));
  }

  async revoke(id: string): Promise<void> {
    await firstValueFrom(this.http.delete(`/api/my/tokens/${id}`));
  }
}
