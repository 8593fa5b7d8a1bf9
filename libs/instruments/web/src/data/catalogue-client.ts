import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { Injectable, inject, type Signal } from '@angular/core';
import {
  ImportPreview,
  InstrumentDetail,
  InstrumentList,
  SavedInstrument,
  type Licence,
  type SaveInstrumentBody,
} from '@tweespraak/instruments/contract';
import { FreshReads, idempotent } from '@tweespraak/platform/web';
import { firstValueFrom } from 'rxjs';

const URL = '/api/instruments';

/** The questionnaires of a practice. Reading gives a resource (call in an injection context); writing throws Problem. */
@Injectable({ providedIn: 'root' })
export class CatalogueClient {
  private readonly http = inject(HttpClient);
  private readonly reads = new FreshReads();

  all(): HttpResourceRef<InstrumentList | undefined> {
    return this.reads.follow(httpResource(() => URL, { parse: (raw) => InstrumentList.parse(raw) }));
  }

  one(id: Signal<string>): HttpResourceRef<InstrumentDetail | undefined> {
    return this.reads.follow(
      httpResource(() => (id() ? at(id()) : undefined), { parse: (raw) => InstrumentDetail.parse(raw) }),
    );
  }

  /** What is in the file, and what could not be carried over. Saves nothing. */
  async preview(file: File): Promise<ImportPreview> {
    const form = new FormData();
    form.append('file', file);
    return ImportPreview.parse(await firstValueFrom(this.http.post(`${URL}/preview`, form)));
  }

  /** Keeps it as a new instrument, or as the next version of one. */
  async save(body: SaveInstrumentBody, of: string | null, key: string): Promise<SavedInstrument> {
    const url = of ? `${at(of)}/versions` : URL;
    const saved = SavedInstrument.parse(await firstValueFrom(this.http.post(url, body, idempotent(key))));
    this.reads.change();
    return saved;
  }

  async licence(id: string, licence: Licence): Promise<void> {
    await firstValueFrom(this.http.put(`${at(id)}/licence`, licence));
    this.reads.change();
  }

  async archive(id: string): Promise<void> {
    await firstValueFrom(this.http.post(`${at(id)}/archive`, {}));
    this.reads.change();
  }

  async bringBack(id: string): Promise<void> {
    await firstValueFrom(this.http.delete(`${at(id)}/archive`));
    this.reads.change();
  }
}

function at(id: string): string {
  return `${URL}/${encodeURIComponent(id)}`;
}
