import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { Injectable, effect, inject, untracked } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import {
  AssignedRounds,
  Caseload,
  CouplePillars,
  type AssignRoundsBody,
  type CancelRoundsBody,
  type ReleaseBody,
  type RoundChanges,
} from '@tweespraak/pillars/contract';
import { idempotent } from '@tweespraak/platform/web';
import { Subject, firstValueFrom } from 'rxjs';

/** What a coach reads and does about couples and their rounds. What is on the screen follows every change by itself. */
@Injectable({ providedIn: 'root' })
export class CoachClient {
  private readonly http = inject(HttpClient);
  private readonly changed = new Subject<void>();

  /** All couples of this coach. Call in an injection context. */
  caseload(): HttpResourceRef<Caseload | undefined> {
    return this.fresh(httpResource(() => '/api/caseload', { parse: (raw) => Caseload.parse(raw) }));
  }

  /** One couple's rounds and figures. Call in an injection context. */
  couple(coupleId: () => string): HttpResourceRef<CouplePillars | undefined> {
    const url = () => `/api/couples/${coupleId()}/pillars`;
    return this.fresh(httpResource(url, { parse: (raw) => CouplePillars.parse(raw) }));
  }

  /** Throws Problem. The same key for the same wish: a retry then assigns once. */
  async assign(body: AssignRoundsBody, key: string): Promise<AssignedRounds> {
    const answer = await firstValueFrom(this.http.post('/api/rounds', body, idempotent(key)));
    this.changed.next();
    return AssignedRounds.parse(answer);
  }

  /** Takes rounds back that nobody has finished. Throws Problem. */
  cancel(roundIds: readonly string[]): Promise<void> {
    const body: CancelRoundsBody = { roundIds: [...roundIds] };
    return this.send(() => this.http.post('/api/rounds/cancellation', body));
  }

  /** Throws Problem. */
  moveDue(roundId: string, dueOn: string): Promise<void> {
    const body: RoundChanges = { dueOn };
    return this.send(() => this.http.patch(`/api/rounds/${roundId}`, body));
  }

  /** To whoever has not handed in. Throws Problem `round.reminded` within three days of the last one. */
  remind(roundId: string): Promise<void> {
    return this.send(() => this.http.post(`/api/rounds/${roundId}/reminder`, null));
  }

  /** Now (`null`), or at an instant (ISO text with its offset). Throws Problem. */
  release(roundId: string, releaseAt: string | null): Promise<void> {
    const body: ReleaseBody = { releaseAt };
    return this.send(() => this.http.put(`/api/rounds/${roundId}/release`, body));
  }

  /** Takes back a release whose time has not come. Throws Problem. */
  retract(roundId: string): Promise<void> {
    return this.send(() => this.http.delete(`/api/rounds/${roundId}/release`));
  }

  private async send(request: () => ReturnType<HttpClient['post']>): Promise<void> {
    await firstValueFrom(request());
    this.changed.next();
  }

  /** Reads again after every change; a change during a read waits for that read, which may not have seen it. */
  private fresh<T>(resource: HttpResourceRef<T>): HttpResourceRef<T> {
    let missed = false;
    this.changed.pipe(takeUntilDestroyed()).subscribe(() => (missed = !resource.reload()));
    effect(() => {
      if (resource.isLoading() || !missed) return;
      missed = false;
      untracked(() => resource.reload());
    });
    return resource;
  }
}
