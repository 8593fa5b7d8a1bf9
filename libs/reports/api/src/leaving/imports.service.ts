import { Injectable } from '@nestjs/common';
import { IdentityDb, type SignedIn, TenantDb, type TenantContext } from '@tweespraak/platform/api';
import { PasswordAgain } from '@tweespraak/practices/api';
import type { ImportPracticeFields, StartedImport } from '@tweespraak/reports/contract';
import { DomainError } from '@tweespraak/shared/kernel';
import { randomUUID } from 'node:crypto';
import { ImportRuns } from './import-run';
import type { KeptUpload } from './kept-upload';
import { openPracticeFile } from './practice-in-file';
import type { SentPractice } from './sent-practice';
import { IS_EMPTY, SILENT } from './standing.sql';
import { readTablesVersion } from './tables-version';
import { findAdminInFile } from './who-in-file';

/** Whoever fell silent is over: its transaction is, or will find itself so. */
const GIVE_UP_ON_THE_SILENT = `UPDATE leaving_imports SET state = 'stopped', problem = 'leaving.interrupted', ended_at = now()
  WHERE state = 'running' AND ${SILENT}`;
const BUSY = `SELECT EXISTS (SELECT 1 FROM leaving_imports WHERE state = 'running') AS busy`;
const INSERT = `INSERT INTO leaving_imports (practice_id, id, asked_by, row_count) VALUES ($1, $2, $3, $4)
  ON CONFLICT DO NOTHING RETURNING id`;
const CANCEL = `UPDATE leaving_imports SET state = 'cancelled', ended_at = now() WHERE id = $1 AND state = 'running'`;

/** Takes a file of a practice in. Everything that can be known beforehand is said before anything is begun. */
@Injectable()
export class PracticeImports {
  constructor(
    private readonly db: TenantDb,
    private readonly identity: IdentityDb,
    private readonly passwordAgain: PasswordAgain,
    private readonly runs: ImportRuns,
  ) {}

  /** @throws DomainError as `POST /api/leaving/imports` in the contract says. */
  async start(ctx: TenantContext, me: SignedIn, sent: SentPractice): Promise<StartedImport> {
    const { fields, upload } = await this.receive(ctx, me, sent).catch((error: unknown) => {
      sent.refuse();
      throw error;
    });
    try {
      return await this.begin(ctx, fields, upload);
    } catch (error) {
      await upload.close();
      throw error;
    }
  }

  /** Nothing of it is saved; one that is over already stays as it is. */
  async cancel(ctx: TenantContext, importId: string): Promise<void> {
    await this.db.run(ctx, 'leaving.cancel', async ({ em, about }) => {
      const [found]: unknown[] = await em.query(`SELECT 1 FROM leaving_imports WHERE id = $1`, [importId]);
      if (!found) throw new DomainError('not-found', 'This import does not exist.');
      about({ objectId: importId });
      await em.query(CANCEL, [importId]);
    });
  }

  /** The file is read only when there is a use for it. */
  private async receive(ctx: TenantContext, me: SignedIn, sent: SentPractice) {
    const fields = await sent.fields();
    await this.passwordAgain.confirm(me, fields.password);
    await this.assertFree(ctx);
    return { fields, upload: await sent.file() };
  }

  private async begin(
    ctx: TenantContext,
    { email, passphrase }: ImportPracticeFields,
    upload: KeptUpload,
  ): Promise<StartedImport> {
    const { practiceId, personId } = ctx;
    const file = await openPracticeFile(upload.fd, passphrase, await readTablesVersion(this.identity));
    const becomes = await findAdminInFile(file, email);
    const importId = randomUUID();
    await this.db.run(ctx, 'leaving.import', async ({ em, about }) => {
      about({ objectId: importId });
      const values = [practiceId, importId, personId, file.manifest.rows];
      const [made]: unknown[] = await em.query(INSERT, values);
      if (!made) throw runsAlready();
    });
    this.runs.begin({ practiceId, importId, founder: personId ?? '', becomes }, file, upload);
    return { importId };
  }

  private async assertFree(ctx: TenantContext): Promise<void> {
    const { isEmpty, busy } = await this.db.run(ctx, 'leaving.look', async ({ em, asSystem }) => {
      await asSystem({ text: GIVE_UP_ON_THE_SILENT });
      const [empty]: { isEmpty: boolean }[] = await em.query(IS_EMPTY);
      const [import_]: { busy: boolean }[] = await em.query(BUSY);
      return { isEmpty: empty?.isEmpty ?? false, busy: import_?.busy ?? false };
    });
    if (busy) throw runsAlready();
    if (!isEmpty) throw new DomainError('leaving.not-empty', 'There is something in this practice already.');
  }
}

const runsAlready = () => new DomainError('leaving.import-runs', 'A file is being imported here already.');
