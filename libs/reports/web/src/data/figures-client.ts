import { httpResource, type HttpResourceRef } from '@angular/common/http';
import { PracticeReport } from '@tweespraak/reports/contract';
import type { Period } from '@tweespraak/reports/domain';

/** The practice's figures of a period. Call in an injection context. */
export function practiceReportResource(period: () => Period): HttpResourceRef<PracticeReport | undefined> {
  return httpResource(() => ({ url: '/api/reports/practice', params: { ...period() } }), {
    parse: (raw) => PracticeReport.parse(raw),
  });
}
