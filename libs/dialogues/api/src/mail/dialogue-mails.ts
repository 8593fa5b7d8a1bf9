import { Inject, Injectable } from '@nestjs/common';
import {
  type Addressee,
  ENV,
  type Env,
  type JobPayloads,
  Mailer,
  type MailMessages,
  publicUrl,
  systemContext,
  type TenantContext,
  TenantDb,
  writeLetter,
  Webhooks,
} from '@tweespraak/platform/api';
import type { CoupleId, Localised, PracticeId } from '@tweespraak/shared/kernel';
import { ANSWERED, ANNOUNCE, ASKED, BOTH, TAKE_BACK } from './addressees.sql';
import { answeredMail, askedMail, plannedMail } from './dialogue.mail';

type Job = JobPayloads['mail.dialogue-planned'];
type Reader = Addressee & { readonly couple_id: CoupleId };

/** What is news at the moment a job runs: a plan or a question that was taken back since is none. */
@Injectable()
export class DialogueMails {
  constructor(
    @Inject(ENV) private readonly env: Env,
    private readonly db: TenantDb,
    private readonly mailer: Mailer,
    private readonly webhooks: Webhooks,
  ) {}

  /**
   * To both, once, however often a plan was taken back and put back. When the mail server refuses, the announcement is
   * taken back and the job tried again.
   */
  async planned(job: Job, jobId: string): Promise<void> {
    const ctx = contextOf(job);
    const readers = await this.announce(ctx, job.dialogueId);
    try {
      await this.write(plannedMail, readers, { ...job, jobId });
    } catch (error) {
      await this.takeBack(ctx, job.dialogueId);
      throw error;
    }
  }

  /** To the one who is asked, while the question stands. */
  async asked(job: Job, jobId: string): Promise<void> {
    await this.write(askedMail, await this.readers(job, ASKED), { ...job, jobId });
  }

  /** To the asker; a proposed time that was accepted, to whoever proposed it. */
  async answered(job: Job, jobId: string): Promise<void> {
    await this.write(answeredMail, await this.readers(job, ANSWERED), { ...job, jobId });
  }

  private announce(ctx: TenantContext, dialogueId: string): Promise<Reader[]> {
    return this.db.run(ctx, 'dialogue.mail', async ({ em, about }) => {
      about({ objectId: dialogueId });
      const [rows]: [unknown[], number] = await em.query(ANNOUNCE, [ctx.practiceId, dialogueId]);
      const { practiceId } = ctx;
      if (rows.length)
        await this.webhooks.tell(em, {
          ...{ practiceId, type: 'dialogue.planned', objectId: dialogueId },
          once: true,
        });
      const readers: Reader[] = rows.length ? await em.query(BOTH, [practiceId, dialogueId]) : [];
      about({ coupleId: readers[0]?.couple_id ?? null });
      return readers;
    });
  }

  private readers(job: Job, whom: string): Promise<Reader[]> {
    const ctx = contextOf(job);
    return this.db.run(ctx, 'dialogue.mail', async ({ em, about }) => {
      const readers: Reader[] = await em.query(whom, [ctx.practiceId, job.dialogueId]);
      about({ objectId: job.dialogueId, coupleId: readers[0]?.couple_id ?? null });
      return readers;
    });
  }

  private takeBack(ctx: TenantContext, dialogueId: string): Promise<void> {
    return this.db.run(ctx, 'dialogue.mail-failed', async ({ em, about }) => {
      about({ objectId: dialogueId });
      await em.query(TAKE_BACK, [ctx.practiceId, dialogueId]);
    });
  }

  /** The link leads home: an address of a page or an id would tell what it is about. */
  private async write(
    messages: Localised<MailMessages>,
    to: readonly Reader[],
    { jobId, practiceId }: { readonly jobId: string; readonly practiceId: string },
  ) {
    const url = `${publicUrl(this.env)}/home`;
    for (const one of to) await this.mailer.send(writeLetter(messages, one, { url, jobId, practiceId }));
  }
}

const contextOf = ({ practiceId }: Job) => systemContext(practiceId as PracticeId, new Date());
