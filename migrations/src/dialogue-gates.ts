import { APP, GATE, openToGate } from './walls';

/** One bit that both partners together decide, asked by each one's transaction without reading the other's row. */
const bothHave = (name: string, column: string): string => `
  CREATE FUNCTION ${name}(dialogue uuid) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp COST 5000
    AS $$
      SELECT 2 = (SELECT count(*) FROM public.dialogue_seats s
        JOIN public.dialogues d ON d.practice_id = s.practice_id AND d.id = s.dialogue_id
        JOIN public.couples c ON c.practice_id = d.practice_id AND c.id = d.couple_id
        WHERE s.practice_id = public.app_practice() AND s.dialogue_id = dialogue AND s.${column} IS NOT NULL
          AND s.person_id IN (c.partner_a_id, c.partner_b_id)
          AND public.app_person() IN (c.partner_a_id, c.partner_b_id))
    $$;
  ALTER FUNCTION ${name}(uuid) OWNER TO ${GATE};
  REVOKE ALL ON FUNCTION ${name}(uuid) FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION ${name}(uuid) TO ${APP};
`;

/**
 * The gates of the dialogues, owned by the same role without login as the reveal gate. A flag is asked by the coach's or
 * the product's own transaction alone; in a partner's transaction the question has no answer.
 */
export const DIALOGUE_GATES = `
  ${openToGate('dialogues', 'SELECT (practice_id, id, couple_id)')}
  GRANT SELECT (couple_id, sealed_at) ON private_answers TO ${GATE};
  GRANT CREATE ON SCHEMA public TO ${GATE};
  ${bothHave('dialogue_is_kept', 'keep_at')}
  ${bothHave('dialogue_lists_open', 'listed_at')}
  ${bothHave('dialogue_marks_open', 'rated_at')}
  -- Per partner the latest handed-in private block counts: a later one without a flag lets the exercises open again.
  CREATE FUNCTION couple_is_flagged(couple uuid) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp COST 5000
    AS $$
      SELECT CASE WHEN public.app_role() = 'system' OR (public.app_role() = 'coach' AND EXISTS (
          SELECT 1 FROM public.couples c WHERE c.practice_id = public.app_practice() AND c.id = couple
            AND public.app_person() IN (c.coach_id, c.co_coach_id))) THEN
        EXISTS (SELECT 1 FROM (
          SELECT DISTINCT ON (f.person_id) f.flagged FROM public.private_answers f
          WHERE f.practice_id = public.app_practice() AND f.couple_id = couple AND f.sealed_at IS NOT NULL
          ORDER BY f.person_id, f.sealed_at DESC) latest WHERE latest.flagged) END
    $$;
  ALTER FUNCTION couple_is_flagged(uuid) OWNER TO ${GATE};
  REVOKE ALL ON FUNCTION couple_is_flagged(uuid) FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION couple_is_flagged(uuid) TO ${APP};
  REVOKE CREATE ON SCHEMA public FROM ${GATE};
`;

export const DROP_DIALOGUE_GATES = `
  DROP FUNCTION dialogue_is_kept(uuid), dialogue_lists_open(uuid), dialogue_marks_open(uuid), couple_is_flagged(uuid);
  REVOKE SELECT (couple_id, sealed_at) ON private_answers FROM ${GATE};
`;
