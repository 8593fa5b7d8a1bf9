import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import {
  CoachTodayDialogue,
  CoupleDialogues,
  PlannedDialogue,
  type DialogueChanges,
  type PlanDialogueBody,
} from '@tweespraak/dialogues/contract';
import { FreshReads, idempotent } from '@tweespraak/platform/web';
import { firstValueFrom, type Observable } from 'rxjs';
import * as z from 'zod/mini';

const Today = z.array(CoachTodayDialogue);

/** What a coach reads and does about dialogues. Reading gives resources (call in an injection context); writing throws Problem. */
@Injectable({ providedIn: 'root' })
export class CoachDialoguesClient {
  private readonly http = inject(HttpClient);
  private readonly reads = new FreshReads();

  /** A couple's dialogues, newest first; nothing is asked while there is no couple. */
  couple(coupleId: () => string): HttpResourceRef<CoupleDialogues | undefined> {
    const url = () => (coupleId() ? `/api/couples/${encodeURIComponent(coupleId())}/dialogues` : undefined);
    return this.reads.follow(httpResource(url, { parse: (raw) => CoupleDialogues.parse(raw) }));
  }

  /** What waits, lives or is planned today, over all couples. */
  today(): HttpResourceRef<CoachTodayDialogue[] | undefined> {
    return this.reads.follow(
      httpResource(() => '/api/today/dialogues', { parse: (raw) => Today.parse(raw) }),
    );
  }

  /** The same key for the same wish: a retry then plans once. */
  async plan(coupleId: string, body: PlanDialogueBody, key: string): Promise<PlannedDialogue> {
    const url = `/api/couples/${encodeURIComponent(coupleId)}/dialogues`;
    return PlannedDialogue.parse(await this.send(this.http.post(url, body, idempotent(key))));
  }

  async change(dialogueId: string, changes: DialogueChanges): Promise<void> {
    await this.send(this.http.patch(at(dialogueId), changes));
  }

  async cancel(dialogueId: string): Promise<void> {
    await this.send(this.http.post(`${at(dialogueId)}/cancellation`, null));
  }

  /** Takes a cancellation back. */
  async restore(dialogueId: string): Promise<void> {
    await this.send(this.http.delete(`${at(dialogueId)}/cancellation`));
  }

  async doneOnPaper(code: string): Promise<void> {
    await this.send(this.http.post('/api/dialogues/done', { code }));
  }

  private async send(request: Observable<unknown>): Promise<unknown> {
    const answer = await firstValueFrom(request);
    this.reads.change();
    return answer;
  }
}

function at(dialogueId: string): string {
  return `/api/dialogues/${encodeURIComponent(dialogueId)}`;
}
