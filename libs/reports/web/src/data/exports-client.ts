import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { FreshReads, idempotent } from '@tweespraak/platform/web';
import {
  ExportCards,
  ExportEstimate,
  ExportOptions,
  ExportPreview,
  ExportSchedule,
  ExportSchedules,
  MadeExport,
  type ExportAgainBody,
  type ExportChoice,
  type MakeExportBody,
} from '@tweespraak/reports/contract';
import { firstValueFrom, type Observable } from 'rxjs';

const URL = '/api/exports';
const SCHEDULES = '/api/export-schedules';

/** An admin's files. Reading gives resources (call in an injection context); writing throws Problem. */
@Injectable({ providedIn: 'root' })
export class ExportsClient {
  private readonly http = inject(HttpClient);
  private readonly reads = new FreshReads();

  options(): HttpResourceRef<ExportOptions | undefined> {
    return httpResource(() => `${URL}/options`, { parse: (raw) => ExportOptions.parse(raw) });
  }

  estimate(choice: () => ExportChoice | null): HttpResourceRef<ExportEstimate | undefined> {
    return httpResource(() => asked('estimate', choice()), { parse: (raw) => ExportEstimate.parse(raw) });
  }

  preview(choice: () => ExportChoice | null): HttpResourceRef<ExportPreview | undefined> {
    return httpResource(() => asked('preview', choice()), { parse: (raw) => ExportPreview.parse(raw) });
  }

  mine(): HttpResourceRef<ExportCards | undefined> {
    return this.reads.follow(httpResource(() => URL, { parse: (raw) => ExportCards.parse(raw) }));
  }

  schedules(): HttpResourceRef<ExportSchedules | undefined> {
    return this.reads.follow(httpResource(() => SCHEDULES, { parse: (raw) => ExportSchedules.parse(raw) }));
  }

  /** The same key for the same wish: a retry then asks for one file. */
  async make(body: MakeExportBody, key: string): Promise<MadeExport> {
    return MadeExport.parse(await this.change(this.http.post(URL, body, idempotent(key))));
  }

  async cancel(exportId: string): Promise<void> {
    await this.change(this.http.post(at(exportId, 'cancel'), null));
  }

  /** A stopped one goes on where its rows were frozen. */
  async goOn(exportId: string): Promise<void> {
    await this.change(this.http.post(at(exportId, 'continue'), null));
  }

  async again(exportId: string, snapshot: ExportAgainBody['snapshot'], key: string): Promise<void> {
    await this.change(this.http.post(at(exportId, 'again'), { snapshot }, idempotent(key)));
  }

  async everyQuarter(choice: ExportChoice): Promise<ExportSchedule> {
    return ExportSchedule.parse(await this.change(this.http.post(SCHEDULES, { choice }, idempotent())));
  }

  async stopSchedule(scheduleId: string): Promise<void> {
    await this.change(this.http.delete(`${SCHEDULES}/${encodeURIComponent(scheduleId)}`));
  }

  private async change(request: Observable<unknown>): Promise<unknown> {
    const answer = await firstValueFrom(request);
    this.reads.change();
    return answer;
  }
}

/** Where the browser fetches a file that is ready. */
export function fileUrl(exportId: string): string {
  return at(exportId, 'file');
}

function asked(what: 'estimate' | 'preview', body: ExportChoice | null) {
  return body ? { url: `${URL}/${what}`, method: 'POST', body } : undefined;
}

function at(exportId: string, act: string): string {
  return `${URL}/${encodeURIComponent(exportId)}/${act}`;
}
