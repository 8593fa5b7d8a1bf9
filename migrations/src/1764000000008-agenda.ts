import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APP, openToAuth, practiceWall } from './walls';

const COUPLES = `couple_id IN (SELECT c.id FROM couples c)`;
const OF_THE_COUPLE = `CASE WHEN (SELECT app_role()) IN ('coach', 'partner', 'system') THEN ${COUPLES} END`;
const COACH = `(SELECT app_role()) = 'coach'`;
const OWN = `(SELECT app_role()) = 'partner' AND person_id = (SELECT app_person()) AND ${COUPLES}`;
const MINE = `CASE WHEN (SELECT app_role()) IN ('coach', 'admin', 'partner') THEN person_id = (SELECT app_person()) END`;
const OF_AN_APPOINTMENT = `
  FOREIGN KEY (practice_id, couple_id, appointment_id) REFERENCES appointments (practice_id, couple_id, id) ON DELETE CASCADE`;
const OF_A_PERSON = `FOREIGN KEY (practice_id, person_id) REFERENCES people (practice_id, id)`;

/** Appointments of couples with their coach, what each partner answers, and the addresses that calendars read. */
export class Agenda1764000000008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE appointments (
        practice_id uuid NOT NULL,
        id uuid NOT NULL,
        couple_id uuid NOT NULL,
        coach_id uuid NOT NULL, -- whose day it is in
        kind text NOT NULL CHECK (kind IN ('session', 'dialogue')),
        dialogue_id uuid, -- a planned dialogue, whose moment follows
        starts_at timestamptz NOT NULL, -- the first, by the rule
        minutes smallint NOT NULL CHECK (minutes BETWEEN 15 AND 240),
        time_zone text NOT NULL CHECK (length(time_zone) <= 60),
        rrule text CHECK (length(rrule) <= 200),
        place text NOT NULL CHECK (place IN ('practice', 'online', 'phone')),
        place_line text NOT NULL DEFAULT '' CHECK (length(place_line) <= 120),
        status text NOT NULL DEFAULT 'planned' CHECK (status IN ('planned', 'cancelled')),
        from_at timestamptz NOT NULL, -- the earliest beginning and the latest end of all occurrences: for looks at a week
        until_at timestamptz NOT NULL,
        uid uuid NOT NULL, -- its name in calendars elsewhere; not its id, which leads somewhere here
        sequence integer NOT NULL DEFAULT 0, -- grows with every change
        asked_sequence integer NOT NULL DEFAULT 0, -- since when both are asked about this time
        announced jsonb, -- as both were told last
        announced_sequence integer,
        announcing_until timestamptz, -- until then one worker has the mail in hand
        before jsonb, -- as it was before the latest act, to take that back; {} when there was nothing
        split_from uuid, -- the latest act split this off from that series
        undo_until timestamptz NOT NULL, -- no mail leaves before
        reminded_until timestamptz, -- the start of the latest occurrence that both were reminded of
        created_by uuid NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (practice_id, id),
        UNIQUE (practice_id, couple_id, id),
        FOREIGN KEY (practice_id, couple_id) REFERENCES couples (practice_id, id) ON DELETE CASCADE,
        FOREIGN KEY (practice_id, coach_id) REFERENCES people (practice_id, id),
        FOREIGN KEY (practice_id, couple_id, dialogue_id) REFERENCES dialogues (practice_id, couple_id, id),
        FOREIGN KEY (practice_id, created_by) REFERENCES people (practice_id, id),
        CHECK (dialogue_id IS NULL OR kind = 'dialogue'),
        CHECK (from_at < until_at)
      );
      CREATE INDEX appointments_couple ON appointments (practice_id, couple_id, until_at);
      CREATE INDEX appointments_until ON appointments (practice_id, until_at) WHERE status = 'planned';
      ${practiceWall('appointments')}
      CREATE POLICY person ON appointments AS RESTRICTIVE TO ${APP} USING (${OF_THE_COUPLE}) WITH CHECK (${OF_THE_COUPLE});
      CREATE POLICY maker ON appointments AS RESTRICTIVE FOR INSERT TO ${APP}
        WITH CHECK (${COACH} AND created_by = (SELECT app_person()));
      CREATE POLICY writer ON appointments AS RESTRICTIVE FOR UPDATE TO ${APP}
        USING ((SELECT app_role()) IN ('coach', 'system'));
      GRANT SELECT, INSERT ON appointments TO ${APP};
      GRANT UPDATE (dialogue_id, starts_at, minutes, time_zone, rrule, place, place_line, status, from_at, until_at, sequence,
        asked_sequence, announced, announced_sequence, announcing_until, before, split_from, undo_until, reminded_until) ON appointments TO ${APP};

      -- One occurrence that is not as its series has it.
      CREATE TABLE appointment_changes (
        practice_id uuid NOT NULL,
        appointment_id uuid NOT NULL,
        couple_id uuid NOT NULL,
        occurrence timestamptz NOT NULL, -- when the rule put it
        cancelled boolean NOT NULL DEFAULT false,
        starts_at timestamptz,
        minutes smallint CHECK (minutes BETWEEN 15 AND 240),
        place text CHECK (place IN ('practice', 'online', 'phone')),
        place_line text CHECK (length(place_line) <= 120),
        asked_sequence integer NOT NULL DEFAULT 0,
        PRIMARY KEY (practice_id, appointment_id, occurrence),
        CHECK (cancelled = (starts_at IS NULL)),
        CHECK (num_nulls(starts_at, minutes, place, place_line) IN (0, 4)),
        ${OF_AN_APPOINTMENT}
      );
      ${practiceWall('appointment_changes')}
      CREATE POLICY person ON appointment_changes AS RESTRICTIVE TO ${APP}
        USING (${OF_THE_COUPLE}) WITH CHECK (${COACH} AND ${COUPLES});
      CREATE POLICY remover ON appointment_changes AS RESTRICTIVE FOR DELETE TO ${APP} USING (${COACH});
      GRANT SELECT, INSERT, DELETE ON appointment_changes TO ${APP};

      -- What one partner said to an occurrence: for that partner and the coach, never for the other partner.
      CREATE TABLE appointment_answers (
        practice_id uuid NOT NULL,
        appointment_id uuid NOT NULL,
        couple_id uuid NOT NULL,
        person_id uuid NOT NULL,
        occurrence timestamptz NOT NULL,
        answer text NOT NULL CHECK (answer IN ('confirmed', 'proposed', 'declined')), -- declined: the coach keeps the time
        following boolean NOT NULL DEFAULT false, -- a yes to the later ones too
        proposed_at timestamptz,
        sequence integer NOT NULL, -- what the appointment was at: a new time asks anew
        at timestamptz NOT NULL,
        PRIMARY KEY (practice_id, appointment_id, person_id, occurrence),
        CHECK ((answer = 'proposed') = (proposed_at IS NOT NULL)),
        CHECK (NOT following OR answer = 'confirmed'),
        ${OF_AN_APPOINTMENT},
        ${OF_A_PERSON}
      );
      ${practiceWall('appointment_answers')}
      CREATE POLICY person ON appointment_answers AS RESTRICTIVE TO ${APP}
        USING (CASE (SELECT app_role())
          WHEN 'partner' THEN person_id = (SELECT app_person()) AND ${COUPLES}
          WHEN 'coach' THEN ${COUPLES} END)
        WITH CHECK (CASE (SELECT app_role())
          WHEN 'partner' THEN ${OWN}
          WHEN 'coach' THEN ${COUPLES} AND answer IN ('confirmed', 'declined') END);
      CREATE POLICY giver ON appointment_answers AS RESTRICTIVE FOR INSERT TO ${APP} WITH CHECK (${OWN});
      -- The coach replies to a proposal, and says nothing else in a partner's name.
      CREATE POLICY reply ON appointment_answers AS RESTRICTIVE FOR UPDATE TO ${APP}
        USING (person_id = (SELECT app_person()) OR answer = 'proposed')
        WITH CHECK (person_id = (SELECT app_person()) OR ${COACH});
      CREATE POLICY remover ON appointment_answers AS RESTRICTIVE FOR DELETE TO ${APP} USING (${OWN});
      GRANT SELECT, INSERT, DELETE, UPDATE (answer, following, proposed_at, sequence, at) ON appointment_answers TO ${APP};

      -- The secret address at which a person's calendar reads. Only its hash is kept; the sign-in role finds whose it is.
      CREATE TABLE calendar_feeds (
        practice_id uuid NOT NULL,
        person_id uuid NOT NULL,
        token_hash bytea NOT NULL,
        titles text NOT NULL CHECK (titles IN ('neutral', 'kind')),
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (practice_id, person_id),
        ${OF_A_PERSON}
      );
      CREATE INDEX calendar_feeds_token ON calendar_feeds (token_hash);
      ${practiceWall('calendar_feeds')}
      CREATE POLICY person ON calendar_feeds AS RESTRICTIVE TO ${APP} USING (${MINE}) WITH CHECK (${MINE});
      GRANT SELECT, INSERT, DELETE, UPDATE (token_hash, titles, created_at) ON calendar_feeds TO ${APP};
      ${openToAuth('calendar_feeds', 'SELECT')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE calendar_feeds, appointment_answers, appointment_changes, appointments;`);
  }
}
