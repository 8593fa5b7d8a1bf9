import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { Injectable, inject, type Signal } from '@angular/core';
import {
  AssignedInstruments,
  CoachInstrumentOutcome,
  CoupleInstrumentRounds,
  type AssignInstrumentBody,
} from '@tweespraak/instruments/contract';
import { FreshReads, idempotent } from '@tweespraak/platform/web';
import { firstValueFrom } from 'rxjs';

const URL = '/api/instrument-rounds';

/** The questionnaires that a coach gave to a couple. Reading gives a resource (call in an injection context); writing throws Problem. */
@Injectable({ providedIn: 'root' })
export class CoupleRoundsClient {
  private readonly http = inject(HttpClient);
  private readonly reads = new FreshReads();

  of(coupleId: Signal<string>): HttpResourceRef<CoupleInstrumentRounds | undefined> {
    return this.reads.follow(
      httpResource(
        () => (coupleId() ? `/api/couples/${encodeURIComponent(coupleId())}/instrument-rounds` : undefined),
        { parse: (raw) => CoupleInstrumentRounds.parse(raw) },
      ),
    );
  }

  outcome(roundId: Signal<string>): HttpResourceRef<CoachInstrumentOutcome | undefined> {
    return this.reads.follow(
      httpResource(() => `${at(roundId())}/outcome`, { parse: (raw) => CoachInstrumentOutcome.parse(raw) }),
    );
  }

  async assign(body: AssignInstrumentBody, key: string): Promise<AssignedInstruments> {
    const given = AssignedInstruments.parse(await firstValueFrom(this.http.post(URL, body, idempotent(key))));
    this.reads.change();
    return given;
  }

  async cancel(roundId: string): Promise<void> {
    await firstValueFrom(this.http.post(`${at(roundId)}/cancellation`, {}));
    this.reads.change();
  }

  /** Opens the outcome for both, from now on. */
  async release(roundId: string): Promise<void> {
    await firstValueFrom(this.http.put(`${at(roundId)}/release`, { releaseAt: null }));
    this.reads.change();
  }
}

function at(roundId: string): string {
  return `${URL}/${encodeURIComponent(roundId)}`;
}
