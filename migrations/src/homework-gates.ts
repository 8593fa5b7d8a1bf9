import { APP, GATE, openToGate } from './walls';

/**
 * Both said yes to a step that asks both, today; asked by each partner's own transaction without reading the other's tap. For
 * who did not say yes it is closed either way: a "no" of the other and their silence are the same.
 */
export const HOMEWORK_GATES = `
  ${openToGate('consent_taps', 'SELECT (practice_id, homework_id, couple_id, step, day, person_id, yes)')}
  GRANT CREATE ON SCHEMA public TO ${GATE};
  CREATE FUNCTION homework_consent_open(homework uuid, asked text, on_day date) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp COST 5000
    AS $$
      SELECT 2 = (SELECT count(*) FROM public.consent_taps t
        JOIN public.couples c ON c.practice_id = t.practice_id AND c.id = t.couple_id
        WHERE t.practice_id = public.app_practice() AND t.homework_id = homework AND t.step = asked AND t.day = on_day AND t.yes
          AND t.person_id IN (c.partner_a_id, c.partner_b_id)
          AND public.app_person() IN (c.partner_a_id, c.partner_b_id))
    $$;
  ALTER FUNCTION homework_consent_open(uuid, text, date) OWNER TO ${GATE};
  REVOKE ALL ON FUNCTION homework_consent_open(uuid, text, date) FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION homework_consent_open(uuid, text, date) TO ${APP};
  REVOKE CREATE ON SCHEMA public FROM ${GATE};
`;

export const DROP_HOMEWORK_GATES = `DROP FUNCTION homework_consent_open(uuid, text, date);`;

/** What never changes again: a published version, and an entry that was handed in. */
export const HOMEWORK_HOLDS = `
  CREATE FUNCTION hold_published() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      RAISE EXCEPTION 'a published version never changes' USING ERRCODE = 'check_violation';
    END $$;
  CREATE TRIGGER hold_published BEFORE UPDATE ON exercise_versions
    FOR EACH ROW WHEN (OLD.published_at IS NOT NULL) EXECUTE FUNCTION hold_published();

  -- Handed in: only its scope, the coach's question about it and the mark that it was read. A coach never writes more than these.
  CREATE FUNCTION hold_entry() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF app_role() = 'coach' AND (OLD.scope IS DISTINCT FROM NEW.scope OR NEW.widening NOT IN (OLD.widening, 'asked')) THEN
        RAISE EXCEPTION 'a scope is its owner''s' USING ERRCODE = 'insufficient_privilege';
      END IF;
      IF (OLD.handed_in_at IS NOT NULL OR app_role() = 'coach') AND
        (OLD.sealed, OLD.day, OLD.declined, OLD.answered, OLD.handed_in_at, OLD.revision)
          IS DISTINCT FROM (NEW.sealed, NEW.day, NEW.declined, NEW.answered, NEW.handed_in_at, NEW.revision) THEN
        RAISE EXCEPTION 'an entry that was handed in never changes' USING ERRCODE = 'check_violation';
      END IF;
      RETURN NEW;
    END $$;
  CREATE TRIGGER hold_entry BEFORE UPDATE ON homework_entries FOR EACH ROW EXECUTE FUNCTION hold_entry();
  REVOKE ALL ON FUNCTION hold_published(), hold_entry() FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION hold_published(), hold_entry() TO ${APP};
`;

export const DROP_HOMEWORK_HOLDS = `DROP FUNCTION hold_published(), hold_entry();`;
