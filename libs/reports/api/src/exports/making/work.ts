import type { TenantContext, TenantTransaction } from '@tweespraak/platform/api';
import type { ExportChoice } from '@tweespraak/reports/contract';
import type { Locale, PersonId } from '@tweespraak/shared/kernel';
import type { Attempt } from '../export-pieces';

/** One try at one export, with everything it is made from. */
export interface Work extends Attempt {
  readonly kind: 'report' | 'practice';
  readonly choice: ExportChoice | null;
  readonly withNames: boolean;
  /** The export whose frozen rows this is made of; itself unless it is made again. */
  readonly frozenIn: string;
  /** Null until the rows are frozen. */
  readonly snapshotId: string | null;
  /** Speaks for the product: writes pieces. */
  readonly ctx: TenantContext;
  /** Speaks for whoever asked: reads figures, as on their screen. */
  readonly asker: TenantContext;
  readonly askedBy: string;
}

interface Row {
  readonly attempt: number;
  readonly kind: Work['kind'];
  readonly choice: ExportChoice | null;
  readonly withNames: boolean;
  readonly frozenIn: string | null;
  readonly snapshotId: string | null;
  readonly personId: PersonId;
  readonly name: string;
  readonly isAdmin: boolean;
  readonly locale: Locale;
  readonly timeZone: string;
}

const CLAIM = `
  UPDATE exports e SET state = 'making', attempt = e.attempt + 1, attempt_at = now(), touched_at = now(), rows_done = 0,
    stage = CASE WHEN s.snapshot_id IS NULL THEN 'reading' ELSE 'writing' END,
    snapshot_id = s.snapshot_id, snapshot_at = s.snapshot_at
  FROM exports s
  WHERE e.practice_id = $1 AND e.id = $2 AND e.state IN ('waiting', 'making')
    AND s.practice_id = e.practice_id AND s.id = coalesce(e.frozen_in, e.id)
  RETURNING e.attempt, e.kind, e.choice, e.with_names AS "withNames", e.frozen_in AS "frozenIn", e.snapshot_id AS "snapshotId",
    e.asked_by AS "personId"`;
const ASKER = `
  SELECT trim(p.given_name || ' ' || p.family_name) AS name, p.locale, r.time_zone AS "timeZone",
    p.left_at IS NULL AND p.roles && ARRAY['admin'] AS "isAdmin"
  FROM people p JOIN practices r ON r.practice_id = p.practice_id WHERE p.practice_id = $1 AND p.id = $2`;
/** A try before this one left pieces: of rows that were not all frozen nothing is kept, of a file neither. */
const CLEAR = `
  DELETE FROM export_pieces p WHERE p.practice_id = $1 AND p.export_id = $2 AND (p.part = 'file' OR $3)`;

/**
 * Takes an export in hand. @returns null when there is nothing to do: it was cancelled, it is ready, or whoever asked is no admin
 * any more (then it is cancelled).
 */
export async function claim(
  ctx: TenantContext,
  { em, about }: TenantTransaction,
  exportId: string,
): Promise<Work | null> {
  about({ objectId: exportId });
  const [rows]: [Row[]] = await em.query(CLAIM, [ctx.practiceId, exportId]);
  const [row] = rows;
  if (!row) return null;
  const [asker]: Row[] = await em.query(ASKER, [ctx.practiceId, row.personId]);
  if (!asker?.isAdmin) {
    await em.query(`UPDATE exports SET state = 'cancelled' WHERE practice_id = $1 AND id = $2`, [
      ctx.practiceId,
      exportId,
    ]);
    return null;
  }
  await em.query(CLEAR, [ctx.practiceId, exportId, row.snapshotId === null]);
  const { locale, timeZone } = asker;
  return {
    ...{ exportId, attempt: row.attempt, kind: row.kind, choice: row.choice, withNames: row.withNames },
    ...{ frozenIn: row.frozenIn ?? exportId, snapshotId: row.snapshotId, askedBy: asker.name },
    ctx: { ...ctx, locale, timeZone },
    asker: { ...ctx, locale, timeZone, role: 'admin', personId: row.personId },
  };
}
