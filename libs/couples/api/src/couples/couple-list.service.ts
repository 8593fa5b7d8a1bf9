import { Injectable } from '@nestjs/common';
import type { ListedCouple } from '@tweespraak/couples/contract';
import { type TenantContext, TenantDb } from '@tweespraak/platform/api';

/** Row security leaves a coach with their own couples. */
const LIST = `
  SELECT c.id, jsonb_build_object('a', a.given_name, 'b', b.given_name) AS names, c.coach_id AS "coachId",
    c.co_coach_id AS "coCoachId", c.created_at AS "createdAt", c.archived_at AS "archivedAt"
  FROM couples c
  JOIN people a ON a.practice_id = c.practice_id AND a.id = c.partner_a_id
  JOIN people b ON b.practice_id = c.practice_id AND b.id = c.partner_b_id
  WHERE c.practice_id = $1 AND (c.archived_at IS NOT NULL) = $2 ORDER BY c.created_at, c.id`;

type Row = Omit<ListedCouple, 'createdAt' | 'archivedAt'> & {
  readonly createdAt: Date;
  readonly archivedAt: Date | null;
};

/** The couples of a coach as a plain list, for whoever keeps one elsewhere: no scores, nothing of what they do. */
@Injectable()
export class CoupleList {
  constructor(private readonly db: TenantDb) {}

  /** One line in the access log: it is a look over the caseload, which every couple in it may see. */
  async list(ctx: TenantContext, archived: boolean): Promise<ListedCouple[]> {
    const statement = { text: LIST, values: [ctx.practiceId, archived] };
    const rows = await this.db.query<Row>(ctx, 'caseload.list', {}, statement);
    return rows.map((row) => ({
      ...row,
      createdAt: row.createdAt.toISOString(),
      archivedAt: row.archivedAt?.toISOString() ?? null,
    }));
  }
}
