import { Inject, Injectable } from '@nestjs/common';
import {
  type Addressee,
  ENV,
  type Env,
  type JobPayloads,
  Mailer,
  publicUrl,
  systemContext,
  TenantDb,
  writeLetter,
} from '@tweespraak/platform/api';
import type { PracticeId } from '@tweespraak/shared/kernel';
import { exportReadyMail } from './export.mail';

const ASKER = `
  SELECT p.id AS person_id, k.email, p.given_name AS name, p.locale
  FROM exports e
  JOIN people p ON p.practice_id = e.practice_id AND p.id = e.asked_by AND p.left_at IS NULL
  JOIN person_contacts k ON k.practice_id = p.practice_id AND k.person_id = p.id
  WHERE e.practice_id = $1 AND e.id = $2 AND e.state = 'ready'`;

/** Tells whoever asked that the file is there: a link to the page of all files, nothing of what is in it. */
@Injectable()
export class ExportMails {
  constructor(
    @Inject(ENV) private readonly env: Env,
    private readonly db: TenantDb,
    private readonly mailer: Mailer,
  ) {}

  async send({ practiceId, exportId }: JobPayloads['mail.export'], jobId: string): Promise<void> {
    const ctx = systemContext(practiceId as PracticeId, new Date());
    const [to] = await this.db.query<Addressee>(
      ctx,
      'mail.export',
      { objectId: exportId },
      { text: ASKER, values: [practiceId, exportId] },
    );
    if (!to) return;
    const url = `${publicUrl(this.env)}/exports`;
    await this.mailer.send(writeLetter(exportReadyMail, to, { url, jobId, practiceId }));
  }
}
