import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import {
  AppointmentPreview,
  CoachAgenda,
  NextAppointment,
  SavedAppointment,
  TodayAppointments,
  type AnswerProposalBody,
  type CancelAppointmentBody,
  type ChangeAppointmentBody,
  type PlanAppointmentBody,
  type PreviewBody,
} from '@tweespraak/agenda/contract';
import { FreshReads, idempotent } from '@tweespraak/platform/web';
import { firstValueFrom, type Observable } from 'rxjs';

const URL = '/api/appointments';

/** From one instant to another (ISO text), the end left out. */
export interface Range {
  readonly from: string;
  readonly until: string;
}

/** A coach's appointments. Reading gives resources (call in an injection context); writing throws Problem. */
@Injectable({ providedIn: 'root' })
export class AgendaClient {
  private readonly http = inject(HttpClient);
  private readonly reads = new FreshReads();

  /** All that begins or lasts in the range, by the clock. */
  between(range: () => Range): HttpResourceRef<CoachAgenda | undefined> {
    const read = httpResource(() => ({ url: URL, params: { ...range() } }), {
      parse: (raw) => CoachAgenda.parse(raw),
    });
    return this.reads.follow(read);
  }

  today(): HttpResourceRef<TodayAppointments | undefined> {
    const read = httpResource(() => '/api/today/appointments', {
      parse: (raw) => TodayAppointments.parse(raw),
    });
    return this.reads.follow(read);
  }

  nextOf(coupleId: () => string): HttpResourceRef<NextAppointment | undefined> {
    const read = httpResource(() => `/api/couples/${encodeURIComponent(coupleId())}/next-appointment`, {
      parse: (raw) => NextAppointment.parse(raw),
    });
    return this.reads.follow(read);
  }

  /** What saving would do, and the mails both would get; nothing while there is nothing to ask. */
  preview(body: () => PreviewBody | null): HttpResourceRef<AppointmentPreview | undefined> {
    return httpResource(
      () => {
        const asked = body();
        return asked ? { url: `${URL}/preview`, method: 'POST', body: asked } : undefined;
      },
      { parse: (raw) => AppointmentPreview.parse(raw) },
    );
  }

  /** The same key for the same wish: a retry then plans once. */
  plan(coupleId: string, body: PlanAppointmentBody, key: string): Promise<SavedAppointment> {
    const url = `/api/couples/${encodeURIComponent(coupleId)}/appointments`;
    return this.save(this.http.post(url, body, idempotent(key)));
  }

  change(appointmentId: string, body: ChangeAppointmentBody): Promise<SavedAppointment> {
    return this.save(this.http.patch(at(appointmentId), body));
  }

  cancel(appointmentId: string, body: CancelAppointmentBody): Promise<SavedAppointment> {
    return this.save(this.http.post(at(appointmentId, '/cancellation'), body));
  }

  answerProposal(appointmentId: string, body: AnswerProposalBody): Promise<SavedAppointment> {
    return this.save(this.http.put(at(appointmentId, '/proposal'), body));
  }

  /** Takes back what was last done to it; `appointmentId` as that act answered it. */
  async undo(appointmentId: string): Promise<void> {
    await firstValueFrom(this.http.delete(at(appointmentId, '/latest-change')));
    this.reads.change();
  }

  private async save(request: Observable<unknown>): Promise<SavedAppointment> {
    const saved = SavedAppointment.parse(await firstValueFrom(request));
    this.reads.change();
    return saved;
  }
}

function at(appointmentId: string, path = ''): string {
  return `${URL}/${encodeURIComponent(appointmentId)}${path}`;
}
