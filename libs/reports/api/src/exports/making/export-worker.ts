import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { ENV, type Env, Jobs } from '@tweespraak/platform/api';
import { ExportExpiry } from './export-expiry';
import { ExportMails } from './export-mails';
import { ExportSchedules } from '../schedules/export-schedules.service';
import { MakeExport } from './make-export';

/** Takes the jobs of exports, in a process that works jobs. */
@Injectable()
export class ExportWorker implements OnApplicationBootstrap {
  constructor(
    @Inject(ENV) private readonly env: Env,
    private readonly jobs: Jobs,
    private readonly making: MakeExport,
    private readonly expiry: ExportExpiry,
    private readonly schedules: ExportSchedules,
    private readonly mails: ExportMails,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (this.env.WORKER !== 'inline') return;
    await this.jobs.work('export.make', (job) => this.making.make(job));
    await this.jobs.work('export.expire', (job) => this.expiry.look(job));
    await this.jobs.work('export.schedule', (job) => this.schedules.look(job));
    await this.jobs.work('mail.export', (job, id) => this.mails.send(job, id));
  }
}
