import { Injectable } from '@nestjs/common';
import type { AccessLogEntry, AccessLogPage, AccessLogQuery } from '@tweespraak/couples/contract';
import { type TenantContext, TenantDb } from '@tweespraak/platform/api';
import { fromCursor, toCursor } from './cursor';

const PAGE = 50;

interface EntryRow {
  readonly id: string;
  readonly at: Date;
  readonly place: string;
  readonly actor: string | null;
  readonly actor_role: string;
  readonly is_me: boolean;
  readonly by_program: boolean;
  readonly action: string;
  readonly outcome: AccessLogEntry['outcome'];
}

const BEFORE = `(l.at, l.id) < ($3, $4) ORDER BY l.at DESC, l.id DESC LIMIT $5`;

/**
 * Three ways in which an entry concerns me, each along an index: what I did, what was done with a couple of mine, and
 * what my coaches did with all their couples at once. Which of those rows I may read, row security decides: what the
 * other partner did, refused looks of others and the coach's release never come out of the table.
 */
const ENTRIES = `
  WITH mine AS (SELECT id, coach_id, co_coach_id FROM couples), entries AS (
    (SELECT l.* FROM access_log l WHERE l.practice_id = $1 AND $6 AND l.actor_id = $2 AND ${BEFORE})
    UNION ALL
    (SELECT l.* FROM access_log l WHERE l.practice_id = $1 AND l.actor_id <> $2
      AND l.couple_id IN (SELECT id FROM mine) AND ${BEFORE})
    UNION ALL
    (SELECT l.* FROM access_log l WHERE l.practice_id = $1 AND l.actor_id <> $2 AND l.couple_id IS NULL
      AND l.actor_id IN (SELECT unnest(ARRAY[coach_id, co_coach_id]) FROM mine) AND ${BEFORE}))
  SELECT l.id, l.at, l.at::text AS place, trim(p.given_name || ' ' || p.family_name) AS actor, l.actor_role,
    l.actor_id = $2 AS is_me, l.token_id IS NOT NULL AS by_program, l.action, l.outcome
  FROM entries l LEFT JOIN people p ON p.practice_id = l.practice_id AND p.id = l.actor_id
  ORDER BY l.at DESC, l.id DESC LIMIT $5`;

/** Who looked at my file: each partner's own view on the access log. */
@Injectable()
export class AccessLogService {
  constructor(private readonly db: TenantDb) {}

  /** One page, newest first. @throws DomainError 'cursor.invalid'. */
  async read(ctx: TenantContext, query: AccessLogQuery): Promise<AccessLogPage> {
    const { at, id } = fromCursor(query.cursor);
    const values = [ctx.practiceId, ctx.personId, at, id, PAGE + 1, query.who !== 'others'];
    const about = { subjectId: ctx.personId };
    const rows = await this.db.query<EntryRow>(ctx, 'access-log.read', about, { text: ENTRIES, values });
    const page = rows.slice(0, PAGE);
    const last = page.at(-1);
    return {
      entries: page.map(toEntry),
      next: rows.length > PAGE && last ? toCursor({ at: last.place, id: last.id }) : null,
    };
  }
}

function toEntry(row: EntryRow): AccessLogEntry {
  return {
    id: row.id,
    at: row.at.toISOString(),
    actor: row.actor,
    actorRole: row.actor_role,
    isMe: row.is_me,
    byProgram: row.by_program,
    action: row.action,
    outcome: row.outcome,
  };
}
