import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { MyVision } from '@tweespraak/dialogues/contract';
import { FreshReads } from '@tweespraak/platform/web';
import { firstValueFrom } from 'rxjs';

const URL = '/api/my/vision';

/** The shared vision of a couple. Call `mine` in an injection context; writing throws Problem. */
@Injectable({ providedIn: 'root' })
export class VisionClient {
  private readonly http = inject(HttpClient);
  private readonly reads = new FreshReads();

  /** The latest version. */
  mine(): HttpResourceRef<MyVision | null | undefined> {
    return this.reads.follow(
      httpResource(() => URL, { parse: (raw) => (raw === null ? null : MyVision.parse(raw)) }),
    );
  }

  /** Ties a sentence to a pillar; `null` unties it. */
  async tie(visionId: string, position: number, pillar: string | null): Promise<void> {
    const url = `${URL}/${encodeURIComponent(visionId)}/sentences/${position}`;
    await firstValueFrom(this.http.put(url, { pillar }));
    this.reads.change();
  }

  /** Signs for oneself alone. */
  async sign(visionId: string): Promise<void> {
    const url = `${URL}/${encodeURIComponent(visionId)}/signature`;
    await firstValueFrom(this.http.put(url, { signed: true }));
    this.reads.change();
  }
}
