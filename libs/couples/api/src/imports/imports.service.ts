import { Injectable } from '@nestjs/common';
import {
  type CoupleImportBody,
  NewPartner,
  type ImportPreview,
  type ImportResult,
} from '@tweespraak/couples/contract';
import {
  judgeRows,
  type JudgedRow,
  MAX_IMPORT_ROWS,
  readRows,
  rowsToCreate,
} from '@tweespraak/couples/domain';
import { Idempotency, type TenantContext, TenantDb, type TenantTransaction } from '@tweespraak/platform/api';
import { NewCouples } from '../couples/new-couples';
import { addressesInUse } from '../partners/address-book';
import { toPreview } from './imports.mapper';
import { readCsv, unreadable } from './read-csv';

/** Many couples at once from a file. The preview and the import judge every row in the same way. */
@Injectable()
export class ImportsService {
  constructor(
    private readonly db: TenantDb,
    private readonly idempotency: Idempotency,
    private readonly newCouples: NewCouples,
  ) {}

  /** What would happen, row by row; saves nothing. @throws DomainError 'import.unreadable'. */
  preview(ctx: TenantContext, body: CoupleImportBody): Promise<ImportPreview> {
    return this.db.run(ctx, 'import.preview', async (tx) =>
      toPreview(await judge(ctx, tx, body.csv), body.confirmedRows),
    );
  }

  /**
   * Makes the couples of all rows that are fine or confirmed, in one transaction, and invites everybody in them.
   * @throws DomainError 'import.unreadable'.
   */
  import(ctx: TenantContext, body: CoupleImportBody, key?: string): Promise<ImportResult> {
    return this.db.run(ctx, 'import.run', (tx) =>
      this.idempotency.once(ctx, tx, { route: 'POST /couples/imports', key, body }, async () => {
        const rows = await judge(ctx, tx, body.csv);
        const wanted = rowsToCreate(rows, body.confirmedRows);
        const couples = wanted.map((row) => ({ ...row, coCoachId: null }));
        const ids = await this.newCouples.add(ctx, tx, couples);
        tx.aboutEach(ids.map((coupleId) => ({ coupleId })));
        return { created: ids.length, skipped: rows.length - ids.length };
      }),
    );
  }
}

async function judge(ctx: TenantContext, tx: TenantTransaction, csv: string): Promise<JudgedRow[]> {
  const { places, records } = readCsv(csv);
  const isAddress = (text: string) => NewPartner.shape.email.safeParse(text).success;
  const rows = readRows(records, { places, locale: ctx.locale, isAddress });
  if (!rows.length) throw unreadable({ reason: 'empty' });
  if (rows.length > MAX_IMPORT_ROWS) throw unreadable({ reason: 'too-many-rows', limit: MAX_IMPORT_ROWS });
  const emails = rows.flatMap(({ partners }) => partners.map(({ email }) => email));
  return judgeRows(rows, await addressesInUse(ctx, tx, emails));
}
