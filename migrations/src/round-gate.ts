import { APP, GATE } from './walls';

/**
 * The only SECURITY DEFINER functions of the product, owned by a role without login whose policies reach a few tables
 * within the running practice. Reason: one partner's transaction must learn one bit (is the round open?) and must keep
 * the coach's overview current, while it may read neither the other's seat nor the coach's key.
 */
export const GATE_FUNCTIONS = `
  GRANT CREATE ON SCHEMA public TO ${GATE};

  CREATE FUNCTION round_is_open(round uuid) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp COST 5000
    AS $$
      SELECT EXISTS (
        SELECT 1 FROM public.rounds r
        JOIN public.practices p ON p.practice_id = r.practice_id
        JOIN public.couples c ON c.practice_id = r.practice_id AND c.id = r.couple_id
        WHERE r.practice_id = public.app_practice() AND r.id = round AND r.cancelled_at IS NULL
          -- The bit itself is for the couple, its coaches and the worker that writes to them.
          AND (public.app_role() = 'system'
            OR public.app_person() IN (c.partner_a_id, c.partner_b_id, c.coach_id, c.co_coach_id))
          -- A round with a private flag waits for the coach's key even where the practice does not ask for one.
          AND ((NOT p.coach_release_required AND NOT EXISTS (
            SELECT 1 FROM public.private_answers f
            WHERE f.practice_id = r.practice_id AND f.round_id = r.id AND f.flagged)) OR EXISTS (
            SELECT 1 FROM public.round_releases x
            WHERE x.practice_id = r.practice_id AND x.round_id = r.id AND x.release_at <= now()))
          AND 2 = (SELECT count(*) FROM public.round_seats s
            WHERE s.practice_id = r.practice_id AND s.round_id = r.id AND s.person_id IN (c.partner_a_id, c.partner_b_id)
              AND s.submitted_at IS NOT NULL AND s.declined_at IS NULL
              AND s.consented_at IS NOT NULL AND s.withdrawn_at IS NULL))
    $$;

  CREATE FUNCTION refresh_couple_latest(couple uuid) RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
    AS $$
      SELECT pg_advisory_xact_lock(hashtextextended(couple::text, 0)); -- one writer of this row at a time
      WITH finished AS (
        SELECT r.id, r.parameters_version, a.instrument_version,
          greatest(a.submitted_at, b.submitted_at) AS finished_at,
          a.scores AS a_scores, b.scores AS b_scores, a.total AS a_total, b.total AS b_total,
          count(*) OVER () AS finished_rounds,
          row_number() OVER (ORDER BY greatest(a.submitted_at, b.submitted_at) DESC, r.id) AS nth
        FROM public.couples c
        JOIN public.responses a ON a.practice_id = c.practice_id AND a.couple_id = c.id AND a.person_id = c.partner_a_id
        JOIN public.responses b ON b.practice_id = c.practice_id AND b.couple_id = c.id AND b.person_id = c.partner_b_id
          AND b.round_id = a.round_id
        JOIN public.rounds r ON r.practice_id = c.practice_id AND r.id = a.round_id AND r.cancelled_at IS NULL
        WHERE c.practice_id = public.app_practice() AND c.id = couple
      ), gone AS (
        DELETE FROM public.couple_latest l
        WHERE l.practice_id = public.app_practice() AND l.couple_id = couple AND NOT EXISTS (SELECT 1 FROM finished)
      )
      INSERT INTO public.couple_latest AS l
      SELECT public.app_practice(), couple, n.finished_rounds, n.id, n.finished_at, n.instrument_version,
        n.parameters_version, n.a_scores, n.b_scores, n.a_total, n.b_total,
        o.id, o.finished_at, o.instrument_version, o.a_scores, o.b_scores, o.a_total, o.b_total
      FROM finished n LEFT JOIN finished o ON o.nth = 2
      WHERE n.nth = 1
      ON CONFLICT (practice_id, couple_id) DO UPDATE SET
        finished_rounds = excluded.finished_rounds, round_id = excluded.round_id, finished_at = excluded.finished_at,
        instrument_version = excluded.instrument_version, parameters_version = excluded.parameters_version,
        a_scores = excluded.a_scores, b_scores = excluded.b_scores, a_total = excluded.a_total, b_total = excluded.b_total,
        previous_round_id = excluded.previous_round_id, previous_finished_at = excluded.previous_finished_at,
        previous_instrument_version = excluded.previous_instrument_version,
        previous_a_scores = excluded.previous_a_scores, previous_b_scores = excluded.previous_b_scores,
        previous_a_total = excluded.previous_a_total, previous_b_total = excluded.previous_b_total
    $$;

  CREATE FUNCTION seal_response() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
    AS $$
      BEGIN
        -- Both partners may submit in the same second: the couple's lock lets the second one see the first.
        PERFORM pg_advisory_xact_lock(hashtextextended(NEW.couple_id::text, 0));
        IF NOT EXISTS (SELECT 1 FROM public.rounds r
            WHERE r.practice_id = NEW.practice_id AND r.id = NEW.round_id AND r.cancelled_at IS NULL) THEN
          RAISE EXCEPTION 'the round was taken back' USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        UPDATE public.round_seats SET submitted_at = NEW.submitted_at, declined_at = NULL
          WHERE practice_id = NEW.practice_id AND round_id = NEW.round_id AND person_id = NEW.person_id;
        UPDATE public.private_answers SET sealed_at = now()
          WHERE practice_id = NEW.practice_id AND round_id = NEW.round_id AND person_id = NEW.person_id;
        IF NOT EXISTS (SELECT 1 FROM public.round_seats s WHERE s.practice_id = NEW.practice_id
            AND s.round_id = NEW.round_id AND s.submitted_at IS NULL) THEN
          PERFORM public.refresh_couple_latest(NEW.couple_id);
        END IF;
        RETURN NULL;
      END
    $$;

  ALTER FUNCTION round_is_open(uuid) OWNER TO ${GATE};
  ALTER FUNCTION refresh_couple_latest(uuid) OWNER TO ${GATE};
  ALTER FUNCTION seal_response() OWNER TO ${GATE};
  REVOKE ALL ON FUNCTION round_is_open(uuid), refresh_couple_latest(uuid), seal_response() FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION round_is_open(uuid), refresh_couple_latest(uuid) TO ${APP};
  GRANT EXECUTE ON FUNCTION refresh_couple_latest(uuid) TO ${GATE};
  REVOKE CREATE ON SCHEMA public FROM ${GATE};

  CREATE TRIGGER seal_response AFTER INSERT ON responses FOR EACH ROW EXECUTE FUNCTION seal_response();
`;
