import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { ENV, type Env } from '../env/env';
import { Jobs } from '../jobs/jobs';
import { NoticeSender } from './notice-sender';

/** Takes the looks at people, in a process that works jobs. */
@Injectable()
export class NoticeWorker implements OnApplicationBootstrap {
  constructor(
    @Inject(ENV) private readonly env: Env,
    private readonly jobs: Jobs,
    private readonly sender: NoticeSender,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (this.env.WORKER === 'inline') await this.jobs.work('notice.send', (look) => this.sender.look(look));
  }
}
