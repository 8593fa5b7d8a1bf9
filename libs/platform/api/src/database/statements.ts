import type { TenantContext } from './tenant-context';

export interface Statement {
  /** A prepared statement's name, for the hot paths. */
  readonly name?: string;
  readonly text: string;
  readonly values?: readonly unknown[];
}

/** Whose file an act touches: both partners of a couple, one of them, or one object. */
export interface About {
  readonly coupleId?: string | null;
  readonly subjectId?: string | null;
  readonly objectId?: string | null;
}

/** Binds the running transaction to a practice, a person and a role; ends with the transaction. */
export function contextStatement(ctx: TenantContext): Statement {
  return {
    name: 'tenant-context',
    text: `SELECT set_config('app.practice_id', $1, true), set_config('app.person_id', $2, true), set_config('app.role', $3, true)`,
    values: [ctx.practiceId, ctx.personId ?? '', ctx.role],
  };
}

/** The access log's row for an act, in the transaction of the act: no row, no data. */
export function logStatement(
  ctx: TenantContext,
  action: string,
  about: About,
  outcome: 'done' | 'denied',
): Statement {
  return {
    name: 'access-log',
    text: `INSERT INTO access_log (practice_id, actor_id, actor_role, action, outcome, couple_id, subject_id, object_id, address, request_id)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    values: [
      ctx.practiceId,
      ctx.personId,
      ctx.role,
      action,
      outcome,
      about.coupleId ?? null,
      about.subjectId ?? null,
      about.objectId ?? null,
      ctx.address,
      ctx.requestId,
    ],
  };
}
