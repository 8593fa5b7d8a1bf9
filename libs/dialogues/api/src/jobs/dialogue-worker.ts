import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { ENV, type Env, Jobs } from '@tweespraak/platform/api';
import { DialogueMails } from '../mail/dialogue-mails';
import { DueLook } from './due-look';

/** Takes the jobs of this domain, in a process that works jobs. */
@Injectable()
export class DialogueWorker implements OnApplicationBootstrap {
  constructor(
    @Inject(ENV) private readonly env: Env,
    private readonly jobs: Jobs,
    private readonly mails: DialogueMails,
    private readonly due: DueLook,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (this.env.WORKER !== 'inline') return;
    await this.jobs.work('mail.dialogue-planned', (job, id) => this.mails.planned(job, id));
    await this.jobs.work('mail.dialogue-asked', (job, id) => this.mails.asked(job, id));
    await this.jobs.work('mail.dialogue-answered', (job, id) => this.mails.answered(job, id));
    await this.jobs.work('dialogue.look', (job) => this.due.look(job));
  }
}
