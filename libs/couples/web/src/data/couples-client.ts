import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { Injectable, inject, type Signal } from '@angular/core';
import { Couple, Created, type NewCoupleBody, type PartnerChanges } from '@tweespraak/couples/contract';
import { idempotent } from '@tweespraak/platform/web';
import { Colleague } from '@tweespraak/practices/contract';
import { firstValueFrom } from 'rxjs';

/** A couple as its coach sees it; nothing while the id is empty. Call in an injection context. */
export function coupleResource(id: Signal<string>): HttpResourceRef<Couple | undefined> {
  return httpResource(() => (id() ? `/api/couples/${id()}` : undefined), {
    parse: (raw) => Couple.parse(raw),
  });
}

/** Everybody who coaches in this practice. Call in an injection context. */
export function colleaguesResource(): HttpResourceRef<Colleague[]> {
  return httpResource(() => '/api/colleagues', {
    parse: (raw) => (Array.isArray(raw) ? raw : []).map((one) => Colleague.parse(one)),
    defaultValue: [],
  });
}

/** What a coach does with couples. Every method throws Problem; codes stand with the contract. */
@Injectable({ providedIn: 'root' })
export class CouplesClient {
  private readonly http = inject(HttpClient);

  /** Makes the couple and invites both. `key` stays the same while the same form is tried again. Answers the id. */
  async create(body: NewCoupleBody, key: string): Promise<string> {
    const raw = await firstValueFrom(this.http.post('/api/couples', body, idempotent(key)));
    return Created.parse(raw).id;
  }

  async changePartner(coupleId: string, personId: string, changes: PartnerChanges): Promise<void> {
    await firstValueFrom(this.http.patch(`/api/couples/${coupleId}/partners/${personId}`, changes));
  }

  /** A new link leaves; the old one ends. */
  async inviteAgain(coupleId: string, personId: string): Promise<void> {
    const url = `/api/couples/${coupleId}/partners/${personId}/invitation`;
    await firstValueFrom(this.http.post(url, null, idempotent()));
  }

  async setCoCoach(coupleId: string, coCoachId: string | null): Promise<void> {
    await firstValueFrom(this.http.put(`/api/couples/${coupleId}/co-coach`, { coCoachId }));
  }

  async setArchived(coupleId: string, archived: boolean): Promise<void> {
    await firstValueFrom(this.http.put(`/api/couples/${coupleId}/archived`, { archived }));
  }
}
