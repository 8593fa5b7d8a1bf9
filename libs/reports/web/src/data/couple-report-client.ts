import { Injectable } from '@angular/core';
import { Problem } from '@tweespraak/platform/web';
import type { CoupleReportQuery } from '@tweespraak/reports/contract';

/** A file as it came: its bytes and the name that the server gave it. */
export interface ReceivedFile {
  readonly bytes: Blob;
  readonly name: string;
}

const FALLBACK_NAME = 'report.pdf';

/**
 * A couple's report, read while it is being written: the browser's own fetch tells how much has come, and of a refusal its
 * problem, which a download by link would save as a file.
 */
@Injectable({ providedIn: 'root' })
export class CoupleReportClient {
  /** `received`: bytes so far. @throws Problem */
  async download(
    coupleId: string,
    query: CoupleReportQuery,
    received: (bytes: number) => void,
  ): Promise<ReceivedFile> {
    const response = await fetch(`/api/couples/${encodeURIComponent(coupleId)}/report?${paramsOf(query)}`, {
      cache: 'no-store',
    }).catch(() => {
      throw new Problem(0, '', '');
    });
    if (!response.ok) throw await problemOf(response);
    const bytes = await bytesOf(response, received);
    return { bytes, name: nameIn(response.headers.get('content-disposition')) };
  }
}

function paramsOf({ edition, partner, locale }: CoupleReportQuery): string {
  return `${new URLSearchParams({ edition, locale, ...(partner ? { partner } : {}) })}`;
}

async function problemOf(response: Response): Promise<Problem> {
  const body: unknown = await response.json().catch(() => null);
  const code = typeof body === 'object' && body !== null && 'code' in body ? body.code : '';
  return new Problem(response.status, typeof code === 'string' ? code : '', '');
}

/** A connection that breaks half-way gives no file at all. */
async function bytesOf(response: Response, received: (bytes: number) => void): Promise<Blob> {
  const parts: BlobPart[] = [];
  let count = 0;
  const reader = response.body?.getReader();
  try {
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
      parts.push(part.value);
      count += part.value.byteLength;
      received(count);
    }
  } catch {
    throw new Problem(0, '', '');
  }
  return new Blob(parts, { type: 'application/pdf' });
}

function nameIn(disposition: string | null): string {
  return /filename="([\w.-]+)"/.exec(disposition ?? '')?.[1] ?? FALLBACK_NAME;
}
