import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  Idempotency,
  Jobs,
  type SignedIn,
  type TenantContext,
  TenantDb,
  type TenantTransaction,
  Vault,
} from '@tweespraak/platform/api';
import { PasswordAgain } from '@tweespraak/practices/api';
import type {
  ExportAgainBody,
  ExportCard,
  ExportCards,
  ExportChoice,
  MadeExport,
  MakeExportBody,
} from '@tweespraak/reports/contract';
import { DomainError, localDateIn } from '@tweespraak/shared/kernel';
import { checkChoice } from './choice-rules';
import { type ExportRow, LIST, ONE, toCard } from './export-rows';
import { checkCoaches } from './known-coaches';

const KEPT = `interval '7 days'`;
const MOST_UNDER_WAY = 5;

const UNDER_WAY = `SELECT count(*)::int AS n FROM exports e WHERE e.practice_id = $1 AND e.state IN ('waiting', 'making')`;
const INSERT = `
  INSERT INTO exports (practice_id, id, kind, asked_by, choice, with_names, reason, frozen_in)
  VALUES ($1, $2, 'report', $3, $4, $5, $6, $7)`;
/** The couples that a file with names can hold, as the rows of every block take them. */
const NAMED = `
  SELECT c.id AS "coupleId" FROM couples c
  WHERE c.practice_id = $1 AND c.created_at < ($4::date + 1)::timestamp AT TIME ZONE $2
    AND (c.archived_at IS NULL OR c.archived_at >= $3::date::timestamp AT TIME ZONE $2)
    AND ($5::uuid[] IS NULL OR c.coach_id = ANY ($5) OR c.co_coach_id = ANY ($5))`;
const CANCEL = `
  UPDATE exports SET state = 'cancelled', finished_at = now()
  WHERE practice_id = $1 AND id = $2 AND state IN ('waiting', 'making', 'stopped') RETURNING id`;
const CONTINUE = `UPDATE exports SET state = 'waiting' WHERE practice_id = $1 AND id = $2`;
const FORGET = `DELETE FROM export_pieces WHERE practice_id = $1 AND export_id = $2`;
const FROZEN = `
  SELECT count(*)::int AS n FROM export_pieces p WHERE p.practice_id = $1 AND p.export_id = $2 AND p.part = 'snapshot'`;

/** What somebody asks for, follows, stops and asks for again: one's own exports, nobody else's. */
@Injectable()
export class ExportsService {
  constructor(
    private readonly db: TenantDb,
    private readonly jobs: Jobs,
    private readonly vault: Vault,
    private readonly idempotency: Idempotency,
    private readonly passwordAgain: PasswordAgain,
  ) {}

  /**
   * Asks for a file; it is made by a job. With names it takes a reason and the password, and each couple's file says so.
   * @throws DomainError as `checkChoice`, 'not-found' for a coach of the filter, 'password.wrong', 'too-many-requests', 'export.too-many'.
   */
  async ask(
    ctx: TenantContext,
    me: SignedIn,
    { choice, names }: MakeExportBody,
    key: string | undefined,
  ): Promise<MadeExport> {
    checkChoice(choice, localDateIn(ctx.now, ctx.timeZone), { withNames: names !== null });
    if (names) await this.passwordAgain.confirm(me, names.password);
    const reason = names?.reason ?? null;
    const request = { route: 'POST /api/exports', key, body: { choice, reason } }; // a password is kept nowhere
    return this.db.run(ctx, names ? 'export.names' : 'export.ask', async (tx) => {
      await checkCoaches(ctx, tx, choice);
      return this.idempotency.once(ctx, tx, request, () => this.insert(ctx, tx, { choice, reason }));
    });
  }

  async list(ctx: TenantContext): Promise<ExportCards> {
    const rows = await this.db.query<ExportRow>(
      ctx,
      'exports.read',
      {},
      { text: LIST, values: [ctx.practiceId] },
    );
    return { exports: rows.map((row) => toCard(row, ctx.now)) };
  }

  /** @throws DomainError 'not-found'. */
  read(ctx: TenantContext, exportId: string): Promise<ExportCard> {
    return this.db.run(ctx, 'exports.read', async (tx) => toCard(await mine(ctx, tx, exportId), ctx.now));
  }

  /** Stops it and throws away what was written; one that is over stays as it is. @throws DomainError 'not-found'. */
  cancel(ctx: TenantContext, exportId: string): Promise<void> {
    return this.db.run(ctx, 'export.cancel', async (tx) => {
      await mine(ctx, tx, exportId);
      const values = [ctx.practiceId, exportId];
      const [cancelled]: unknown[][] = await tx.em.query(CANCEL, values);
      if (cancelled?.length) await tx.asSystem({ text: FORGET, values });
    });
  }

  /** Goes on with one that stopped. @throws DomainError 'not-found', 'export.not-stopped'. */
  continue(ctx: TenantContext, exportId: string): Promise<void> {
    return this.db.run(ctx, 'export.continue', async (tx) => {
      const { state } = await mine(ctx, tx, exportId);
      if (state !== 'stopped')
        throw new DomainError('export.not-stopped', 'Only an export that stopped can go on.');
      await tx.em.query(CONTINUE, [ctx.practiceId, exportId]);
      await this.jobs.send(tx.em, 'export.make', { practiceId: ctx.practiceId, exportId });
    });
  }

  /**
   * Asks for the same once more, of the same frozen rows or of the practice as it is now.
   * @throws DomainError 'not-found', 'export.names-again', 'export.snapshot-gone', 'export.too-many'.
   */
  again(ctx: TenantContext, exportId: string, { snapshot }: ExportAgainBody): Promise<MadeExport> {
    return this.db.run(ctx, 'export.ask', async (tx) => {
      const { choice, withNames } = await mine(ctx, tx, exportId);
      if (!choice) throw new DomainError('not-found', 'This is made elsewhere.');
      if (withNames) throw new DomainError('export.names-again', 'One with names is asked for anew.');
      if (snapshot === 'new') return this.insert(ctx, tx, { choice, reason: null });
      return this.insert(ctx, tx, { choice, reason: null, frozenIn: await frozenIn(ctx, tx, exportId) });
    });
  }

  private async insert(
    ctx: TenantContext,
    tx: TenantTransaction,
    { choice, reason, frozenIn }: { choice: ExportChoice; reason: string | null; frozenIn?: string },
  ): Promise<MadeExport> {
    const { practiceId, personId } = ctx;
    const [open]: { n: number }[] = await tx.em.query(UNDER_WAY, [practiceId]);
    if ((open?.n ?? 0) >= MOST_UNDER_WAY)
      throw new DomainError('export.too-many', 'Five files are being made already.');
    const exportId = randomUUID();
    const place = { ownerId: practiceId, table: 'exports', column: 'reason', rowId: exportId };
    const sealed = reason === null ? null : await this.vault.seal(tx, place, reason);
    const row = [practiceId, exportId, personId, JSON.stringify(choice), reason !== null, sealed];
    await tx.em.query(INSERT, [...row, frozenIn ?? exportId]);
    tx.about({ objectId: exportId });
    if (reason !== null) tx.aboutEach(await named(ctx, tx, choice));
    const job = { practiceId, exportId };
    await this.jobs.send(tx.em, 'export.make', job);
    const [week]: { at: Date }[] = await tx.em.query(`SELECT now() + ${KEPT} AS at`);
    await this.jobs.send(tx.em, 'export.expire', job, week ? { startAfter: week.at } : {});
    return { exportId };
  }
}

async function mine(ctx: TenantContext, tx: TenantTransaction, exportId: string): Promise<ExportRow> {
  tx.about({ objectId: exportId });
  const [row]: ExportRow[] = await tx.em.query(ONE, [ctx.practiceId, exportId]);
  if (!row) throw new DomainError('not-found', 'This is not an export of yours.');
  return row;
}

async function frozenIn(ctx: TenantContext, tx: TenantTransaction, exportId: string): Promise<string> {
  const [row]: { frozenIn: string; snapshotId: string | null }[] = await tx.em.query(
    `SELECT e.frozen_in AS "frozenIn", e.snapshot_id AS "snapshotId" FROM exports e WHERE e.practice_id = $1 AND e.id = $2`,
    [ctx.practiceId, exportId],
  );
  const [pieces] = await tx.asSystem<{ n: number }>({
    text: FROZEN,
    values: [ctx.practiceId, row?.frozenIn],
  });
  if (!row?.snapshotId || !pieces?.n)
    throw new DomainError('export.snapshot-gone', 'The rows behind this file are not kept any more.');
  return row.frozenIn;
}

async function named(ctx: TenantContext, { em }: TenantTransaction, { period, filters }: ExportChoice) {
  const values = [ctx.practiceId, ctx.timeZone, period.from, period.until, filters.coachIds];
  return (await em.query(NAMED, values)) as { coupleId: string }[];
}
