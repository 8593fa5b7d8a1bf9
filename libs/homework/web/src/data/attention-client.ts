import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { Attention, TodayHomework, type AnswerAttentionBody } from '@tweespraak/homework/contract';
import { FreshReads } from '@tweespraak/platform/web';
import { firstValueFrom, type Observable } from 'rxjs';

/** What asks for the coach today: couples that stall, and what was handed in. Reading gives resources (call in an injection context); writing throws Problem. */
@Injectable({ providedIn: 'root' })
export class AttentionClient {
  private readonly http = inject(HttpClient);
  private readonly reads = new FreshReads();

  attention(): HttpResourceRef<Attention | undefined> {
    return this.reads.follow(
      httpResource(() => '/api/today/attention', { parse: (raw) => Attention.parse(raw) }),
    );
  }

  homework(): HttpResourceRef<TodayHomework | undefined> {
    return httpResource(() => '/api/today/homework', { parse: (raw) => TodayHomework.parse(raw) });
  }

  /** Done, or dismissed with a reason: this one occasion does not come back. */
  async answer(coupleId: string, body: AnswerAttentionBody): Promise<void> {
    await this.send(this.http.put(of(coupleId), body));
  }

  async takeBack(coupleId: string, occasion: string): Promise<void> {
    await this.send(this.http.delete(of(coupleId), { params: { occasion } }));
  }

  private async send(request: Observable<unknown>): Promise<void> {
    await firstValueFrom(request);
    this.reads.change();
  }
}

function of(coupleId: string): string {
  return `/api/couples/${encodeURIComponent(coupleId)}/attention`;
}
