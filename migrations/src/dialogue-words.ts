import { GATE, openToGate } from './walls';

/**
 * What was said stays only where both want it. Whoever ends a dialogue, and however: without two ticks its words and its
 * topic are gone in that same transaction; and one tick taken back after the end is enough to forget them all.
 */
export const DIALOGUE_WORDS = `
  ${openToGate('dialogue_words', 'SELECT (practice_id, dialogue_id), DELETE')}
  GRANT SELECT (status), UPDATE (topic) ON dialogues TO ${GATE};
  GRANT CREATE ON SCHEMA public TO ${GATE};

  CREATE FUNCTION forget_unkept_words() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
    AS $$
      DECLARE
        dialogue uuid := CASE TG_TABLE_NAME WHEN 'dialogues' THEN to_jsonb(NEW) ->> 'id' ELSE to_jsonb(NEW) ->> 'dialogue_id' END;
      BEGIN
        -- Asked here and not of dialogue_is_kept, which answers the two alone: a coach or the clock may be who ends it.
        IF 2 = (SELECT count(*) FROM public.dialogue_seats s
            WHERE s.practice_id = NEW.practice_id AND s.dialogue_id = dialogue AND s.keep_at IS NOT NULL) THEN
          RETURN NULL;
        END IF;
        UPDATE public.dialogues d SET topic = NULL
          WHERE d.practice_id = NEW.practice_id AND d.id = dialogue AND d.status IN ('closed', 'stopped', 'lapsed');
        IF FOUND THEN
          DELETE FROM public.dialogue_words w WHERE w.practice_id = NEW.practice_id AND w.dialogue_id = dialogue;
        END IF;
        RETURN NULL;
      END
    $$;
  ALTER FUNCTION forget_unkept_words() OWNER TO ${GATE};
  REVOKE ALL ON FUNCTION forget_unkept_words() FROM PUBLIC;
  REVOKE CREATE ON SCHEMA public FROM ${GATE};
  CREATE TRIGGER forget_unkept_words AFTER UPDATE OF status ON dialogues FOR EACH ROW
    WHEN (NEW.status IN ('closed', 'stopped', 'lapsed')) EXECUTE FUNCTION forget_unkept_words();
  CREATE TRIGGER forget_unkept_words AFTER UPDATE OF keep_at ON dialogue_seats FOR EACH ROW
    WHEN (OLD.keep_at IS NOT NULL AND NEW.keep_at IS NULL) EXECUTE FUNCTION forget_unkept_words();
`;

export const DROP_DIALOGUE_WORDS = `DROP FUNCTION forget_unkept_words();`;
