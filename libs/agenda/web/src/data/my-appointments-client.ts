import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { MyAppointments, type AnswerAppointmentBody } from '@tweespraak/agenda/contract';
import { FreshReads } from '@tweespraak/platform/web';
import { firstValueFrom } from 'rxjs';

const URL = '/api/my/appointments';

/** A partner's appointments. Reading gives a resource (call in an injection context); writing throws Problem. */
@Injectable({ providedIn: 'root' })
export class MyAppointmentsClient {
  private readonly http = inject(HttpClient);
  private readonly reads = new FreshReads();

  all(): HttpResourceRef<MyAppointments | undefined> {
    return this.reads.follow(httpResource(() => URL, { parse: (raw) => MyAppointments.parse(raw) }));
  }

  /** Yes, or another time. */
  async answer(appointmentId: string, body: AnswerAppointmentBody): Promise<void> {
    await firstValueFrom(this.http.put(at(appointmentId), body));
    this.reads.change();
  }

  /** Takes one's own answer back. */
  async takeBack(appointmentId: string, occurrence: string): Promise<void> {
    await firstValueFrom(this.http.delete(at(appointmentId), { params: { occurrence } }));
    this.reads.change();
  }
}

function at(appointmentId: string): string {
  return `${URL}/${encodeURIComponent(appointmentId)}/answer`;
}
