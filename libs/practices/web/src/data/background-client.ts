import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { PracticeJobs, type JobKind } from '@tweespraak/practices/contract';
import { firstValueFrom } from 'rxjs';

/** What goes by itself in the practice of the admin who is signed in. Call in an injection context. */
export function practiceJobsResource(): HttpResourceRef<PracticeJobs | undefined> {
  return httpResource(() => '/api/practice/jobs', { parse: (raw) => PracticeJobs.parse(raw) });
}

@Injectable({ providedIn: 'root' })
export class BackgroundClient {
  private readonly http = inject(HttpClient);

  /** What failed of this kind is tried again. Throws Problem. */
  async retry(kind: JobKind): Promise<void> {
    await firstValueFrom(this.http.post(`/api/practice/jobs/${kind}/retry`, null));
  }
}
