import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import {
  Consent,
  DoneByCode,
  MyDiary,
  MyHomework,
  MyHomeworkDetail,
  SavedEntry,
  type ConsentBody,
  type SaveEntryBody,
} from '@tweespraak/homework/contract';
import type { Scope } from '@tweespraak/homework/domain';
import { firstValueFrom } from 'rxjs';

const MINE = '/api/my/homework';

/** A partner's own homework. Reading gives resources (call in an injection context); writing throws Problem. */
@Injectable({ providedIn: 'root' })
export class MyHomeworkClient {
  private readonly http = inject(HttpClient);

  /** Open ones, the most pressing first, and what was done lately. */
  all(): HttpResourceRef<MyHomework | undefined> {
    return httpResource(() => MINE, { parse: (raw) => MyHomework.parse(raw) });
  }

  one(homeworkId: () => string | undefined): HttpResourceRef<MyHomeworkDetail | undefined> {
    return httpResource(() => addressOf(homeworkId()), { parse: (raw) => MyHomeworkDetail.parse(raw) });
  }

  /** The same once, without following it. */
  async read(homeworkId: string): Promise<MyHomeworkDetail> {
    return MyHomeworkDetail.parse(await firstValueFrom(this.http.get(`${addressOf(homeworkId)}`)));
  }

  diary(): HttpResourceRef<MyDiary | undefined> {
    return httpResource(() => '/api/my/diary', { parse: (raw) => MyDiary.parse(raw) });
  }

  /** The revision that now holds this draft. */
  async save(homeworkId: string, entryId: string, body: SaveEntryBody): Promise<number> {
    const saved = await firstValueFrom(this.http.put(`${addressOf(homeworkId)}/entries/${entryId}`, body));
    return SavedEntry.parse(saved).revision;
  }

  async handIn(entryId: string, revision: number, declined: boolean): Promise<void> {
    await firstValueFrom(this.http.post(`/api/my/entries/${entryId}/hand-in`, { revision, declined }));
  }

  async setScope(entryId: string, scope: Scope): Promise<void> {
    await firstValueFrom(this.http.put(`/api/my/entries/${entryId}/scope`, { scope }));
  }

  async answerWidening(entryId: string, yes: boolean): Promise<void> {
    await firstValueFrom(this.http.post(`/api/my/entries/${entryId}/widening`, { yes }));
  }

  async remove(entryId: string): Promise<void> {
    await firstValueFrom(this.http.delete(`/api/my/entries/${entryId}`));
  }

  async markRead(replyId: string): Promise<void> {
    await firstValueFrom(this.http.post(`/api/my/replies/${replyId}/read`, {}));
  }

  /** `until`: ISO instant, or null to take it back. */
  async later(homeworkId: string, until: string | null): Promise<void> {
    await firstValueFrom(this.http.post(`${addressOf(homeworkId)}/later`, { until }));
  }

  async consent(homeworkId: string, body: ConsentBody): Promise<Consent> {
    return Consent.parse(await firstValueFrom(this.http.put(`${addressOf(homeworkId)}/consent`, body)));
  }

  async askConsent(homeworkId: string, step: string): Promise<Consent> {
    const options = { params: { step } };
    return Consent.parse(await firstValueFrom(this.http.get(`${addressOf(homeworkId)}/consent`, options)));
  }

  async doneByCode(code: string): Promise<DoneByCode> {
    return DoneByCode.parse(await firstValueFrom(this.http.post(`${MINE}/codes`, { code })));
  }
}

function addressOf(homeworkId: string | undefined): string | undefined {
  return homeworkId === undefined ? undefined : `${MINE}/${encodeURIComponent(homeworkId)}`;
}
