import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import {
  DraftSaved,
  MyRound,
  MyRoundDetail,
  TogetherPage,
  type DraftChanges,
  type PrivateAnswersBody,
} from '@tweespraak/pillars/contract';
import { firstValueFrom } from 'rxjs';
import * as z from 'zod/mini';

const MyRounds = z.array(MyRound);
const URL = '/api/my/rounds';

/** A partner's own rounds. Reading gives resources (call in an injection context); writing throws Problem. */
@Injectable({ providedIn: 'root' })
export class MyRoundsClient {
  private readonly http = inject(HttpClient);

  /** Newest first. */
  rounds(): HttpResourceRef<MyRound[] | undefined> {
    return httpResource(() => URL, { parse: (raw) => MyRounds.parse(raw) });
  }

  round(roundId: () => string | undefined): HttpResourceRef<MyRoundDetail | undefined> {
    return httpResource(() => this.at(roundId()), { parse: (raw) => MyRoundDetail.parse(raw) });
  }

  /** The same once, without following it. */
  async readRound(roundId: string): Promise<MyRoundDetail> {
    return MyRoundDetail.parse(await firstValueFrom(this.http.get(`${URL}/${roundId}`)));
  }

  /** What both see after release. Until then a Problem with the same words for every reason. */
  outcome(roundId: () => string | undefined): HttpResourceRef<TogetherPage | undefined> {
    return httpResource(() => this.at(roundId(), '/outcome'), { parse: (raw) => TogetherPage.parse(raw) });
  }

  /** The revision that now holds these changes. */
  async saveDraft(roundId: string, changes: DraftChanges): Promise<number> {
    const saved = await firstValueFrom(this.http.patch(`${URL}/${roundId}/draft`, changes));
    return DraftSaved.parse(saved).revision;
  }

  async sendPrivate(roundId: string, body: PrivateAnswersBody): Promise<void> {
    await firstValueFrom(this.http.put(`${URL}/${roundId}/private`, body));
  }

  async submit(roundId: string, consent: boolean): Promise<void> {
    await firstValueFrom(this.http.post(`${URL}/${roundId}/submission`, { consent }));
  }

  async setConsent(roundId: string, consent: boolean): Promise<void> {
    await firstValueFrom(this.http.put(`${URL}/${roundId}/consent`, { consent }));
  }

  async setDeclined(roundId: string, declined: boolean): Promise<void> {
    await firstValueFrom(this.http.put(`${URL}/${roundId}/declined`, { declined }));
  }

  private at(roundId: string | undefined, path = ''): string | undefined {
    return roundId === undefined ? undefined : `${URL}/${encodeURIComponent(roundId)}${path}`;
  }
}
