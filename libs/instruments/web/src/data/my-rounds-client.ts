import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { Injectable, inject, type Signal } from '@angular/core';
import {
  InstrumentDraftSaved,
  InstrumentOutcome,
  MyInstrumentRoundDetail,
  MyInstrumentRounds,
  type InstrumentAnswers,
} from '@tweespraak/instruments/contract';
import { FreshReads } from '@tweespraak/platform/web';
import { firstValueFrom } from 'rxjs';

const URL = '/api/my/instrument-rounds';

/** A partner's own questionnaires. Reading gives a resource (call in an injection context); writing throws Problem. */
@Injectable({ providedIn: 'root' })
export class MyRoundsClient {
  private readonly http = inject(HttpClient);
  private readonly reads = new FreshReads();

  all(): HttpResourceRef<MyInstrumentRounds | undefined> {
    return this.reads.follow(httpResource(() => URL, { parse: (raw) => MyInstrumentRounds.parse(raw) }));
  }

  one(roundId: Signal<string>): HttpResourceRef<MyInstrumentRoundDetail | undefined> {
    return this.reads.follow(
      httpResource(() => (roundId() ? at(roundId()) : undefined), {
        parse: (raw) => MyInstrumentRoundDetail.parse(raw),
      }),
    );
  }

  outcome(roundId: Signal<string>): HttpResourceRef<InstrumentOutcome | undefined> {
    return this.reads.follow(
      httpResource(() => `${at(roundId())}/outcome`, { parse: (raw) => InstrumentOutcome.parse(raw) }),
    );
  }

  /** The draft as it is on the server, to go on from when another screen was faster. */
  async draft(roundId: string): Promise<MyInstrumentRoundDetail['draft']> {
    return MyInstrumentRoundDetail.parse(await firstValueFrom(this.http.get(at(roundId)))).draft;
  }

  /** @returns the revision that is kept now. */
  async saveDraft(roundId: string, revision: number, answers: InstrumentAnswers): Promise<number> {
    const saved = await firstValueFrom(this.http.put(`${at(roundId)}/draft`, { revision, answers }));
    return InstrumentDraftSaved.parse(saved).revision;
  }

  async submit(roundId: string, answers: InstrumentAnswers, consent: boolean): Promise<void> {
    await firstValueFrom(this.http.post(`${at(roundId)}/submission`, { answers, consent }));
    this.reads.change();
  }

  async consent(roundId: string, consent: boolean): Promise<void> {
    await firstValueFrom(this.http.put(`${at(roundId)}/consent`, { consent }));
    this.reads.change();
  }

  async decline(roundId: string, declined: boolean): Promise<void> {
    await firstValueFrom(this.http.put(`${at(roundId)}/declined`, { declined }));
    this.reads.change();
  }
}

function at(roundId: string): string {
  return `${URL}/${encodeURIComponent(roundId)}`;
}
