import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { ENV, type Env, Jobs } from '@tweespraak/platform/api';
import { OutcomeMails } from './outcome-mails';
import { RoundMails } from './round-mails';

/** Takes the mail jobs of this domain, in a process that works jobs. */
@Injectable()
export class MailWorker implements OnApplicationBootstrap {
  constructor(
    @Inject(ENV) private readonly env: Env,
    private readonly jobs: Jobs,
    private readonly rounds: RoundMails,
    private readonly outcomes: OutcomeMails,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (this.env.WORKER !== 'inline') return;
    await this.jobs.work('mail.round', (job, id) => this.rounds.send(job, id));
    await this.jobs.work('mail.outcome', (job) => this.outcomes.send(job));
  }
}
