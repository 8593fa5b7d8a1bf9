import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import {
  CoupleEnrolments,
  MadeProgramme,
  ProgrammeList,
  StartedProgramme,
  type ProgrammeBody,
  type StartProgrammeBody,
} from '@tweespraak/homework/contract';
import { FreshReads, idempotent } from '@tweespraak/platform/web';
import { firstValueFrom, type Observable } from 'rxjs';

/** Programmes as templates, and as they run for a couple. Reading gives resources (call in an injection context); writing throws Problem. */
@Injectable({ providedIn: 'root' })
export class ProgrammesClient {
  private readonly http = inject(HttpClient);
  private readonly reads = new FreshReads();

  list(): HttpResourceRef<ProgrammeList | undefined> {
    return this.reads.follow(
      httpResource(() => '/api/programmes', { parse: (raw) => ProgrammeList.parse(raw) }),
    );
  }

  /** What runs or ran for a couple; nothing is asked while there is no couple. */
  enrolments(coupleId: () => string): HttpResourceRef<CoupleEnrolments | undefined> {
    const url = () => (coupleId() ? ofCouple(coupleId()) : undefined);
    return this.reads.follow(httpResource(url, { parse: (raw) => CoupleEnrolments.parse(raw) }));
  }

  /** Answers the key of the new template. */
  async make(body: ProgrammeBody, key: string): Promise<string> {
    return MadeProgramme.parse(await this.send(this.http.post('/api/programmes', body, idempotent(key)))).key;
  }

  async change(programme: string, body: ProgrammeBody): Promise<void> {
    await this.send(this.http.put(template(programme), body));
  }

  async setArchived(programme: string, archived: boolean): Promise<void> {
    await this.turn(`${template(programme)}/archive`, archived);
  }

  /** Answers the id of what now runs. */
  async start(coupleId: string, body: StartProgrammeBody, key: string): Promise<string> {
    const answer = await this.send(this.http.post(ofCouple(coupleId), body, idempotent(key)));
    return StartedProgramme.parse(answer).id;
  }

  async setPaused(enrolmentId: string, paused: boolean): Promise<void> {
    await this.turn(`${running(enrolmentId)}/pause`, paused);
  }

  async setCancelled(enrolmentId: string, cancelled: boolean): Promise<void> {
    await this.turn(`${running(enrolmentId)}/cancellation`, cancelled);
  }

  async setSkipped(enrolmentId: string, stepId: string, skipped: boolean): Promise<void> {
    await this.turn(`${step(enrolmentId, stepId)}/skip`, skipped);
  }

  /** Gives a step now, whatever its rule says. */
  async deliver(enrolmentId: string, stepId: string): Promise<void> {
    await this.send(this.http.post(`${step(enrolmentId, stepId)}/delivery`, null));
  }

  private async turn(url: string, on: boolean): Promise<void> {
    await this.send(on ? this.http.post(url, null) : this.http.delete(url));
  }

  private async send(request: Observable<unknown>): Promise<unknown> {
    const answer = await firstValueFrom(request);
    this.reads.change();
    return answer;
  }
}

function template(key: string): string {
  return `/api/programmes/${encodeURIComponent(key)}`;
}

function ofCouple(coupleId: string): string {
  return `/api/couples/${encodeURIComponent(coupleId)}/enrolments`;
}

function running(enrolmentId: string): string {
  return `/api/enrolments/${encodeURIComponent(enrolmentId)}`;
}

function step(enrolmentId: string, stepId: string): string {
  return `${running(enrolmentId)}/steps/${encodeURIComponent(stepId)}`;
}
