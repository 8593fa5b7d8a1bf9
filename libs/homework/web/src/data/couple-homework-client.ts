import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { NextAppointment } from '@tweespraak/agenda/contract';
import { Couple } from '@tweespraak/couples/contract';
import {
  CoupleHomework,
  GivenHomework,
  HomeworkDetail,
  type GiveHomeworkBody,
  type HomeworkChanges,
} from '@tweespraak/homework/contract';
import { FreshReads, idempotent } from '@tweespraak/platform/web';
import { firstValueFrom, type Observable } from 'rxjs';
import * as z from 'zod/mini';

type Detail = z.infer<typeof HomeworkDetail>;

/** What a coach reads and does about the homework of a couple. Reading gives resources (call in an injection context); writing throws Problem. */
@Injectable({ providedIn: 'root' })
export class CoupleHomeworkClient {
  private readonly http = inject(HttpClient);
  private readonly reads = new FreshReads();

  /** A couple's homework, newest first; nothing is asked while there is no couple. */
  homework(coupleId: () => string): HttpResourceRef<CoupleHomework | undefined> {
    const url = () => (coupleId() ? `${couple(coupleId())}/homework` : undefined);
    return this.reads.follow(httpResource(url, { parse: (raw) => CoupleHomework.parse(raw) }));
  }

  /** Who the two are. */
  people(coupleId: () => string): HttpResourceRef<Couple | undefined> {
    return httpResource(() => couple(coupleId()), { parse: (raw) => Couple.parse(raw) });
  }

  /** The appointment before which homework is best done. */
  nextAppointment(coupleId: () => string): HttpResourceRef<NextAppointment | undefined> {
    return httpResource(() => `${couple(coupleId())}/next-appointment`, {
      parse: (raw) => NextAppointment.parse(raw),
    });
  }

  /** One piece with what was shared; reading it marks it read. */
  detail(homeworkId: () => string): HttpResourceRef<Detail | undefined> {
    return this.reads.follow(
      httpResource(() => piece(homeworkId()), { parse: (raw) => HomeworkDetail.parse(raw) }),
    );
  }

  /** Answers its id. The same key for the same wish: a retry then gives once. */
  async give(coupleId: string, body: GiveHomeworkBody, key: string): Promise<string> {
    const url = `${couple(coupleId)}/homework`;
    return GivenHomework.parse(await this.send(this.http.post(url, body, idempotent(key)))).id;
  }

  async change(homeworkId: string, changes: HomeworkChanges): Promise<void> {
    await this.send(this.http.patch(piece(homeworkId), changes));
  }

  async withdraw(homeworkId: string): Promise<void> {
    await this.send(this.http.post(`${piece(homeworkId)}/withdrawal`, null));
  }

  /** Takes a withdrawal back. */
  async restore(homeworkId: string): Promise<void> {
    await this.send(this.http.delete(`${piece(homeworkId)}/withdrawal`));
  }

  async reply(entryId: string, text: string): Promise<void> {
    await this.send(this.http.post(`/api/entries/${encodeURIComponent(entryId)}/replies`, { text }));
  }

  /** Asks the owner of an entry to share it with the three. */
  async askWidening(entryId: string): Promise<void> {
    await this.send(this.http.post(`/api/entries/${encodeURIComponent(entryId)}/widening`, null));
  }

  private async send(request: Observable<unknown>): Promise<unknown> {
    const answer = await firstValueFrom(request);
    this.reads.change();
    return answer;
  }
}

function couple(id: string): string {
  return `/api/couples/${encodeURIComponent(id)}`;
}

function piece(homeworkId: string): string {
  return `/api/homework/${encodeURIComponent(homeworkId)}`;
}
