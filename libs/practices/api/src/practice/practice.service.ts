import { Injectable } from '@nestjs/common';
import { type Statement, TenantDb, type TenantContext } from '@tweespraak/platform/api';
import type { Colleague, Practice, PracticeChanges } from '@tweespraak/practices/contract';
import { notFound } from '../not-found';

const READ = `
  SELECT r.practice_id AS id, r.name, r.country, r.locale, r.time_zone AS "timeZone",
    r.coach_release_required AS "coachReleaseRequired", r.seats,
    (SELECT count(*)::int FROM people p WHERE p.practice_id = r.practice_id
      AND p.roles && ARRAY['coach', 'admin'] AND p.left_at IS NULL) AS "seatsUsed",
    (SELECT count(*)::int FROM couples c WHERE c.practice_id = r.practice_id AND c.archived_at IS NULL) AS "activeCouples"
  FROM practices r WHERE r.practice_id = $1`;

const CHANGE = `
  UPDATE practices SET name = coalesce($2, name), country = coalesce($3, country), locale = coalesce($4, locale),
    time_zone = coalesce($5, time_zone), coach_release_required = coalesce($6, coach_release_required)
  WHERE practice_id = $1`;

const COLLEAGUES = `
  SELECT id, given_name AS "givenName", family_name AS "familyName" FROM people
  WHERE practice_id = $1 AND 'coach' = ANY (roles) AND joined_at IS NOT NULL AND left_at IS NULL
  ORDER BY given_name, family_name, id`;

/** The practice itself: its settings, and who coaches in it. */
@Injectable()
export class PracticeSettings {
  constructor(private readonly tenantDb: TenantDb) {}

  async read(ctx: TenantContext): Promise<Practice> {
    const [practice] = await this.tenantDb.query<Practice>(ctx, 'practice.read', {}, statement(READ, ctx));
    if (!practice) throw notFound();
    return practice;
  }

  /** A field that is not given stays. */
  async change(ctx: TenantContext, changes: PracticeChanges): Promise<Practice> {
    await this.tenantDb.run(ctx, 'practice.change', ({ em }) =>
      em.query(CHANGE, [
        ctx.practiceId,
        changes.name ?? null,
        changes.country ?? null,
        changes.locale ?? null,
        changes.timeZone ?? null,
        changes.coachReleaseRequired ?? null,
      ]),
    );
    return this.read(ctx);
  }

  /** Coaches who can take a couple, by name. */
  colleagues(ctx: TenantContext): Promise<Colleague[]> {
    return this.tenantDb.query<Colleague>(ctx, 'colleagues.read', {}, statement(COLLEAGUES, ctx));
  }
}

const statement = (text: string, ctx: TenantContext): Statement => ({ text, values: [ctx.practiceId] });
