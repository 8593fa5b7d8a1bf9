import type { MigrationInterface, QueryRunner } from 'typeorm';
import { DROP_INSTRUMENT_GATE, INSTRUMENT_GATE } from './instrument-gate';
import { APP, openToGate, practiceWall } from './walls';

const ROLE = `(SELECT app_role())`;
const ME = `(SELECT app_person())`;
const COUPLES = `couple_id IN (SELECT c.id FROM couples c)`;
const OWN = `${ROLE} = 'partner' AND person_id = ${ME}`;
const COACH_OF = `${ROLE} = 'coach' AND ${COUPLES}`;
const STAFF = `${ROLE} IN ('coach', 'admin')`;
const OF_A_ROUND = `
  FOREIGN KEY (practice_id, couple_id, round_id) REFERENCES instrument_rounds (practice_id, couple_id, id) ON DELETE CASCADE`;
const OF_A_SEAT = `
  FOREIGN KEY (practice_id, couple_id, round_id, person_id)
    REFERENCES instrument_seats (practice_id, couple_id, round_id, person_id)`;
const by = (column: string) => `FOREIGN KEY (practice_id, ${column}) REFERENCES people (practice_id, id)`;

const KINDS = `'homework', 'homework-reminder', 'reply', 'widening', 'programme', 'appointment-reminder', 'round-reminder',
  'shared-entry'`;
const noticeKinds = (kinds: string) => `
  ALTER TABLE notices DROP CONSTRAINT notices_kind_check;
  ALTER TABLE notices ADD CONSTRAINT notices_kind_check CHECK (kind IN (${kinds}));`;

/** Questionnaires that a practice brought along: what they are, by what right, and sealed rounds of them. */
export class Instruments1764000000013 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- By what right a practice uses it. Without a proof of what is somebody else's there is no licence at all.
      CREATE TABLE instruments (
        practice_id uuid NOT NULL REFERENCES practices (practice_id),
        id uuid NOT NULL,
        created_by uuid NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        licence_class text CHECK (licence_class IN ('own', 'open', 'open-noncommercial', 'permission', 'proprietary')),
        licence_proof text NOT NULL DEFAULT '' CHECK (length(licence_proof) <= 300),
        licence_until date, -- the last day; null: until further notice
        licence_by uuid,
        archived_at timestamptz,
        PRIMARY KEY (practice_id, id),
        CHECK (licence_class NOT IN ('permission', 'proprietary') OR btrim(licence_proof) <> ''),
        ${by('created_by')},
        ${by('licence_by')}
      );
      ${practiceWall('instruments')}
      CREATE POLICY person ON instruments AS RESTRICTIVE TO ${APP} USING (${STAFF}) WITH CHECK (${STAFF});
      GRANT SELECT, INSERT, UPDATE (licence_class, licence_proof, licence_until, licence_by, archived_at)
        ON instruments TO ${APP};

      -- A version never changes: a round points at one. No client content.
      CREATE TABLE instrument_versions (
        practice_id uuid NOT NULL,
        instrument_id uuid NOT NULL,
        version integer NOT NULL CHECK (version >= 1),
        source text NOT NULL CHECK (source IN ('xlsform', 'fhir')),
        definition jsonb NOT NULL,
        imported_by uuid NOT NULL,
        imported_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (practice_id, instrument_id, version),
        FOREIGN KEY (practice_id, instrument_id) REFERENCES instruments (practice_id, id) ON DELETE CASCADE,
        ${by('imported_by')}
      );
      ${practiceWall('instrument_versions')}

      -- Only what both partners may know from the first day: nothing here changes by what one of them does.
      CREATE TABLE instrument_rounds (
        practice_id uuid NOT NULL,
        id uuid NOT NULL,
        couple_id uuid NOT NULL,
        instrument_id uuid NOT NULL,
        version integer NOT NULL,
        opens_on date NOT NULL,
        due_on date NOT NULL,
        message text NOT NULL DEFAULT '' CHECK (length(message) <= 500),
        assigned_by uuid NOT NULL,
        assigned_at timestamptz NOT NULL DEFAULT now(),
        cancelled_at timestamptz,
        announced_at timestamptz, -- the message that the outcome is open
        PRIMARY KEY (practice_id, id),
        UNIQUE (practice_id, couple_id, id),
        FOREIGN KEY (practice_id, couple_id) REFERENCES couples (practice_id, id) ON DELETE CASCADE,
        FOREIGN KEY (practice_id, instrument_id, version)
          REFERENCES instrument_versions (practice_id, instrument_id, version),
        CHECK (due_on >= opens_on),
        ${by('assigned_by')}
      );
      CREATE INDEX instrument_rounds_couple ON instrument_rounds (practice_id, couple_id, opens_on DESC);
      CREATE INDEX instrument_rounds_version ON instrument_rounds (practice_id, instrument_id, version);
      ${practiceWall('instrument_rounds')}
      CREATE POLICY person ON instrument_rounds AS RESTRICTIVE TO ${APP}
        USING (CASE WHEN ${ROLE} IN ('coach', 'partner', 'system') THEN ${COUPLES} END)
        WITH CHECK (CASE WHEN ${ROLE} IN ('coach', 'system') THEN ${COUPLES} END);
      -- The licence gate: never before there is a right to use it, and never after.
      CREATE POLICY licensed ON instrument_rounds AS RESTRICTIVE FOR INSERT TO ${APP}
        WITH CHECK (${ROLE} = 'coach' AND assigned_by = ${ME} AND EXISTS (
          SELECT 1 FROM instruments i JOIN practices p ON p.practice_id = i.practice_id
          WHERE i.practice_id = instrument_rounds.practice_id AND i.id = instrument_rounds.instrument_id
            AND i.archived_at IS NULL AND i.licence_class IS NOT NULL
            AND coalesce(i.licence_until >= (now() AT TIME ZONE p.time_zone)::date, true)));
      GRANT SELECT, INSERT ON instrument_rounds TO ${APP};
      GRANT UPDATE (cancelled_at, announced_at) ON instrument_rounds TO ${APP};
      ${openToGate('instrument_rounds', 'SELECT')}

      CREATE POLICY person ON instrument_versions AS RESTRICTIVE TO ${APP}
        USING (CASE WHEN ${STAFF} THEN true WHEN ${ROLE} = 'partner' THEN EXISTS (
          SELECT 1 FROM instrument_rounds r WHERE r.practice_id = instrument_versions.practice_id
            AND r.instrument_id = instrument_versions.instrument_id AND r.version = instrument_versions.version) END)
        WITH CHECK (${STAFF} AND imported_by = ${ME});
      GRANT SELECT, INSERT ON instrument_versions TO ${APP};

      -- One partner's own place in a round. The other partner never reads this row, in whatever state it is.
      CREATE TABLE instrument_seats (
        practice_id uuid NOT NULL,
        round_id uuid NOT NULL,
        couple_id uuid NOT NULL,
        person_id uuid NOT NULL,
        started_at timestamptz,
        submitted_at timestamptz,
        declined_at timestamptz,
        consented_at timestamptz,
        withdrawn_at timestamptz,
        PRIMARY KEY (practice_id, round_id, person_id),
        UNIQUE (practice_id, couple_id, round_id, person_id),
        ${OF_A_ROUND},
        ${by('person_id')}
      );
      CREATE INDEX instrument_seats_person ON instrument_seats (practice_id, person_id);
      CREATE INDEX instrument_seats_waiting ON instrument_seats (practice_id, couple_id, round_id)
        WHERE submitted_at IS NULL;
      ${practiceWall('instrument_seats')}
      CREATE POLICY person ON instrument_seats AS RESTRICTIVE TO ${APP}
        USING (CASE ${ROLE} WHEN 'partner' THEN person_id = ${ME} WHEN 'coach' THEN ${COUPLES} END)
        WITH CHECK (CASE ${ROLE} WHEN 'partner' THEN person_id = ${ME} WHEN 'coach' THEN ${COUPLES} END);
      CREATE POLICY own_steps ON instrument_seats AS RESTRICTIVE FOR UPDATE TO ${APP} USING (${ROLE} = 'partner');
      CREATE POLICY laid_by_coach ON instrument_seats AS RESTRICTIVE FOR INSERT TO ${APP}
        WITH CHECK (${ROLE} = 'coach' AND EXISTS (
          SELECT 1 FROM couples c WHERE c.practice_id = instrument_seats.practice_id AND c.id = instrument_seats.couple_id
            AND instrument_seats.person_id IN (c.partner_a_id, c.partner_b_id)));
      GRANT SELECT, INSERT (practice_id, round_id, couple_id, person_id) ON instrument_seats TO ${APP};
      -- submitted_at is not among them: only the sealing of a response sets it
      GRANT UPDATE (started_at, declined_at, consented_at, withdrawn_at) ON instrument_seats TO ${APP};
      ${openToGate('instrument_seats', 'SELECT, UPDATE (submitted_at, declined_at)')}

      -- The coach's key. Partners never see whether it has been turned.
      CREATE TABLE instrument_releases (
        practice_id uuid NOT NULL,
        round_id uuid NOT NULL,
        couple_id uuid NOT NULL,
        release_at timestamptz NOT NULL,
        released_by uuid NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (practice_id, round_id),
        ${OF_A_ROUND},
        ${by('released_by')}
      );
      ${practiceWall('instrument_releases')}
      CREATE POLICY person ON instrument_releases AS RESTRICTIVE TO ${APP}
        USING (${COACH_OF}) WITH CHECK (${COACH_OF} AND released_by = ${ME});
      CREATE POLICY change_in_time ON instrument_releases AS RESTRICTIVE FOR UPDATE TO ${APP}
        USING (release_at > now()) WITH CHECK (true);
      CREATE POLICY retract_in_time ON instrument_releases AS RESTRICTIVE FOR DELETE TO ${APP} USING (release_at > now());
      GRANT SELECT, INSERT, DELETE, UPDATE (release_at, released_by) ON instrument_releases TO ${APP};
      ${openToGate('instrument_releases', 'SELECT')}

      -- Answers under way, sealed with their owner's key: the owner's alone, coaches included out.
      CREATE TABLE instrument_drafts (
        practice_id uuid NOT NULL,
        round_id uuid NOT NULL,
        couple_id uuid NOT NULL,
        person_id uuid NOT NULL,
        sealed bytea NOT NULL,
        revision integer NOT NULL DEFAULT 1,
        updated_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (practice_id, round_id, person_id),
        ${OF_A_SEAT} ON DELETE CASCADE
      );
      ${practiceWall('instrument_drafts')}
      CREATE POLICY person ON instrument_drafts AS RESTRICTIVE TO ${APP}
        USING (${OWN})
        WITH CHECK (${OWN} AND EXISTS (
          SELECT 1 FROM instrument_seats s WHERE s.practice_id = instrument_drafts.practice_id
            AND s.round_id = instrument_drafts.round_id AND s.person_id = instrument_drafts.person_id
            AND s.submitted_at IS NULL));
      GRANT SELECT, INSERT, DELETE, UPDATE (sealed, revision, updated_at) ON instrument_drafts TO ${APP};

      -- Answers and scores in one sealed value with their owner's key. No UPDATE and no DELETE: sealed is sealed.
      CREATE TABLE instrument_responses (
        practice_id uuid NOT NULL,
        id uuid NOT NULL,
        round_id uuid NOT NULL,
        couple_id uuid NOT NULL,
        person_id uuid NOT NULL,
        locale text NOT NULL CHECK (locale IN ('nl', 'en')),
        sealed bytea NOT NULL,
        submitted_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (practice_id, id),
        UNIQUE (practice_id, round_id, person_id),
        ${OF_A_SEAT}
      );
      CREATE INDEX instrument_responses_couple ON instrument_responses (practice_id, couple_id, submitted_at DESC);
    `);
    await runner.query(INSTRUMENT_GATE);
    await runner.query(`
      ${practiceWall('instrument_responses')}
      -- Your own; as coach when both are in; the other partner's only through the open gate.
      CREATE POLICY person ON instrument_responses AS RESTRICTIVE TO ${APP}
        USING (CASE ${ROLE}
          WHEN 'partner' THEN person_id = ${ME} OR (${COUPLES} AND instrument_round_is_open(round_id))
          WHEN 'coach' THEN ${COUPLES} AND NOT EXISTS (
            SELECT 1 FROM instrument_seats s WHERE s.practice_id = instrument_responses.practice_id
              AND s.round_id = instrument_responses.round_id AND s.submitted_at IS NULL) END)
        WITH CHECK (${OWN} AND submitted_at <= now());
      GRANT SELECT, INSERT ON instrument_responses TO ${APP};
      ${noticeKinds(`${KINDS}, 'instrument'`)}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM notices WHERE kind = 'instrument';
      ${noticeKinds(KINDS)}
      DROP TABLE instrument_drafts, instrument_responses CASCADE;
      ${DROP_INSTRUMENT_GATE}
      DROP TABLE instrument_releases, instrument_seats;
      DROP POLICY person ON instrument_versions;
      DROP TABLE instrument_rounds, instrument_versions, instruments;
    `);
  }
}
