import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import {
  type Addressee,
  ENV,
  type Env,
  type JobPayloads,
  Jobs,
  Mailer,
  publicUrl,
  systemContext,
  TenantDb,
  writeLetter,
} from '@tweespraak/platform/api';
import type { PracticeId } from '@tweespraak/shared/kernel';
import { practiceExportMail } from './practice-export.mail';

const WHOM = `
  SELECT p.id AS person_id, k.email, p.given_name AS name, p.locale FROM people p
  JOIN person_contacts k ON k.practice_id = p.practice_id AND k.person_id = p.id
  WHERE p.practice_id = $1 AND p.id = $2 AND p.left_at IS NULL AND p.joined_at IS NOT NULL`;

/** Tells one colleague that a copy of the whole practice was asked for. */
@Injectable()
export class PracticeExportMails implements OnApplicationBootstrap {
  constructor(
    @Inject(ENV) private readonly env: Env,
    private readonly jobs: Jobs,
    private readonly db: TenantDb,
    private readonly mailer: Mailer,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (this.env.WORKER !== 'inline') return;
    await this.jobs.work('mail.practice-export', (job, id) => this.send(job, id));
  }

  /** Nobody to write to is fine. @throws Error when the mail server refuses; the job is tried again. */
  async send(job: JobPayloads['mail.practice-export'], jobId: string): Promise<void> {
    const { practiceId, personId, exportId } = job;
    const ctx = systemContext(practiceId as PracticeId, new Date());
    const [to] = await this.db.query<Addressee>(
      ctx,
      'leaving.mail',
      { objectId: exportId },
      { text: WHOM, values: [practiceId, personId] },
    );
    if (!to) return;
    const url = `${publicUrl(this.env)}/home`;
    await this.mailer.send(writeLetter(practiceExportMail, to, { url, jobId, practiceId }));
  }
}
