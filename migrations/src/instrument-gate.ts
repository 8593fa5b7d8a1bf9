import { APP, GATE } from './walls';

/**
 * The gate of a round of an imported questionnaire: both handed in, both consent, and the coach turned the key. As the gate of
 * the nine pillars, but the key is always asked for: such a round has no private block that could ask for it.
 */
export const INSTRUMENT_GATE = `
  GRANT CREATE ON SCHEMA public TO ${GATE};
  CREATE FUNCTION instrument_round_is_open(round uuid) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp COST 5000
    AS $$
      SELECT EXISTS (
        SELECT 1 FROM public.instrument_rounds r
        JOIN public.couples c ON c.practice_id = r.practice_id AND c.id = r.couple_id
        WHERE r.practice_id = public.app_practice() AND r.id = round AND r.cancelled_at IS NULL
          AND (public.app_role() = 'system'
            OR public.app_person() IN (c.partner_a_id, c.partner_b_id, c.coach_id, c.co_coach_id))
          AND EXISTS (SELECT 1 FROM public.instrument_releases x
            WHERE x.practice_id = r.practice_id AND x.round_id = r.id AND x.release_at <= now())
          AND 2 = (SELECT count(*) FROM public.instrument_seats s
            WHERE s.practice_id = r.practice_id AND s.round_id = r.id AND s.person_id IN (c.partner_a_id, c.partner_b_id)
              AND s.submitted_at IS NOT NULL AND s.declined_at IS NULL
              AND s.consented_at IS NOT NULL AND s.withdrawn_at IS NULL))
    $$;

  CREATE FUNCTION seal_instrument_response() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
    AS $$
      BEGIN
        -- The lock of a couple's handing in and taking back: a round is either finished or taken back, never both.
        PERFORM pg_advisory_xact_lock(hashtextextended(NEW.couple_id::text, 0));
        IF NOT EXISTS (SELECT 1 FROM public.instrument_rounds r
            WHERE r.practice_id = NEW.practice_id AND r.id = NEW.round_id AND r.cancelled_at IS NULL) THEN
          RAISE EXCEPTION 'the round was taken back' USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        UPDATE public.instrument_seats SET submitted_at = NEW.submitted_at, declined_at = NULL
          WHERE practice_id = NEW.practice_id AND round_id = NEW.round_id AND person_id = NEW.person_id;
        RETURN NULL;
      END
    $$;

  ALTER FUNCTION instrument_round_is_open(uuid) OWNER TO ${GATE};
  ALTER FUNCTION seal_instrument_response() OWNER TO ${GATE};
  REVOKE ALL ON FUNCTION instrument_round_is_open(uuid), seal_instrument_response() FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION instrument_round_is_open(uuid) TO ${APP};
  REVOKE CREATE ON SCHEMA public FROM ${GATE};
  CREATE TRIGGER seal_instrument_response AFTER INSERT ON instrument_responses
    FOR EACH ROW EXECUTE FUNCTION seal_instrument_response();
`;

export const DROP_INSTRUMENT_GATE = `DROP FUNCTION seal_instrument_response(), instrument_round_is_open(uuid);`;
