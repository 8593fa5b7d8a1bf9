import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { ImportPreview, ImportResult } from '@tweespraak/couples/contract';
import { idempotent } from '@tweespraak/platform/web';
import { firstValueFrom } from 'rxjs';

/** Couples from a file: first what would happen, then the doing. Both throw Problem `import.unreadable`. */
@Injectable({ providedIn: 'root' })
export class ImportClient {
  private readonly http = inject(HttpClient);

  async preview(csv: string): Promise<ImportPreview> {
    const body = { csv, confirmedRows: [] };
    return ImportPreview.parse(await firstValueFrom(this.http.post('/api/couples/imports/preview', body)));
  }

  /** `key` stays the same while the same rows are tried again. */
  async run(csv: string, confirmedRows: readonly number[], key: string): Promise<ImportResult> {
    const body = { csv, confirmedRows };
    return ImportResult.parse(
      await firstValueFrom(this.http.post('/api/couples/imports', body, idempotent(key))),
    );
  }
}
