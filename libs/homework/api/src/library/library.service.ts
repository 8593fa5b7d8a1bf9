import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Library, LibraryItem, LibraryItemBody } from '@tweespraak/homework/contract';
import { Idempotency, type TenantContext, TenantDb, type TenantTransaction } from '@tweespraak/platform/api';
import { localDateIn } from '@tweespraak/shared/kernel';
import { actorOf } from '../actor';
import { notFound } from '../refusals';

const LIST = `
  SELECT id, kind, title, maker, url, locale, note, added_at AS "addedAt", archived_at IS NOT NULL AS archived
  FROM library_items WHERE practice_id = $1 AND ($2 OR archived_at IS NULL) ORDER BY title, id LIMIT 1000`;
const ADD = `
  INSERT INTO library_items (practice_id, id, kind, title, maker, url, locale, note, added_by, added_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`;
const CHANGE = `
  UPDATE library_items SET kind = $3, title = $4, maker = $5, url = $6, locale = $7, note = $8
  WHERE practice_id = $1 AND id = $2 RETURNING id`;
const ARCHIVE = `
  UPDATE library_items SET archived_at = CASE WHEN $3 THEN coalesce(archived_at, $4) END
  WHERE practice_id = $1 AND id = $2 RETURNING id`;

interface Row extends Omit<LibraryItem, 'addedOn'> {
  readonly addedAt: Date;
}

/** What the practice recommends to read, listen to and watch: names and links. */
@Injectable()
export class LibraryService {
  constructor(
    private readonly db: TenantDb,
    private readonly idempotency: Idempotency,
  ) {}

  /** By title, archived ones too. */
  list(ctx: TenantContext): Promise<Library> {
    return this.db.run(ctx, 'library.list', async (tx) => ({ items: await libraryItems(ctx, tx, true) }));
  }

  add(ctx: TenantContext, body: LibraryItemBody, key?: string): Promise<{ id: string }> {
    return this.db.run(ctx, 'library.add', (tx) => {
      const request = { route: 'POST /library', key, body };
      return this.idempotency.once(ctx, tx, request, async () => {
        const id = randomUUID();
        tx.about({ objectId: id });
        await tx.em.query(ADD, [ctx.practiceId, id, ...partsOf(body), actorOf(ctx), ctx.now]);
        return { id };
      });
    });
  }

  /** @throws DomainError 'not-found'. */
  change(ctx: TenantContext, id: string, body: LibraryItemBody): Promise<void> {
    return this.db.run(ctx, 'library.change', (tx) =>
      touch(tx, id, CHANGE, [ctx.practiceId, id, ...partsOf(body)]),
    );
  }

  /** Out of the list for partners, or back in it. @throws DomainError 'not-found'. */
  archive(ctx: TenantContext, id: string, archived: boolean): Promise<void> {
    const values = [ctx.practiceId, id, archived, ctx.now];
    return this.db.run(ctx, 'library.archive', (tx) => touch(tx, id, ARCHIVE, values));
  }
}

/** The practice's list by title, for a coach or for a partner who chooses from it. */
export async function libraryItems(
  ctx: TenantContext,
  tx: TenantTransaction,
  withArchived: boolean,
): Promise<LibraryItem[]> {
  const rows: Row[] = await tx.em.query(LIST, [ctx.practiceId, withArchived]);
  return rows.map(({ addedAt, ...row }) => ({ ...row, addedOn: localDateIn(addedAt, ctx.timeZone) }));
}

async function touch(
  tx: TenantTransaction,
  id: string,
  text: string,
  values: readonly unknown[],
): Promise<void> {
  tx.about({ objectId: id });
  const [rows]: [unknown[], number] = await tx.em.query(text, [...values]);
  if (!rows.length) throw notFound();
}

const partsOf = ({ kind, title, maker, url, locale, note }: LibraryItemBody) => [
  ...[kind, title, maker, url, locale, note],
];
