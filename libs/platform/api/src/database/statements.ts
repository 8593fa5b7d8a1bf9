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

/** As `contextStatement` and `narrowStatement` at once, where every message to the database counts. */
export function narrowContextStatement(ctx: TenantContext, coupleId: string): Statement {
  const context = contextStatement(ctx);
  return {
    name: 'tenant-context-narrow',
    text: `${context.text}, set_config('app.couple_id', $4, true)`,
    values: [...(context.values ?? []), coupleId],
  };
}

/** Narrows the running transaction to one couple. It can only take away: an id that is not yours leaves nothing. */
export function narrowStatement(coupleId: string): Statement {
  return { name: 'narrow', text: `SELECT set_config('app.couple_id', $1, true)`, values: [coupleId] };
}

/** The access log's row for a look at a couple in one round trip: the database says whether there was one to see. */
export function logCoupleStatement(ctx: TenantContext, action: string, coupleId: string): Statement {
  return {
    name: 'access-log-couple',
    text: `INSERT INTO access_log (practice_id, actor_id, actor_role, action, outcome, couple_id, object_id, address, request_id,
        token_id)
      SELECT $1, $2, $3, $4, CASE WHEN c.id IS NULL THEN 'denied' ELSE 'done' END, c.id, $5, $6, $7, $8
      FROM (SELECT $5::uuid AS asked) q LEFT JOIN couples c ON c.practice_id = $1 AND c.id = q.asked`,
    values: [
      ctx.practiceId,
      ctx.personId,
      ctx.role,
      action,
      coupleId,
      ctx.address,
      ctx.requestId,
      ctx.token?.id ?? null,
    ],
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
    text: `INSERT INTO access_log (practice_id, actor_id, actor_role, action, outcome, couple_id, subject_id, object_id, address, request_id,
        token_id)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
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
      ctx.token?.id ?? null,
    ],
  };
}
