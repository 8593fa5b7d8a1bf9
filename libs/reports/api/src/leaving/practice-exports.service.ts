import { Injectable } from '@nestjs/common';
import {
  Jobs,
  type SignedIn,
  TenantDb,
  type TenantContext,
  type TenantTransaction,
  Vault,
} from '@tweespraak/platform/api';
import { PasswordAgain } from '@tweespraak/practices/api';
import type { ExportPracticeBody, MadePracticeExport } from '@tweespraak/reports/contract';
import { DomainError } from '@tweespraak/shared/kernel';
import { randomUUID } from 'node:crypto';
import { LeavingKeys } from './leaving-keys';
import { keyOfPassphrase, makePassphrase, readPassphrase } from './passphrase';

const BOUND_TO = `SELECT coalesce(sealed_as, practice_id) AS "to" FROM practices WHERE practice_id = $1`;
/** One at a time: the lock makes an order of two that ask in the same moment. */
const ALONE = `SELECT pg_advisory_xact_lock(hashtextextended('leaving ' || app_practice(), 0)), EXISTS (
  SELECT 1 FROM exports WHERE kind = 'practice' AND state IN ('waiting', 'making')) AS busy`;
const INSERT = `INSERT INTO exports (practice_id, id, kind, asked_by, with_names, reason)
  VALUES ($1, $2, 'practice', $3, true, $4)`;
const STAFF = `SELECT id FROM people WHERE joined_at IS NOT NULL AND left_at IS NULL AND roles && ARRAY['coach', 'admin']`;
const COUPLES = `SELECT id AS "coupleId" FROM couples`;

/** Asks for the file of the whole practice, in front of everybody whom it concerns. */
@Injectable()
export class PracticeExports {
  constructor(
    private readonly db: TenantDb,
    private readonly jobs: Jobs,
    private readonly vault: Vault,
    private readonly passwordAgain: PasswordAgain,
    private readonly keys: LeavingKeys,
  ) {}

  /**
   * Each couple sees in its own file that this was made; every coach and admin gets a mail. @returns the passphrase, this once.
   * @throws DomainError 'password.wrong', 'too-many-requests', 'leaving.no-passphrase', 'export.too-many'.
   */
  async ask(ctx: TenantContext, me: SignedIn, body: ExportPracticeBody): Promise<MadePracticeExport> {
    await this.passwordAgain.confirm(me, body.password);
    const passphrase = body.passphrase === null ? makePassphrase() : readPassphrase(body.passphrase);
    if (!passphrase)
      throw new DomainError('leaving.no-passphrase', 'This is not a passphrase that was shown here.');
    const exportId = randomUUID();
    await this.db.run(ctx, 'leaving.export', async (tx) => {
      await alone(tx);
      const reason = await this.sealReason(ctx, tx, exportId, body.reason);
      await tx.em.query(INSERT, [ctx.practiceId, exportId, ctx.personId, reason]);
      const [bound]: { to: string }[] = await tx.em.query(BOUND_TO, [ctx.practiceId]);
      const key = await keyOfPassphrase(passphrase, bound?.to ?? ctx.practiceId);
      await this.keys.keep(tx, ctx.practiceId, exportId, key);
      await this.jobs.send(tx.em, 'export.make', { practiceId: ctx.practiceId, exportId });
      await this.jobs.send(tx.em, 'export.expire', { practiceId: ctx.practiceId, exportId }, weekFrom(ctx));
      await this.tellStaff(ctx, tx, exportId);
      const couples = await tx.asSystem<{ coupleId: string }>({ text: COUPLES });
      tx.about({ objectId: exportId });
      tx.aboutEach(couples);
    });
    return { exportId, passphrase };
  }

  private sealReason({ practiceId }: TenantContext, tx: TenantTransaction, rowId: string, reason: string) {
    return this.vault.seal(tx, { ownerId: practiceId, table: 'exports', column: 'reason', rowId }, reason);
  }

  private async tellStaff({ practiceId }: TenantContext, tx: TenantTransaction, exportId: string) {
    const staff = await tx.asSystem<{ id: string }>({ text: STAFF });
    const jobs = staff.map(({ id }) => ({ payload: { practiceId, exportId, personId: id } }));
    await this.jobs.sendMany(tx.em, 'mail.practice-export', jobs);
  }
}

async function alone(tx: TenantTransaction): Promise<void> {
  const [row] = await tx.asSystem<{ busy: boolean }>({ text: ALONE });
  if (row?.busy) throw new DomainError('export.too-many', 'The whole practice is being exported already.');
}

const KEPT_DAYS = 7;
const DAY_MS = 86_400_000;
/** As long as the file of any export is kept. */
const weekFrom = ({ now }: TenantContext) => ({ startAfter: new Date(now.getTime() + KEPT_DAYS * DAY_MS) });
