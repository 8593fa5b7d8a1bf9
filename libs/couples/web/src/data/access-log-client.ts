import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { Injectable, inject, type Signal } from '@angular/core';
import { AccessLogPage } from '@tweespraak/couples/contract';
import { firstValueFrom } from 'rxjs';

export type Who = 'all' | 'others';

/** The newest entries. Call in an injection context. */
export function accessLogResource(who: Signal<Who>): HttpResourceRef<AccessLogPage | undefined> {
  return httpResource(() => ({ url: '/api/access-log', params: { who: who() } }), {
    parse: (raw) => AccessLogPage.parse(raw),
  });
}

@Injectable({ providedIn: 'root' })
export class AccessLogClient {
  private readonly http = inject(HttpClient);

  /** The entries after a place in the list. Throws Problem. */
  async after(cursor: string, who: Who): Promise<AccessLogPage> {
    const params = { cursor, who };
    return AccessLogPage.parse(await firstValueFrom(this.http.get('/api/access-log', { params })));
  }
}
