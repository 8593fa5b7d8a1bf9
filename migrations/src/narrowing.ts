import { APP } from './walls';

/**
 * Nearly every policy of the rounds asks which couples the running person may see. The index answers it without the table.
 * A transaction about one couple says so (app.couple_id): the question then costs one look-up instead of a walk along the
 * practice's couples. It can only take away: an id that the person may not see leaves nothing.
 */
export const NARROWING = `
  CREATE UNIQUE INDEX couples_who ON couples (practice_id, id)
    INCLUDE (coach_id, co_coach_id, partner_a_id, partner_b_id);
  CREATE FUNCTION app_first_couple() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ SELECT coalesce(nullif(current_setting('app.couple_id', true), '')::uuid, '00000000-0000-0000-0000-000000000000') $$;
  CREATE FUNCTION app_last_couple() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ SELECT coalesce(nullif(current_setting('app.couple_id', true), '')::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff') $$;
  CREATE POLICY narrowed ON couples AS RESTRICTIVE FOR SELECT TO ${APP}
    USING (id BETWEEN (SELECT app_first_couple()) AND (SELECT app_last_couple()));
`;
