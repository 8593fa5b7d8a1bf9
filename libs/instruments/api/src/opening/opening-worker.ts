import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { ENV, type Env, Jobs } from '@tweespraak/platform/api';
import { Opening } from './opening';

/** Takes the jobs of this domain, in a process that works jobs. */
@Injectable()
export class OpeningWorker implements OnApplicationBootstrap {
  constructor(
    @Inject(ENV) private readonly env: Env,
    private readonly jobs: Jobs,
    private readonly opening: Opening,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (this.env.WORKER !== 'inline') return;
    await this.jobs.work('instrument.look', (job) => this.opening.look(job));
  }
}
