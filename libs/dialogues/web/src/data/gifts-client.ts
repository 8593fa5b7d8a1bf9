import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { MyGift } from '@tweespraak/dialogues/contract';
import { FreshReads } from '@tweespraak/platform/web';
import { firstValueFrom } from 'rxjs';
import * as z from 'zod/mini';

const Gifts = z.array(MyGift);
const URL = '/api/my/gifts';

/** The gifts that came out of a behaviour request. Call `all` in an injection context; `mark` throws Problem. */
@Injectable({ providedIn: 'root' })
export class GiftsClient {
  private readonly http = inject(HttpClient);
  private readonly reads = new FreshReads();

  all(): HttpResourceRef<MyGift[] | undefined> {
    return this.reads.follow(httpResource(() => URL, { parse: (raw) => Gifts.parse(raw) }));
  }

  /** The giver marks it given, or takes that back. */
  async mark(giftId: string, given: boolean): Promise<void> {
    await firstValueFrom(this.http.put(`${URL}/${encodeURIComponent(giftId)}/given`, { given }));
    this.reads.change();
  }
}
