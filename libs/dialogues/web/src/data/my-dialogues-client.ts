import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import {
  MyDialogues,
  PlannedDialogue,
  type AnswerDialogueBody,
  type AskDialogueBody,
} from '@tweespraak/dialogues/contract';
import { FreshReads, idempotent } from '@tweespraak/platform/web';
import { firstValueFrom, type Observable } from 'rxjs';

const URL = '/api/my/dialogues';

/** A partner's dialogues. Reading gives resources (call in an injection context); writing throws Problem. */
@Injectable({ providedIn: 'root' })
export class MyDialoguesClient {
  private readonly http = inject(HttpClient);
  private readonly reads = new FreshReads();

  /** Open ones first. */
  all(): HttpResourceRef<MyDialogues | undefined> {
    return this.reads.follow(httpResource(() => URL, { parse: (raw) => MyDialogues.parse(raw) }));
  }

  /** The same key for the same question: a retry then asks once. */
  async ask(body: AskDialogueBody, key: string): Promise<PlannedDialogue> {
    return PlannedDialogue.parse(await this.send(this.http.post(URL, body, idempotent(key))));
  }

  /** `proposedAt` (ISO instant) goes with "not now". */
  async answer(dialogueId: string, body: AnswerDialogueBody): Promise<void> {
    await this.send(this.http.put(at(dialogueId, '/answer'), body));
  }

  /** Takes a question of one's own back. */
  async withdraw(dialogueId: string): Promise<void> {
    await this.send(this.http.delete(at(dialogueId)));
  }

  /** The moment that the two chose; `null` leaves it open again. */
  async chooseTime(dialogueId: string, instant: string | null): Promise<void> {
    await this.send(this.http.put(at(dialogueId, '/time'), { at: instant }));
  }

  async doneOnPaper(code: string): Promise<void> {
    await this.send(this.http.post(`${URL}/done`, { code }));
  }

  private async send(request: Observable<unknown>): Promise<unknown> {
    const answer = await firstValueFrom(request);
    this.reads.change();
    return answer;
  }
}

function at(dialogueId: string, path = ''): string {
  return `${URL}/${encodeURIComponent(dialogueId)}${path}`;
}
