import { Injectable } from '@nestjs/common';
import type { ListedRound } from '@tweespraak/pillars/contract';
import { type TenantContext, TenantDb } from '@tweespraak/platform/api';
import { localDateIn } from '@tweespraak/shared/kernel';

const MOST = 500;

/** Whether it is open is one bit of the gate; who of the two has handed in stays out of it. */
const LIST = `
  SELECT r.id, r.couple_id AS "coupleId", r.assigned_at AS "assignedAt", r.opens_on AS "opensOn", r.due_on AS "dueOn",
    CASE WHEN r.cancelled_at IS NOT NULL THEN 'cancelled' WHEN round_is_open(r.id) THEN 'open'
      WHEN r.opens_on > $2::date THEN 'planned' ELSE 'running' END AS state
  FROM rounds r
  WHERE r.practice_id = $1 AND r.opens_on > $2::date - 366 AND coalesce(r.couple_id = $3, true)
  ORDER BY r.opens_on DESC, r.id LIMIT ${MOST}`;

type Row = Omit<ListedRound, 'assignedAt'> & { readonly assignedAt: Date };

/** How rounds stand, as a plain list for whoever plans with one elsewhere: no answers, no scores. */
@Injectable()
export class RoundList {
  constructor(private readonly db: TenantDb) {}

  async list(ctx: TenantContext, coupleId: string | null): Promise<ListedRound[]> {
    const values = [ctx.practiceId, localDateIn(ctx.now, ctx.timeZone), coupleId];
    const about = coupleId ? { coupleId } : {};
    const act = coupleId ? 'round.list' : 'caseload.rounds';
    const rows = await this.db.query<Row>(ctx, act, about, { text: LIST, values });
    return rows.map((row) => ({ ...row, assignedAt: row.assignedAt.toISOString() }));
  }
}
