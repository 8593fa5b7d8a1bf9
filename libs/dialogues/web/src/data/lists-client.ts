import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import {
  DialogueList,
  MyVision,
  NewSentence,
  type MarkBody,
  type NewSentenceBody,
  type SentenceChanges,
} from '@tweespraak/dialogues/contract';
import { firstValueFrom } from 'rxjs';

/** Own sentences of a vision or a list, what one thinks of the other's, and the vision made of them. Everything throws Problem. */
@Injectable({ providedIn: 'root' })
export class ListsClient {
  private readonly http = inject(HttpClient);

  async read(dialogueId: string): Promise<DialogueList> {
    return DialogueList.parse(await firstValueFrom(this.http.get(listOf(dialogueId))));
  }

  /** Gives the id of the new sentence. */
  async add(dialogueId: string, sentence: NewSentenceBody): Promise<string> {
    return NewSentence.parse(await firstValueFrom(this.http.post(listOf(dialogueId), sentence))).id;
  }

  async change(dialogueId: string, sentenceId: string, changes: SentenceChanges): Promise<void> {
    await firstValueFrom(this.http.patch(listOf(dialogueId, `/${sentenceId}`), changes));
  }

  async remove(dialogueId: string, sentenceId: string): Promise<void> {
    await firstValueFrom(this.http.delete(listOf(dialogueId, `/${sentenceId}`)));
  }

  async mark(dialogueId: string, sentenceId: string, mark: MarkBody): Promise<void> {
    await firstValueFrom(this.http.put(listOf(dialogueId, `/${sentenceId}/mark`), mark));
  }

  /** `ready`: my list is complete; `rated`: I have said what I think of all. Can be taken back until the other is too. */
  async say(dialogueId: string, what: 'ready' | 'rated', ready: boolean): Promise<void> {
    await firstValueFrom(this.http.put(listOf(dialogueId, `/${what}`), { ready }));
  }

  /** Makes the shared vision of what both agreed on; a second time gives the same. */
  async makeVision(dialogueId: string): Promise<MyVision> {
    const url = `/api/rooms/${encodeURIComponent(dialogueId)}/vision`;
    return MyVision.parse(await firstValueFrom(this.http.post(url, {})));
  }
}

function listOf(dialogueId: string, path = ''): string {
  return `/api/rooms/${encodeURIComponent(dialogueId)}/list${path}`;
}
