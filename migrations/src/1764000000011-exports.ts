import type { MigrationInterface, QueryRunner } from 'typeorm';
import { DROP_EXPORTER_READS, EXPORTER_READS } from './exporter-reads';
import { APP, practiceWall } from './walls';

const ROLE = `(SELECT app_role())`;
/** Files are for one person: whoever asked. The product makes them. */
const OWN_OR_SYSTEM = `CASE ${ROLE} WHEN 'admin' THEN asked_by = (SELECT app_person()) ELSE ${ROLE} = 'system' END`;

/** Files that somebody asked for, the sealed pieces they are made of, and what is asked for every quarter. */
export class Exports1764000000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE export_schedules (
        practice_id uuid NOT NULL REFERENCES practices (practice_id),
        id uuid NOT NULL,
        asked_by uuid NOT NULL,
        choice jsonb NOT NULL,
        next_on date NOT NULL, -- on the practice's wall
        created_at timestamptz NOT NULL DEFAULT now(),
        stopped_at timestamptz,
        PRIMARY KEY (practice_id, id),
        FOREIGN KEY (practice_id, asked_by) REFERENCES people (practice_id, id)
      );
      ${practiceWall('export_schedules')}
      CREATE POLICY person ON export_schedules AS RESTRICTIVE TO ${APP} USING (${OWN_OR_SYSTEM}) WITH CHECK (${OWN_OR_SYSTEM});
      GRANT SELECT, INSERT, UPDATE (next_on, stopped_at) ON export_schedules TO ${APP};

      CREATE TABLE exports (
        practice_id uuid NOT NULL REFERENCES practices (practice_id),
        id uuid NOT NULL,
        kind text NOT NULL CHECK (kind IN ('report', 'practice')),
        asked_by uuid NOT NULL,
        asked_at timestamptz NOT NULL DEFAULT now(),
        choice jsonb,
        with_names boolean NOT NULL DEFAULT false,
        reason bytea, -- sealed with the practice's key
        schedule_id uuid,
        state text NOT NULL DEFAULT 'waiting'
          CHECK (state IN ('waiting', 'making', 'ready', 'stopped', 'cancelled', 'expired')),
        attempt integer NOT NULL DEFAULT 0, -- whoever works with an older one has been replaced
        touched_at timestamptz NOT NULL DEFAULT now(), -- the worker's last sign of life
        attempt_at timestamptz,
        stage text NOT NULL DEFAULT 'reading' CHECK (stage IN ('reading', 'writing')),
        rows_done integer NOT NULL DEFAULT 0,
        rows_of integer NOT NULL DEFAULT 0,
        frozen_in uuid, -- the export whose frozen rows this one is made of; itself unless it is made again
        snapshot_id uuid, -- set when all rows are frozen
        snapshot_at timestamptz,
        file_name text CHECK (length(file_name) <= 120),
        file_bytes bigint,
        file_rows integer,
        checksum bytea,
        finished_at timestamptz,
        expires_at timestamptz,
        PRIMARY KEY (practice_id, id),
        CHECK ((kind = 'report') = (choice IS NOT NULL)),
        CHECK (NOT (with_names AND schedule_id IS NOT NULL)),
        CHECK (NOT with_names OR reason IS NOT NULL),
        CHECK (state <> 'ready' OR num_nulls(snapshot_id, file_name, file_bytes, checksum, expires_at) = 0),
        FOREIGN KEY (practice_id, asked_by) REFERENCES people (practice_id, id),
        FOREIGN KEY (practice_id, schedule_id) REFERENCES export_schedules (practice_id, id)
      );
      CREATE INDEX exports_person ON exports (practice_id, asked_by, asked_at DESC);
      ${practiceWall('exports')}
      CREATE POLICY person ON exports AS RESTRICTIVE TO ${APP} USING (${OWN_OR_SYSTEM}) WITH CHECK (${OWN_OR_SYSTEM});
      -- The product asks by itself only for what is planned; nobody but the product says that a file is ready.
      CREATE POLICY maker ON exports AS RESTRICTIVE FOR INSERT TO ${APP}
        WITH CHECK (state = 'waiting' AND (${ROLE} = 'admin' OR schedule_id IS NOT NULL));
      CREATE POLICY steps ON exports AS RESTRICTIVE FOR UPDATE TO ${APP}
        USING (true) WITH CHECK (${ROLE} = 'system' OR state IN ('waiting', 'cancelled'));
      GRANT SELECT, INSERT, UPDATE (state, attempt, touched_at, attempt_at, stage, rows_done, rows_of, frozen_in, snapshot_id,
        snapshot_at, file_name, file_bytes, file_rows, checksum, finished_at, expires_at) ON exports TO ${APP};

      -- Frozen rows and the file made of them, in pieces, sealed with the practice's key. Only the product writes them; the file of
      -- an export that is not ready cannot be read by whoever asked for it.
      CREATE TABLE export_pieces (
        practice_id uuid NOT NULL,
        export_id uuid NOT NULL,
        part text NOT NULL CHECK (part IN ('snapshot', 'file')),
        position integer NOT NULL,
        block text CHECK (length(block) <= 60), -- of frozen rows: which table they are of
        row_count integer NOT NULL DEFAULT 0,
        sealed bytea NOT NULL,
        PRIMARY KEY (practice_id, export_id, part, position),
        FOREIGN KEY (practice_id, export_id) REFERENCES exports (practice_id, id) ON DELETE CASCADE
      );
      ALTER TABLE export_pieces ALTER COLUMN sealed SET STORAGE EXTERNAL; -- what is sealed does not get smaller
      ${practiceWall('export_pieces')}
      CREATE POLICY person ON export_pieces AS RESTRICTIVE TO ${APP}
        USING (CASE ${ROLE} WHEN 'admin' THEN part = 'file' AND export_id IN (
            SELECT e.id FROM exports e WHERE e.state = 'ready' AND e.expires_at > now())
          ELSE ${ROLE} = 'system' END)
        WITH CHECK (${ROLE} = 'system');
      CREATE POLICY remover ON export_pieces AS RESTRICTIVE FOR DELETE TO ${APP} USING (${ROLE} = 'system');
      GRANT SELECT, INSERT, DELETE ON export_pieces TO ${APP};

      ${EXPORTER_READS}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${DROP_EXPORTER_READS}
      DROP TABLE export_pieces, exports, export_schedules;
    `);
  }
}
