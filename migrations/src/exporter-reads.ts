import { EXPORTER, GATE, openToExporter } from './walls';

/** Partners by name: only while the export that the transaction makes was asked for with names. */
const NAMES_ASKED = `(SELECT EXISTS (SELECT 1 FROM exports e
  WHERE e.id = (SELECT app_export()) AND e.with_names AND e.state = 'making'))`;

/** What the exporting role may read: columns of facts, never words, answers, drafts, private rows, or who of the two did what. */
const READS: readonly (readonly [table: string, columns: string, also?: string])[] = [
  ['exports', 'practice_id, id, with_names, state'],
  ['practices', 'practice_id, name, country, locale, time_zone'],
  ['couples', 'practice_id, id, partner_a_id, partner_b_id, coach_id, co_coach_id, created_at, archived_at'],
  [
    'people',
    'practice_id, id, given_name, family_name, roles, left_at',
    `roles && ARRAY['coach', 'admin'] OR ${NAMES_ASKED}`,
  ],
  [
    'rounds',
    'practice_id, id, couple_id, series_id, instrument_version, parameters_version, opens_on, due_on, assigned_at, cancelled_at',
  ],
  ['round_seats', 'practice_id, round_id, couple_id, submitted_at, declined_at, consented_at, withdrawn_at'],
  [
    'responses',
    'practice_id, id, round_id, couple_id, person_id, instrument_version, scores, total, submitted_at',
    'round_id IN (SELECT o.round_id FROM open_rounds() o)',
  ],
  [
    'homework',
    'practice_id, id, couple_id, exercise, exercise_version, together, starts_on, due_on, given_by, given_at, withdrawn_at',
  ],
  ['homework_seats', 'practice_id, homework_id, couple_id, begun_at, last_entry_at, done_at'],
  ['enrolments', 'practice_id, id, couple_id, starts_on, started_at, paused_at, finished_at, cancelled_at'],
  [
    'dialogues',
    'practice_id, id, couple_id, type, level, coach_present, planned_at, status, on_paper, created_at, started_at, ended_at',
  ],
  [
    'appointments',
    'practice_id, id, couple_id, coach_id, kind, dialogue_id, starts_at, minutes, time_zone, rrule, place, status, from_at, until_at',
  ],
  [
    'appointment_changes',
    'practice_id, appointment_id, couple_id, occurrence, cancelled, starts_at, minutes, place',
  ],
];

/**
 * The doors of the exporting role. Scores are those of rounds whose gate stands open now; `open_rounds` says which, once a
 * statement, and answers nobody else.
 */
export const EXPORTER_READS = `
  GRANT USAGE ON SCHEMA public TO ${EXPORTER};
  CREATE FUNCTION app_export() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ SELECT nullif(current_setting('app.export_id', true), '')::uuid $$;

  GRANT CREATE ON SCHEMA public TO ${GATE};
  CREATE FUNCTION open_rounds() RETURNS TABLE (round_id uuid)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
    AS $$
      SELECT r.id FROM public.rounds r
      JOIN public.practices p ON p.practice_id = r.practice_id
      JOIN public.couples c ON c.practice_id = r.practice_id AND c.id = r.couple_id
      JOIN public.round_seats a ON a.practice_id = r.practice_id AND a.round_id = r.id AND a.person_id = c.partner_a_id
      JOIN public.round_seats b ON b.practice_id = r.practice_id AND b.round_id = r.id AND b.person_id = c.partner_b_id
      WHERE public.app_role() = 'exporter' AND r.practice_id = public.app_practice() AND r.cancelled_at IS NULL
        AND a.submitted_at IS NOT NULL AND a.declined_at IS NULL AND a.consented_at IS NOT NULL AND a.withdrawn_at IS NULL
        AND b.submitted_at IS NOT NULL AND b.declined_at IS NULL AND b.consented_at IS NOT NULL AND b.withdrawn_at IS NULL
        AND ((NOT p.coach_release_required AND NOT EXISTS (
            SELECT 1 FROM public.private_answers f
            WHERE f.practice_id = r.practice_id AND f.round_id = r.id AND f.flagged))
          OR EXISTS (SELECT 1 FROM public.round_releases x
            WHERE x.practice_id = r.practice_id AND x.round_id = r.id AND x.release_at <= now()))
    $$;
  ALTER FUNCTION open_rounds() OWNER TO ${GATE};
  REVOKE ALL ON FUNCTION open_rounds() FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION open_rounds() TO ${EXPORTER};
  REVOKE CREATE ON SCHEMA public FROM ${GATE};

  ${READS.map((one) => openToExporter(...one)).join('')}
`;

export const DROP_EXPORTER_READS = `
  ${READS.map(([table]) => `DROP POLICY exporter ON ${table}; REVOKE ALL ON ${table} FROM ${EXPORTER};`).join('\n  ')}
  DROP FUNCTION open_rounds();
  DROP FUNCTION app_export();
  REVOKE USAGE ON SCHEMA public FROM ${EXPORTER};
`;
