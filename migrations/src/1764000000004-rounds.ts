import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APP, GATE, openToGate, practiceWall } from './walls.js';

/** The sealed round: what is assigned, each partner's own seat, drafts, immutable responses, and the gate between them. */
export class Rounds1764000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Only what both partners may know from the first day: nothing here changes by what one of them does.
      CREATE TABLE rounds (
        practice_id uuid NOT NULL,
        id uuid NOT NULL,
        couple_id uuid NOT NULL,
        series_id uuid, -- rounds that were planned together
        instrument_version text NOT NULL,
        parameters_version text NOT NULL,
        opens_on date NOT NULL,
        due_on date NOT NULL,
        message text NOT NULL DEFAULT '' CHECK (length(message) <= 500),
        assigned_by uuid NOT NULL,
        assigned_at timestamptz NOT NULL DEFAULT now(),
        cancelled_at timestamptz,
        announced_at timestamptz, -- the mail that the outcome is open
        PRIMARY KEY (practice_id, id),
        UNIQUE (practice_id, couple_id, id),
        FOREIGN KEY (practice_id, couple_id) REFERENCES couples (practice_id, id) ON DELETE CASCADE,
        FOREIGN KEY (practice_id, assigned_by) REFERENCES people (practice_id, id),
        CHECK (due_on >= opens_on)
      );
      CREATE INDEX rounds_couple ON rounds (practice_id, couple_id, opens_on DESC);
      ${practiceWall('rounds')}
      CREATE POLICY person ON rounds AS RESTRICTIVE TO ${APP}
        USING (CASE WHEN (SELECT app_role()) IN ('coach', 'partner', 'system')
          THEN couple_id IN (SELECT c.id FROM couples c) END)
        WITH CHECK ((SELECT app_role()) IN ('coach', 'system') AND couple_id IN (SELECT c.id FROM couples c));
      GRANT SELECT, INSERT ON rounds TO ${APP};
      GRANT UPDATE (due_on, cancelled_at, announced_at) ON rounds TO ${APP};
      ${openToGate('rounds', 'SELECT')}

      -- One partner's own place in a round. The other partner never reads this row, in whatever state it is.
      CREATE TABLE round_seats (
        practice_id uuid NOT NULL,
        round_id uuid NOT NULL,
        couple_id uuid NOT NULL,
        person_id uuid NOT NULL,
        item_seed integer NOT NULL,
        started_at timestamptz,
        submitted_at timestamptz,
        declined_at timestamptz,
        consented_at timestamptz,
        withdrawn_at timestamptz,
        PRIMARY KEY (practice_id, round_id, person_id),
        FOREIGN KEY (practice_id, couple_id, round_id) REFERENCES rounds (practice_id, couple_id, id) ON DELETE CASCADE,
        FOREIGN KEY (practice_id, person_id) REFERENCES people (practice_id, id)
      );
      CREATE INDEX round_seats_couple ON round_seats (practice_id, couple_id);
      CREATE INDEX round_seats_person ON round_seats (practice_id, person_id);
      ${practiceWall('round_seats')}
      CREATE POLICY person ON round_seats AS RESTRICTIVE TO ${APP}
        USING (CASE (SELECT app_role())
          WHEN 'partner' THEN person_id = (SELECT app_person())
          WHEN 'coach' THEN couple_id IN (SELECT c.id FROM couples c)
          ELSE (SELECT app_role()) = 'system' END)
        WITH CHECK (CASE (SELECT app_role())
          WHEN 'partner' THEN person_id = (SELECT app_person())
          WHEN 'coach' THEN couple_id IN (SELECT c.id FROM couples c) END);
      CREATE POLICY own_steps ON round_seats AS RESTRICTIVE FOR UPDATE TO ${APP}
        USING ((SELECT app_role()) = 'partner');
      GRANT SELECT, INSERT ON round_seats TO ${APP};
      -- submitted_at is not among them: only the sealing of a response sets it
      GRANT UPDATE (started_at, declined_at, consented_at, withdrawn_at) ON round_seats TO ${APP};
      ${openToGate('round_seats', 'SELECT, UPDATE')}

      -- The coach's key. Partners never see whether it has been turned.
      CREATE TABLE round_releases (
        practice_id uuid NOT NULL,
        round_id uuid NOT NULL,
        couple_id uuid NOT NULL,
        release_at timestamptz NOT NULL,
        released_by uuid NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (practice_id, round_id),
        FOREIGN KEY (practice_id, couple_id, round_id) REFERENCES rounds (practice_id, couple_id, id) ON DELETE CASCADE,
        FOREIGN KEY (practice_id, released_by) REFERENCES people (practice_id, id)
      );
      CREATE INDEX round_releases_couple ON round_releases (practice_id, couple_id);
      ${practiceWall('round_releases')}
      CREATE POLICY person ON round_releases AS RESTRICTIVE TO ${APP}
        USING ((SELECT app_role()) = 'coach' AND couple_id IN (SELECT c.id FROM couples c));
      GRANT SELECT, INSERT, UPDATE, DELETE ON round_releases TO ${APP};
      ${openToGate('round_releases', 'SELECT')}
      ${openToGate('practices', 'SELECT')}

      -- Answers under way: the owner's alone, coaches included out. null is open, -1 is skipped.
      CREATE TABLE response_drafts (
        practice_id uuid NOT NULL,
        round_id uuid NOT NULL,
        couple_id uuid NOT NULL,
        person_id uuid NOT NULL,
        answers smallint[] NOT NULL,
        item_ms integer[] NOT NULL,
        guesses smallint[] NOT NULL,
        importance smallint[] NOT NULL,
        revision integer NOT NULL DEFAULT 1,
        updated_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (practice_id, round_id, person_id),
        FOREIGN KEY (practice_id, round_id, person_id) REFERENCES round_seats (practice_id, round_id, person_id) ON DELETE CASCADE
      );
      ${practiceWall('response_drafts')}
      CREATE POLICY person ON response_drafts AS RESTRICTIVE TO ${APP}
        USING ((SELECT app_role()) = 'partner' AND person_id = (SELECT app_person()));
      GRANT SELECT, INSERT, UPDATE, DELETE ON response_drafts TO ${APP};

      -- One wide row per submitted test. No UPDATE and no DELETE for the application: sealed is sealed.
      CREATE TABLE responses (
        practice_id uuid NOT NULL,
        id uuid NOT NULL,
        round_id uuid NOT NULL,
        couple_id uuid NOT NULL,
        person_id uuid NOT NULL,
        instrument_version text NOT NULL,
        locale text NOT NULL,
        answers smallint[] NOT NULL CHECK (0 <= ALL (array_replace(answers, -1, 0)) AND 6 >= ALL (answers)),
        scores double precision[] NOT NULL CHECK (cardinality(scores) = 9),
        total double precision,
        guesses smallint[] NOT NULL CHECK (cardinality(guesses) = 9),
        importance smallint[] NOT NULL CHECK (cardinality(importance) = 9),
        started_at timestamptz NOT NULL,
        submitted_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (practice_id, id),
        UNIQUE (practice_id, round_id, person_id),
        FOREIGN KEY (practice_id, round_id, person_id) REFERENCES round_seats (practice_id, round_id, person_id)
      );
      CREATE INDEX responses_couple ON responses (practice_id, couple_id, submitted_at DESC);

      -- To the coach only. The owner writes it and never needs to read it back; the other partner never.
      CREATE TABLE private_answers (
        practice_id uuid NOT NULL,
        round_id uuid NOT NULL,
        couple_id uuid NOT NULL,
        person_id uuid NOT NULL,
        validity smallint[] NOT NULL CHECK (cardinality(validity) = 3),
        safety smallint[] NOT NULL CHECK (cardinality(safety) = 4),
        flagged boolean NOT NULL DEFAULT false,
        quality text[] NOT NULL DEFAULT '{}',
        updated_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (practice_id, round_id, person_id),
        FOREIGN KEY (practice_id, round_id, person_id) REFERENCES round_seats (practice_id, round_id, person_id) ON DELETE CASCADE
      );
      CREATE INDEX private_answers_couple ON private_answers (practice_id, couple_id);
      ${practiceWall('private_answers')}
      CREATE POLICY person ON private_answers AS RESTRICTIVE TO ${APP}
        USING (CASE (SELECT app_role())
          WHEN 'partner' THEN person_id = (SELECT app_person())
          WHEN 'coach' THEN couple_id IN (SELECT c.id FROM couples c) AND EXISTS (
            SELECT 1 FROM round_seats s WHERE s.practice_id = private_answers.practice_id
              AND s.round_id = private_answers.round_id AND s.person_id = private_answers.person_id
              AND s.submitted_at IS NOT NULL) END)
        WITH CHECK ((SELECT app_role()) = 'partner' AND person_id = (SELECT app_person()) AND EXISTS (
          SELECT 1 FROM round_seats s WHERE s.practice_id = private_answers.practice_id
            AND s.round_id = private_answers.round_id AND s.person_id = private_answers.person_id
            AND s.submitted_at IS NULL));
      GRANT SELECT, INSERT, UPDATE ON private_answers TO ${APP};

      -- The latest two finished rounds of a couple, kept in the statement that seals the second response.
      CREATE TABLE couple_latest (
        practice_id uuid NOT NULL,
        couple_id uuid NOT NULL,
        finished_rounds integer NOT NULL,
        round_id uuid NOT NULL,
        finished_at timestamptz NOT NULL,
        instrument_version text NOT NULL,
        parameters_version text NOT NULL,
        a_scores double precision[] NOT NULL,
        b_scores double precision[] NOT NULL,
        a_total double precision,
        b_total double precision,
        previous_round_id uuid,
        previous_finished_at timestamptz,
        previous_instrument_version text,
        previous_a_scores double precision[],
        previous_b_scores double precision[],
        previous_a_total double precision,
        previous_b_total double precision,
        PRIMARY KEY (practice_id, couple_id),
        FOREIGN KEY (practice_id, couple_id) REFERENCES couples (practice_id, id) ON DELETE CASCADE
      );
      ${practiceWall('couple_latest')}
      CREATE POLICY person ON couple_latest AS RESTRICTIVE TO ${APP}
        USING ((SELECT app_role()) = 'coach' AND couple_id IN (SELECT c.id FROM couples c));
      GRANT SELECT ON couple_latest TO ${APP};
      ${openToGate('couple_latest', 'SELECT, INSERT, UPDATE, DELETE')}
      ${openToGate('responses', 'SELECT')}
      ${openToGate('couples', 'SELECT')}
      ${openToGate('private_answers', 'SELECT (practice_id, round_id, flagged)')}
    `);
    await runner.query(GATE_FUNCTIONS);
    await runner.query(`
      ${practiceWall('responses')}
      -- Your own; as coach when both are in; the other partner's only through the open gate.
      CREATE POLICY person ON responses AS RESTRICTIVE TO ${APP}
        USING (CASE (SELECT app_role())
          WHEN 'partner' THEN person_id = (SELECT app_person()) OR
            (couple_id IN (SELECT c.id FROM couples c) AND round_is_open(round_id))
          WHEN 'coach' THEN couple_id IN (SELECT c.id FROM couples c) AND NOT EXISTS (
            SELECT 1 FROM round_seats s WHERE s.practice_id = responses.practice_id
              AND s.round_id = responses.round_id AND s.submitted_at IS NULL) END)
        WITH CHECK ((SELECT app_role()) = 'partner' AND person_id = (SELECT app_person()));
      GRANT SELECT, INSERT ON responses TO ${APP};
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP POLICY gate ON practices;
      DROP POLICY gate ON couples;
      REVOKE ALL ON practices, couples FROM ${GATE};
      DROP TABLE private_answers, response_drafts, responses, couple_latest CASCADE;
      DROP FUNCTION seal_response(), refresh_couple_latest(uuid), round_is_open(uuid);
      DROP TABLE round_releases, round_seats, rounds;
    `);
  }
}

/**
 * The only SECURITY DEFINER functions of the product, owned by a role without login whose policies reach a few tables
 * within the running practice. Reason: one partner's transaction must learn one bit (is the round open?) and must keep
 * the coach's overview current, while it may read neither the other's seat nor the coach's key.
 */
const GATE_FUNCTIONS = `
  GRANT CREATE ON SCHEMA public TO ${GATE};

  CREATE FUNCTION round_is_open(round uuid) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public COST 5000
    AS $$
      SELECT EXISTS (
        SELECT 1 FROM public.rounds r JOIN public.practices p ON p.practice_id = r.practice_id
        WHERE r.practice_id = public.app_practice() AND r.id = round AND r.cancelled_at IS NULL
          -- A round with a private flag waits for the coach's key even where the practice does not ask for one.
          AND ((NOT p.coach_release_required AND NOT EXISTS (
            SELECT 1 FROM public.private_answers f
            WHERE f.practice_id = r.practice_id AND f.round_id = r.id AND f.flagged)) OR EXISTS (
            SELECT 1 FROM public.round_releases x
            WHERE x.practice_id = r.practice_id AND x.round_id = r.id AND x.release_at <= now()))
          AND 2 = (SELECT count(*) FROM public.round_seats s
            WHERE s.practice_id = r.practice_id AND s.round_id = r.id
              AND s.submitted_at IS NOT NULL AND s.consented_at IS NOT NULL AND s.withdrawn_at IS NULL))
    $$;

  CREATE FUNCTION refresh_couple_latest(couple uuid) RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public
    AS $$
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
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public
    AS $$
      BEGIN
        -- Both partners may submit in the same second: the couple's lock lets the second one see the first.
        PERFORM pg_advisory_xact_lock(hashtextextended(NEW.couple_id::text, 0));
        UPDATE public.round_seats SET submitted_at = NEW.submitted_at
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
