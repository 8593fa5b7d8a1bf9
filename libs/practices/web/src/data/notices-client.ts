import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import {
  MyNotices,
  PushTrial,
  type NoticeChoices,
  type PushSubscriptionBody,
} from '@tweespraak/practices/contract';
import { firstValueFrom } from 'rxjs';

/** How one is told that something is there. Call in an injection context. */
export function noticesResource(): HttpResourceRef<MyNotices | undefined> {
  return httpResource(() => '/api/my/notices', { parse: (raw) => MyNotices.parse(raw) });
}

@Injectable({ providedIn: 'root' })
export class NoticesClient {
  private readonly http = inject(HttpClient);

  /** Answers the choices as they are now. Throws Problem. */
  async choose(choices: NoticeChoices): Promise<MyNotices> {
    return MyNotices.parse(await firstValueFrom(this.http.put('/api/my/notices', choices)));
  }

  /** This browser gets pushes from now on. Throws Problem `push.unknown-service`. */
  async addDevice(subscription: PushSubscriptionBody): Promise<void> {
    await firstValueFrom(this.http.put('/api/my/push-subscription', subscription));
  }

  /** And no more. Throws Problem. */
  async removeDevice(endpoint: string): Promise<void> {
    await firstValueFrom(this.http.post('/api/my/push-subscription/removal', { endpoint }));
  }

  /** How many of one's own browsers a trial reached. Throws Problem `too-many-requests`. */
  async tryOut(): Promise<number> {
    return PushTrial.parse(await firstValueFrom(this.http.post('/api/my/push-trial', null))).reached;
  }

  /** "No more mail", by the secret of a mail. Throws Problem (404 when it is none of ours). */
  async unsubscribe(token: string): Promise<void> {
    await firstValueFrom(this.http.post(`/api/unsubscribe/${encodeURIComponent(token)}`, null));
  }
}
