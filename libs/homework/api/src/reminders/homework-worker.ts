import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { ENV, type Env, Jobs } from '@tweespraak/platform/api';
import { ReminderLook } from './reminder-look';

/** Takes the jobs of homework itself, in a process that works jobs. */
@Injectable()
export class HomeworkWorker implements OnApplicationBootstrap {
  constructor(
    @Inject(ENV) private readonly env: Env,
    private readonly jobs: Jobs,
    private readonly look: ReminderLook,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (this.env.WORKER !== 'inline') return;
    await this.jobs.work('homework.remind', (job) => this.look.look(job));
  }
}
