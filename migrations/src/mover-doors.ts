import { MOVER, openToMover } from './walls';

/** What a practice takes along when it leaves, as of this migration. A later table opens itself with `openToMover`. */
const MOVED = [
  ...[
    'people',
    'person_contacts',
    'couples',
    'couple_dossiers',
    'data_keys',
    'access_log',
    'notice_preferences',
  ],
  ...['rounds', 'round_seats', 'round_releases', 'responses', 'private_answers'],
  ...['dialogues', 'dialogue_rooms', 'dialogue_events', 'dialogue_seats', 'body_checks', 'dialogue_words'],
  ...['dialogue_sentences', 'sentence_marks', 'visions', 'vision_sentences', 'vision_signatures'],
  ...['behaviour_requests', 'dialogue_days'],
  ...['exercises', 'exercise_versions', 'exercise_favourites', 'library_items', 'programmes', 'enrolments'],
  ...['enrolment_steps', 'homework', 'homework_seats', 'homework_entries', 'entry_replies', 'consent_taps'],
  ...['attention_answers', 'appointments', 'appointment_changes', 'appointment_answers'],
  ...['instruments', 'instrument_versions', 'instrument_rounds', 'instrument_seats', 'instrument_releases'],
  'instrument_responses',
] as const;

/** Of these a practice that has just begun holds rows already: of its founder, and of what its founder did. */
const AT_THE_BEGINNING: readonly string[] = [
  'people',
  'person_contacts',
  'data_keys',
  'access_log',
  'notice_preferences',
];

const MINE = `practice_id = (SELECT app_practice())`;

const mustBeEmpty = (table: string) => `
      IF EXISTS (SELECT 1 FROM ${table} t WHERE t.practice_id = NEW.practice_id) THEN
        RAISE EXCEPTION 'the practice is not empty' USING ERRCODE = 'object_not_in_prerequisite_state';
      END IF;`;

/**
 * The doors of the moving role. It reads a practice only while somebody's export of that whole practice is being made, and writes
 * only in the one transaction that found the practice empty while an import into it runs: `import_xact` holds the name of that
 * transaction, and the trigger below is the only way to write it there.
 */
export const MOVER_DOORS = `
  GRANT USAGE ON SCHEMA public TO ${MOVER};
  CREATE POLICY mover ON exports FOR SELECT TO ${MOVER} USING (${MINE});
  GRANT SELECT (practice_id, kind, state) ON exports TO ${MOVER};
  CREATE POLICY mover ON leaving_imports FOR SELECT TO ${MOVER} USING (${MINE});
  CREATE POLICY mover_end ON leaving_imports FOR UPDATE TO ${MOVER} USING (${MINE}) WITH CHECK (${MINE});
  GRANT SELECT, UPDATE (state, rows_done, ended_at) ON leaving_imports TO ${MOVER};

  CREATE FUNCTION app_moving_out() RETURNS boolean LANGUAGE sql STABLE
    AS $$ SELECT EXISTS (SELECT 1 FROM exports e
      WHERE e.practice_id = app_practice() AND e.kind = 'practice' AND e.state = 'making') $$;
  CREATE FUNCTION app_importing() RETURNS boolean LANGUAGE sql STABLE
    AS $$ SELECT EXISTS (SELECT 1 FROM leaving_imports i
      WHERE i.practice_id = app_practice() AND i.state = 'running') $$;
  CREATE FUNCTION app_moving_in() RETURNS boolean LANGUAGE sql STABLE
    AS $$ SELECT app_importing() AND EXISTS (SELECT 1 FROM practices p
      WHERE p.practice_id = app_practice() AND p.import_xact = pg_current_xact_id_if_assigned()) $$;

  CREATE POLICY mover ON practices FOR SELECT TO ${MOVER}
    USING (${MINE} AND ((SELECT app_moving_out()) OR (SELECT app_importing())));
  CREATE POLICY mover_claim ON practices FOR UPDATE TO ${MOVER}
    USING (${MINE} AND (SELECT app_importing())) WITH CHECK (${MINE} AND (SELECT app_importing()));
  GRANT SELECT, UPDATE (name, country, locale, time_zone, coach_release_required, sealed_as, import_xact) ON practices TO ${MOVER};

  ${MOVED.map(openToMover).join('')}

  -- Whoever imports becomes the person that they are in the file: their own row goes, their account goes along.
  CREATE POLICY mover_account ON people FOR UPDATE TO ${MOVER}
    USING (${MINE} AND (SELECT app_moving_in())) WITH CHECK (${MINE} AND (SELECT app_moving_in()));
  CREATE POLICY mover_founder ON people FOR DELETE TO ${MOVER} USING (${MINE} AND (SELECT app_moving_in()));
  GRANT UPDATE (account_id, joined_at), DELETE ON people TO ${MOVER};
  GRANT EXECUTE ON FUNCTION refresh_couple_latest(uuid) TO ${MOVER};

  CREATE FUNCTION claim_for_import() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF current_user <> '${MOVER}' THEN
        RAISE EXCEPTION 'an import is the mover''s' USING ERRCODE = 'insufficient_privilege';
      END IF;
      -- Everything that belongs to a practice points at this row: whoever adds something waits until the import is over.
      PERFORM 1 FROM practices p WHERE p.practice_id = NEW.practice_id FOR UPDATE;${MOVED.filter(
        (table) => !AT_THE_BEGINNING.includes(table),
      )
        .map(mustBeEmpty)
        .join('')}
      IF 1 <> (SELECT count(*) FROM people t WHERE t.practice_id = NEW.practice_id) THEN
        RAISE EXCEPTION 'the practice is not empty' USING ERRCODE = 'object_not_in_prerequisite_state';
      END IF;
      NEW.import_xact := pg_current_xact_id();
      RETURN NEW;
    END $$;
  REVOKE ALL ON FUNCTION claim_for_import() FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION claim_for_import() TO ${MOVER};
  CREATE TRIGGER claim_for_import BEFORE UPDATE OF import_xact ON practices
    FOR EACH ROW EXECUTE FUNCTION claim_for_import();
`;

export const DROP_MOVER_DOORS = `
  ${[...MOVED, 'practices', 'exports']
    .map(
      (table) => `DROP POLICY IF EXISTS mover ON ${table}; DROP POLICY IF EXISTS mover_in ON ${table};
  REVOKE ALL ON ${table} FROM ${MOVER};`,
    )
    .join('\n  ')}
  DROP POLICY mover_claim ON practices;
  DROP POLICY mover_account ON people;
  DROP POLICY mover_founder ON people;
  DROP TRIGGER claim_for_import ON practices;
  DROP FUNCTION claim_for_import();
  DROP FUNCTION app_moving_in(), app_importing(), app_moving_out();
  REVOKE EXECUTE ON FUNCTION refresh_couple_latest(uuid) FROM ${MOVER};
  REVOKE USAGE ON SCHEMA public FROM ${MOVER};
`;
