import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { ENV, type Env, Jobs } from '@tweespraak/platform/api';
import { Invitations } from '../mail/invitations';
import { Reminders } from './reminders';

/** Takes the jobs of this domain, in a process that works jobs. */
@Injectable()
export class AgendaWorker implements OnApplicationBootstrap {
  constructor(
    @Inject(ENV) private readonly env: Env,
    private readonly jobs: Jobs,
    private readonly invitations: Invitations,
    private readonly reminders: Reminders,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (this.env.WORKER !== 'inline') return;
    await this.jobs.work('mail.appointment', (job) => this.invitations.tell(job));
    await this.jobs.work('appointment.remind', (job) => this.reminders.remind(job));
  }
}
