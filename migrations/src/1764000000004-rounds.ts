import type { MigrationInterface, QueryRunner } from 'typeorm';
import { NARROWING } from './narrowing';
import { GATE_FUNCTIONS } from './round-gate';
import { APP, GATE, openToGate, practiceWall } from './walls';

/** The sealed round: what is assigned, each partner's own seat, drafts, immutable responses, and the gate between them. */
export class Rounds1764000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(NARROWING);
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
      -- What a caseload asks for: rounds that have never been open, whatever the length of the history.
      CREATE INDEX rounds_waiting ON rounds (practice_id, couple_id, opens_on)
        WHERE cancelled_at IS NULL AND announced_at IS NULL;
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
        UNIQUE (practice_id, couple_id, round_id, person_id), -- what is answered on a seat carries the seat's couple
        FOREIGN KEY (practice_id, couple_id, round_id) REFERENCES rounds (practice_id, couple_id, id) ON DELETE CASCADE,
        FOREIGN KEY (practice_id, person_id) REFERENCES people (practice_id, id)
      );
      CREATE INDEX round_seats_person ON round_seats (practice_id, person_id);
      CREATE INDEX round_seats_waiting ON round_seats (practice_id, couple_id, round_id) WHERE submitted_at IS NULL;
      CREATE INDEX round_seats_withdrawn ON round_seats (practice_id, couple_id, round_id) WHERE withdrawn_at IS NOT NULL;
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
      -- A seat is empty when it is made, and made for one of the two: nobody sits down for, or beside, somebody else.
      CREATE POLICY laid_by_coach ON round_seats AS RESTRICTIVE FOR INSERT TO ${APP}
        WITH CHECK ((SELECT app_role()) = 'coach' AND EXISTS (
          SELECT 1 FROM couples c WHERE c.practice_id = round_seats.practice_id AND c.id = round_seats.couple_id
            AND round_seats.person_id IN (c.partner_a_id, c.partner_b_id)));
      GRANT SELECT, INSERT (practice_id, round_id, couple_id, person_id, item_seed) ON round_seats TO ${APP};
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
        USING ((SELECT app_role()) = 'coach' AND couple_id IN (SELECT c.id FROM couples c))
        WITH CHECK ((SELECT app_role()) = 'coach' AND released_by = (SELECT app_person())
          AND couple_id IN (SELECT c.id FROM couples c));
      -- A key that has turned stays turned: what both may have read cannot be un-read.
      CREATE POLICY change_in_time ON round_releases AS RESTRICTIVE FOR UPDATE TO ${APP}
        USING (release_at > now()) WITH CHECK (true);
      CREATE POLICY retract_in_time ON round_releases AS RESTRICTIVE FOR DELETE TO ${APP} USING (release_at > now());
      GRANT SELECT, INSERT, DELETE, UPDATE (release_at, released_by) ON round_releases TO ${APP};
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
        FOREIGN KEY (practice_id, couple_id, round_id, person_id)
          REFERENCES round_seats (practice_id, couple_id, round_id, person_id) ON DELETE CASCADE
      );
      ${practiceWall('response_drafts')}
      CREATE POLICY person ON response_drafts AS RESTRICTIVE TO ${APP}
        USING ((SELECT app_role()) = 'partner' AND person_id = (SELECT app_person()))
        WITH CHECK ((SELECT app_role()) = 'partner' AND person_id = (SELECT app_person()) AND ${NOT_HANDED_IN('response_drafts')});
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
        FOREIGN KEY (practice_id, couple_id, round_id, person_id)
          REFERENCES round_seats (practice_id, couple_id, round_id, person_id)
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
        sealed_at timestamptz, -- set by the sealing alone: from then on the coach may read
        PRIMARY KEY (practice_id, round_id, person_id),
        FOREIGN KEY (practice_id, couple_id, round_id, person_id)
          REFERENCES round_seats (practice_id, couple_id, round_id, person_id) ON DELETE CASCADE
      );
      CREATE INDEX private_answers_couple ON private_answers (practice_id, couple_id);
      CREATE INDEX private_answers_flagged ON private_answers (practice_id, couple_id, person_id) WHERE flagged;
      ${practiceWall('private_answers')}
      CREATE POLICY person ON private_answers AS RESTRICTIVE TO ${APP}
        USING (CASE (SELECT app_role())
          WHEN 'partner' THEN person_id = (SELECT app_person())
          WHEN 'coach' THEN sealed_at IS NOT NULL AND couple_id IN (SELECT c.id FROM couples c) END)
        WITH CHECK ((SELECT app_role()) = 'partner' AND person_id = (SELECT app_person()) AND ${NOT_HANDED_IN('private_answers')});
      GRANT SELECT, INSERT (practice_id, round_id, couple_id, person_id, validity, safety, flagged, quality),
        UPDATE (validity, safety, flagged, quality, updated_at) ON private_answers TO ${APP};

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
      ${openToGate('private_answers', 'SELECT (practice_id, round_id, person_id, flagged), UPDATE (sealed_at)')}
    `);
    await runner.query(GATE_FUNCTIONS);
    await runner.query(`
      ${practiceWall('responses')}
      -- Your own; as coach when both are in; the other partner's only through the open gate.
      CREATE POLICY person ON responses AS RESTRICTIVE TO ${APP}
        USING (CASE (SELECT app_role())
          WHEN 'partner' THEN person_id = (SELECT app_person()) OR
            (couple_id IN (SELECT c.id FROM couples c) AND round_is_open(round_id))
          WHEN 'coach' THEN couple_id IN (SELECT c.id FROM couples c) AND round_id <> ALL (ARRAY(
            SELECT s.round_id FROM round_seats s WHERE s.submitted_at IS NULL
              AND s.couple_id BETWEEN (SELECT app_first_couple()) AND (SELECT app_last_couple()))) END)
        WITH CHECK ((SELECT app_role()) = 'partner' AND person_id = (SELECT app_person()) AND submitted_at <= now());
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
      DROP POLICY narrowed ON couples;
      DROP INDEX couples_who;
      DROP FUNCTION app_first_couple(), app_last_couple();
    `);
  }
}

/** On the writer's own seat: before the sealing, never after. */
const NOT_HANDED_IN = (table: string) => `EXISTS (
          SELECT 1 FROM round_seats s WHERE s.practice_id = ${table}.practice_id
            AND s.round_id = ${table}.round_id AND s.person_id = ${table}.person_id AND s.submitted_at IS NULL)`;
