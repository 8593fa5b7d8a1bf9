import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { Dossier, type DossierBody } from '@tweespraak/couples/contract';
import { firstValueFrom } from 'rxjs';

/** What coaches keep about a couple. */
@Injectable({ providedIn: 'root' })
export class DossierClient {
  private readonly http = inject(HttpClient);

  async read(coupleId: string): Promise<Dossier> {
    return Dossier.parse(await firstValueFrom(this.http.get(`/api/couples/${coupleId}/dossier`)));
  }

  /** Throws Problem `changed-meanwhile` (412) when it is no longer at `version`. */
  async write(coupleId: string, version: number, body: DossierBody): Promise<Dossier> {
    const headers = { 'If-Match': `"${version}"` };
    const url = `/api/couples/${coupleId}/dossier`;
    return Dossier.parse(await firstValueFrom(this.http.put(url, body, { headers })));
  }
}
