import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { Library, type LibraryItemBody } from '@tweespraak/homework/contract';
import { FreshReads, idempotent } from '@tweespraak/platform/web';
import { firstValueFrom, type Observable } from 'rxjs';

/** The practice's own list to read, listen to and watch. Reading gives a resource (call in an injection context); writing throws Problem. */
@Injectable({ providedIn: 'root' })
export class LibraryClient {
  private readonly http = inject(HttpClient);
  private readonly reads = new FreshReads();

  items(): HttpResourceRef<Library | undefined> {
    return this.reads.follow(httpResource(() => '/api/library', { parse: (raw) => Library.parse(raw) }));
  }

  async add(body: LibraryItemBody, key: string): Promise<void> {
    await this.send(this.http.post('/api/library', body, idempotent(key)));
  }

  async change(itemId: string, body: LibraryItemBody): Promise<void> {
    await this.send(this.http.put(at(itemId), body));
  }

  async setArchived(itemId: string, archived: boolean): Promise<void> {
    const url = `${at(itemId)}/archive`;
    await this.send(archived ? this.http.post(url, null) : this.http.delete(url));
  }

  private async send(request: Observable<unknown>): Promise<void> {
    await firstValueFrom(request);
    this.reads.change();
  }
}

function at(itemId: string): string {
  return `/api/library/${encodeURIComponent(itemId)}`;
}
