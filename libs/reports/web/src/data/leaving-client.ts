import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { FreshReads } from '@tweespraak/platform/web';
import {
  type ExportPracticeBody,
  type ImportPracticeFields,
  Leaving,
  MadePracticeExport,
} from '@tweespraak/reports/contract';
import { firstValueFrom } from 'rxjs';

const URL = '/api/leaving';

/** Leaving and coming back. Reading gives a resource (call in an injection context); writing throws Problem. */
@Injectable({ providedIn: 'root' })
export class LeavingClient {
  private readonly http = inject(HttpClient);
  private readonly reads = new FreshReads();

  standing(): HttpResourceRef<Leaving | undefined> {
    return this.reads.follow(httpResource(() => URL, { parse: (raw) => Leaving.parse(raw) }));
  }

  async takeAlong(body: ExportPracticeBody): Promise<MadePracticeExport> {
    const made = MadePracticeExport.parse(await firstValueFrom(this.http.post(`${URL}/exports`, body)));
    this.reads.change();
    return made;
  }

  /** The fields go before the file: they are looked at before the file is read. */
  async bringIn(fields: ImportPracticeFields, file: File): Promise<void> {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    form.append('file', file);
    await firstValueFrom(this.http.post(`${URL}/imports`, form));
    this.reads.change();
  }

  async cancelImport(importId: string): Promise<void> {
    await firstValueFrom(this.http.post(`${URL}/imports/${encodeURIComponent(importId)}/cancel`, null));
    this.reads.change();
  }
}
