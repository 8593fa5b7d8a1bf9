import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import {
  ExerciseDetail,
  ExerciseList,
  ExerciseProblems,
  MadeExercise,
  type NewExerciseBody,
  type SaveDraftBody,
} from '@tweespraak/homework/contract';
import { FreshReads, idempotent } from '@tweespraak/platform/web';
import { firstValueFrom, type Observable } from 'rxjs';

/** The exercises of a practice. Reading gives resources (call in an injection context); writing throws Problem. */
@Injectable({ providedIn: 'root' })
export class ExercisesClient {
  private readonly http = inject(HttpClient);
  private readonly reads = new FreshReads();

  /** Everything that can be given, and one's own drafts. */
  list(): HttpResourceRef<ExerciseList | undefined> {
    return this.reads.follow(
      httpResource(() => '/api/exercises', { parse: (raw) => ExerciseList.parse(raw) }),
    );
  }

  /** One exercise; nothing is asked while there is no key. Does not follow changes: an editor keeps what is typed. */
  detail(key: () => string): HttpResourceRef<ExerciseDetail | undefined> {
    return httpResource(() => (key() ? at(key()) : undefined), {
      parse: (raw) => ExerciseDetail.parse(raw),
    });
  }

  /** A first draft, from a definition or as a copy of `from`. Answers its key. */
  async make(body: NewExerciseBody, key: string): Promise<string> {
    return MadeExercise.parse(await this.send(this.http.post('/api/exercises', body, idempotent(key)))).key;
  }

  /** Saves a draft, broken rules and all. Answers the next revision and what is wrong. */
  async saveDraft(
    key: string,
    revision: number,
    definition: SaveDraftBody['definition'],
  ): Promise<ExerciseProblems> {
    const body: SaveDraftBody = { revision, definition };
    return ExerciseProblems.parse(await this.send(this.http.put(`${at(key)}/draft`, body)));
  }

  /** The draft becomes the next version, which never changes. */
  async publish(key: string): Promise<void> {
    await this.send(this.http.post(`${at(key)}/publication`, null));
  }

  async setArchived(key: string, archived: boolean): Promise<void> {
    const url = `${at(key)}/archive`;
    await this.send(archived ? this.http.post(url, null) : this.http.delete(url));
  }

  async setFavourite(key: string, favourite: boolean): Promise<void> {
    const url = `${at(key)}/favourite`;
    await this.send(favourite ? this.http.put(url, null) : this.http.delete(url));
  }

  private async send(request: Observable<unknown>): Promise<unknown> {
    const answer = await firstValueFrom(request);
    this.reads.change();
    return answer;
  }
}

function at(key: string): string {
  return `/api/exercises/${encodeURIComponent(key)}`;
}
