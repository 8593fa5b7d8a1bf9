import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { ENV, type Env, Jobs } from '@tweespraak/platform/api';
import { AccountMails } from './account-mails';
import { InvitationMails } from './invitation-mails';

/** Takes the mail jobs of this domain, in a process that works jobs. */
@Injectable()
export class MailWorker implements OnApplicationBootstrap {
  constructor(
    @Inject(ENV) private readonly env: Env,
    private readonly jobs: Jobs,
    private readonly invitations: InvitationMails,
    private readonly accounts: AccountMails,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (this.env.WORKER !== 'inline') return;
    await this.jobs.work('mail.invitation', (job) => this.invitations.send(job));
    await this.jobs.work('mail.sign-up', (job) => this.accounts.sendSignUp(job));
    await this.jobs.work('mail.password-reset', (job) => this.accounts.sendPasswordReset(job));
    await this.jobs.work('mail.password-changed', (job, id) => this.accounts.sendPasswordChanged(job, id));
  }
}
