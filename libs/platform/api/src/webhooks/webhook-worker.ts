import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { ENV, type Env } from '../env/env';
import { Jobs } from '../jobs/jobs';
import { WebhookSender } from './webhook-sender';

/** Takes the messages to programs, in a process that works jobs. */
@Injectable()
export class WebhookWorker implements OnApplicationBootstrap {
  constructor(
    @Inject(ENV) private readonly env: Env,
    private readonly jobs: Jobs,
    private readonly sender: WebhookSender,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (this.env.WORKER !== 'inline') return;
    await this.jobs.work('webhook.deliver', (job) => this.sender.deliver(job));
    await this.jobs.work('webhook.forget', (job) => this.sender.forget(job));
  }
}
