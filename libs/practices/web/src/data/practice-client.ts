import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { Practice, type PracticeChanges } from '@tweespraak/practices/contract';
import { firstValueFrom } from 'rxjs';

/** The practice of the admin who is signed in. Call in an injection context. */
export function practiceResource(): HttpResourceRef<Practice | undefined> {
  return httpResource(() => '/api/practice', { parse: (raw) => Practice.parse(raw) });
}

@Injectable({ providedIn: 'root' })
export class PracticeClient {
  private readonly http = inject(HttpClient);

  /** Answers the practice as it is now. Throws Problem. */
  async change(changes: PracticeChanges): Promise<Practice> {
    return Practice.parse(await firstValueFrom(this.http.patch('/api/practice', changes)));
  }
}
