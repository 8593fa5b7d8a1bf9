import { APP, GATE } from './walls';

/**
 * What somebody has seen is not changed under their eyes. The lock of the dialogue makes one order of "I am ready" and of a
 * change at the same moment: whichever comes second sees the first.
 */
export const DIALOGUE_HOLDS = `
  CREATE FUNCTION hold_open_lists() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE
      dialogue uuid := coalesce(NEW.dialogue_id, OLD.dialogue_id);
    BEGIN
      PERFORM pg_advisory_xact_lock(hashtextextended(dialogue::text, 0));
      IF (TG_ARGV[0] = 'lists' AND dialogue_lists_open(dialogue))
        OR (TG_ARGV[0] = 'marks' AND dialogue_marks_open(dialogue)) THEN
        RAISE EXCEPTION 'both have seen it' USING ERRCODE = 'insufficient_privilege';
      END IF;
      RETURN coalesce(NEW, OLD);
    END $$;
  CREATE TRIGGER hold_open_lists BEFORE INSERT OR UPDATE OR DELETE ON dialogue_sentences
    FOR EACH ROW EXECUTE FUNCTION hold_open_lists('lists');
  CREATE TRIGGER hold_open_lists BEFORE INSERT OR UPDATE ON sentence_marks
    FOR EACH ROW EXECUTE FUNCTION hold_open_lists('marks');

  -- Ready is taken back until the other is ready too, never after.
  CREATE FUNCTION hold_ready_seats() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      PERFORM pg_advisory_xact_lock(hashtextextended(NEW.dialogue_id::text, 0));
      IF (OLD.listed_at IS NOT NULL AND NEW.listed_at IS NULL AND dialogue_lists_open(NEW.dialogue_id))
        OR (OLD.rated_at IS NOT NULL AND NEW.rated_at IS NULL AND dialogue_marks_open(NEW.dialogue_id)) THEN
        RAISE EXCEPTION 'both have seen it' USING ERRCODE = 'insufficient_privilege';
      END IF;
      RETURN NEW;
    END $$;
  CREATE TRIGGER hold_ready_seats BEFORE UPDATE OF listed_at, rated_at ON dialogue_seats
    FOR EACH ROW EXECUTE FUNCTION hold_ready_seats();

  GRANT CREATE ON SCHEMA public TO ${GATE};
  CREATE FUNCTION seal_vision() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
    AS $$
      BEGIN
        -- Both may sign in the same second: the vision's lock lets the second one see the first.
        PERFORM pg_advisory_xact_lock(hashtextextended(NEW.vision_id::text, 0));
        UPDATE public.visions v SET signed_at = now()
          WHERE v.practice_id = NEW.practice_id AND v.id = NEW.vision_id AND v.signed_at IS NULL
            AND 2 = (SELECT count(*) FROM public.vision_signatures s
              JOIN public.couples c ON c.practice_id = v.practice_id AND c.id = v.couple_id
              WHERE s.practice_id = v.practice_id AND s.vision_id = v.id
                AND s.person_id IN (c.partner_a_id, c.partner_b_id));
        RETURN NULL;
      END
    $$;
  ALTER FUNCTION seal_vision() OWNER TO ${GATE};
  REVOKE ALL ON FUNCTION seal_vision() FROM PUBLIC;

  -- Whoever ends it, and however: what was asked and not chosen is gone.
  CREATE FUNCTION clear_requests() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
    AS $$
      BEGIN
        DELETE FROM public.behaviour_requests q
          WHERE q.practice_id = NEW.practice_id AND q.dialogue_id = NEW.id AND q.chosen_at IS NULL;
        RETURN NULL;
      END
    $$;
  ALTER FUNCTION clear_requests() OWNER TO ${GATE};
  REVOKE ALL ON FUNCTION clear_requests() FROM PUBLIC;
  REVOKE CREATE ON SCHEMA public FROM ${GATE};
  CREATE TRIGGER seal_vision AFTER INSERT ON vision_signatures FOR EACH ROW EXECUTE FUNCTION seal_vision();
  CREATE TRIGGER clear_requests AFTER UPDATE OF status ON dialogues FOR EACH ROW
    WHEN (NEW.type = 'behaviour-request' AND NEW.status IN ('closed', 'stopped', 'lapsed'))
    EXECUTE FUNCTION clear_requests();
  REVOKE ALL ON FUNCTION hold_open_lists(), hold_ready_seats() FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION hold_open_lists(), hold_ready_seats() TO ${APP};
`;

export const DROP_DIALOGUE_HOLDS = `DROP FUNCTION hold_open_lists(), hold_ready_seats(), seal_vision(), clear_requests();`;
