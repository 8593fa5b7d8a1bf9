import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import {
  BodyCheckOutcome,
  KeptWords,
  MoveOutcome,
  RoomRequest,
  RoomView,
  type BodyCheckBody,
  type MeterBody,
  type MoveBody,
  type SmallRequest,
} from '@tweespraak/dialogues/contract';
import { firstValueFrom, type Observable } from 'rxjs';
import * as z from 'zod/mini';

const AllWords = z.array(KeptWords);
const Requests = z.array(RoomRequest);

/** The room over HTTP, for whoever sits in it. Everything throws Problem. */
@Injectable({ providedIn: 'root' })
export class RoomClient {
  private readonly http = inject(HttpClient);

  async read(dialogueId: string): Promise<RoomView> {
    return RoomView.parse(await firstValueFrom(this.http.get(at(dialogueId))));
  }

  /** A stale version is an outcome, not a problem. */
  async move(dialogueId: string, body: MoveBody): Promise<MoveOutcome> {
    return MoveOutcome.parse(await firstValueFrom(this.http.post(at(dialogueId, '/moves'), body)));
  }

  async checkBody(dialogueId: string, body: BodyCheckBody): Promise<BodyCheckOutcome> {
    return BodyCheckOutcome.parse(await firstValueFrom(this.http.post(at(dialogueId, '/body-check'), body)));
  }

  async measure(dialogueId: string, body: MeterBody): Promise<void> {
    await done(this.http.put(at(dialogueId, '/meter'), body));
  }

  async keep(dialogueId: string, keep: boolean): Promise<void> {
    await done(this.http.put(at(dialogueId, '/keep'), { keep }));
  }

  /** All while both keep, else one's own. */
  async words(dialogueId: string): Promise<KeptWords[]> {
    return AllWords.parse(await firstValueFrom(this.http.get(at(dialogueId, '/words'))));
  }

  async addWords(dialogueId: string, text: string): Promise<void> {
    await done(this.http.post(at(dialogueId, '/words'), { text }));
  }

  /** Takes one's own words of this room away. */
  async removeWords(dialogueId: string): Promise<void> {
    await done(this.http.delete(at(dialogueId, '/words')));
  }

  async requests(dialogueId: string): Promise<RoomRequest[]> {
    return Requests.parse(await firstValueFrom(this.http.get(at(dialogueId, '/requests'))));
  }

  /** Exactly three. Problem `request.not-clear` has `details.rules` per request. */
  async ask(dialogueId: string, requests: readonly SmallRequest[]): Promise<void> {
    await done(this.http.put(at(dialogueId, '/requests'), { requests }));
  }

  async give(dialogueId: string, requestId: string): Promise<void> {
    await done(this.http.put(at(dialogueId, '/gift'), { requestId }));
  }
}

function at(dialogueId: string, path = ''): string {
  return `/api/rooms/${encodeURIComponent(dialogueId)}${path}`;
}

async function done(answer: Observable<unknown>): Promise<void> {
  await firstValueFrom(answer);
}
