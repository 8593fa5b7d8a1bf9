import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { ENV, type Env, Jobs } from '@tweespraak/platform/api';
import { ProgrammeLook } from './programme-look';

/** Takes the jobs of programmes, in a process that works jobs. */
@Injectable()
export class ProgrammeWorker implements OnApplicationBootstrap {
  constructor(
    @Inject(ENV) private readonly env: Env,
    private readonly jobs: Jobs,
    private readonly looks: ProgrammeLook,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (this.env.WORKER !== 'inline') return;
    await this.jobs.work('programme.look', (job) => this.looks.look(job));
    await this.jobs.work('couple.moved', (job) => this.looks.moved(job));
  }
}
