import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { SessionStore, parseSession } from '@tweespraak/platform/web';
import {
  HandOver,
  SharedPhone,
  type EntryBody,
  type HandOverBody,
  type PinBody,
} from '@tweespraak/practices/contract';
import { firstValueFrom } from 'rxjs';

/** Does this phone know a PIN of mine, and to whom may I hand it. Call in an injection context. */
export function sharedPhoneResource(): HttpResourceRef<SharedPhone | undefined> {
  return httpResource(() => '/api/shared-phone', { parse: (raw) => SharedPhone.parse(raw) });
}

/** Between whom this phone waits; needs no session. Call in an injection context. */
export function handOverResource(): HttpResourceRef<HandOver | undefined> {
  return httpResource(() => '/api/shared-phone/hand-over', { parse: (raw) => HandOver.parse(raw) });
}

@Injectable({ providedIn: 'root' })
export class SharedPhoneClient {
  private readonly http = inject(HttpClient);
  private readonly store = inject(SessionStore);

  /** Throws Problem `pin.too-easy`, `password.wrong`, `too-many-requests`. */
  async choosePin(body: PinBody): Promise<void> {
    await firstValueFrom(this.http.put('/api/my/pin', body));
  }

  async removePin(): Promise<void> {
    await firstValueFrom(this.http.delete('/api/my/pin'));
  }

  /** Ends the session on the server; the caller wipes the device. Throws Problem, 404 for who is not to be handed to. */
  async handOver(body: HandOverBody): Promise<void> {
    await firstValueFrom(this.http.post('/api/shared-phone/hand-over', body));
  }

  /** Throws Problem `pin.refused`, `pin.locked`, `hand-over.over`, `too-many-requests`. */
  async enter(body: EntryBody): Promise<void> {
    const raw = await firstValueFrom(this.http.post<unknown>('/api/shared-phone/entry', body));
    await this.store.accept(parseSession(raw));
  }
}
