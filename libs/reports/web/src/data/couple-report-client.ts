import { Injectable } from '@angular/core';
import type { CoupleReportQuery } from '@tweespraak/reports/contract';
import { type ReceivedFile, receiveFile } from './receive-file';

const FALLBACK_NAME = 'report.pdf';

/** A couple's report, read while it is being written. */
@Injectable({ providedIn: 'root' })
export class CoupleReportClient {
  /** `received`: bytes so far. @throws Problem */
  download(
    coupleId: string,
    query: CoupleReportQuery,
    received: (bytes: number) => void,
  ): Promise<ReceivedFile> {
    const address = `/api/couples/${encodeURIComponent(coupleId)}/report?${paramsOf(query)}`;
    return receiveFile(address, FALLBACK_NAME, received);
  }
}

function paramsOf({ edition, partner, locale }: CoupleReportQuery): string {
  return `${new URLSearchParams({ edition, locale, ...(partner ? { partner } : {}) })}`;
}
