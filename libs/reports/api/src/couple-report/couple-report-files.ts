import { Injectable, type StreamableFile } from '@nestjs/common';
import type { TenantContext } from '@tweespraak/platform/api';
import type { CoupleReportQuery } from '@tweespraak/reports/contract';
import { type CoupleId, localDateIn, type Localised } from '@tweespraak/shared/kernel';
import { Readable } from 'node:stream';
import { asDownload } from '../as-download';
import { CoupleReportsService } from './couple-reports.service';
import { writeReport } from './write-report';

/** Nobody's name: a file lies about on computers. */
const NAME: Localised = { nl: 'verslag', en: 'report' };

/** The report as a file that begins to leave while it is written. */
@Injectable()
export class CoupleReportFiles {
  constructor(private readonly reports: CoupleReportsService) {}

  /** @throws as CoupleReportsService, before the first byte. */
  async make(ctx: TenantContext, coupleId: CoupleId, query: CoupleReportQuery): Promise<StreamableFile> {
    const report = await this.reports.read(ctx, coupleId, query);
    const name = `${NAME[query.locale]}-${localDateIn(ctx.now, ctx.timeZone)}.pdf`;
    return asDownload(Readable.from(writeReport(report), { objectMode: false }), 'application/pdf', name);
  }
}
