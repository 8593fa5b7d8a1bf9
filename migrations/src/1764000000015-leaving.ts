import type { MigrationInterface, QueryRunner } from 'typeorm';
import { DROP_MOVER_DOORS, MOVER_DOORS } from './mover-doors';
import { APP, MOVER, practiceWall } from './walls';

const ROLE = `(SELECT app_role())`;
const SYSTEM = `${ROLE} = 'system'`;

/** Triggers that act on what people add. An import adds what was acted on long ago: it brings the rows as they were. */
const actingTriggers = (except: string) => `
  CREATE OR REPLACE TRIGGER seal_response AFTER INSERT ON responses
    FOR EACH ROW ${except} EXECUTE FUNCTION seal_response();
  CREATE OR REPLACE TRIGGER seal_vision AFTER INSERT ON vision_signatures
    FOR EACH ROW ${except} EXECUTE FUNCTION seal_vision();
  CREATE OR REPLACE TRIGGER hold_open_lists BEFORE INSERT OR UPDATE OR DELETE ON dialogue_sentences
    FOR EACH ROW ${except} EXECUTE FUNCTION hold_open_lists('lists');
  CREATE OR REPLACE TRIGGER hold_open_lists BEFORE INSERT OR UPDATE ON sentence_marks
    FOR EACH ROW ${except} EXECUTE FUNCTION hold_open_lists('marks');
  CREATE OR REPLACE TRIGGER seal_instrument_response AFTER INSERT ON instrument_responses
    FOR EACH ROW ${except} EXECUTE FUNCTION seal_instrument_response();
`;

/** Leaving the platform with everything, and coming back: one role, two small tables, and a name for moved words. */
export class Leaving1764000000015 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Sealed words are bound to a practice. After a move they stay bound to the one they were sealed in, which stands here: then the
      -- same words are the same bytes, and an import can be held against its export. Null: the practice itself.
      ALTER TABLE practices ADD COLUMN sealed_as uuid;
      ALTER TABLE practices ADD COLUMN import_xact xid8; -- the transaction that filled this practice from a file

      -- What the passphrase of an export stands for, wrapped by the master key, as long as the file is made.
      CREATE TABLE leaving_keys (
        practice_id uuid NOT NULL,
        export_id uuid NOT NULL,
        wrapped bytea NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (practice_id, export_id),
        FOREIGN KEY (practice_id, export_id) REFERENCES exports (practice_id, id) ON DELETE CASCADE
      );
      ${practiceWall('leaving_keys')}
      CREATE POLICY person ON leaving_keys AS RESTRICTIVE TO ${APP} USING (${SYSTEM}) WITH CHECK (${SYSTEM});
      GRANT SELECT, INSERT, DELETE ON leaving_keys TO ${APP};
      -- A file that is whole needs its key no more, nor does one that never will be.
      CREATE FUNCTION forget_leaving_key() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          DELETE FROM leaving_keys k WHERE k.practice_id = NEW.practice_id AND k.export_id = NEW.id;
          RETURN NULL;
        END $$;
      REVOKE ALL ON FUNCTION forget_leaving_key() FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION forget_leaving_key() TO ${APP};
      CREATE TRIGGER forget_leaving_key AFTER UPDATE OF state ON exports FOR EACH ROW
        WHEN (NEW.kind = 'practice' AND NEW.state IN ('ready', 'cancelled', 'expired')) EXECUTE FUNCTION forget_leaving_key();

      CREATE TABLE leaving_imports (
        practice_id uuid NOT NULL REFERENCES practices (practice_id),
        id uuid NOT NULL,
        asked_by uuid NOT NULL, -- whoever that was then: the row of that person goes with the import
        state text NOT NULL DEFAULT 'running' CHECK (state IN ('running', 'done', 'stopped', 'cancelled')),
        rows_done integer NOT NULL DEFAULT 0,
        row_count integer NOT NULL,
        problem text CHECK (problem IN ('leaving.damaged', 'leaving.not-empty', 'leaving.interrupted')),
        started_at timestamptz NOT NULL DEFAULT now(),
        alive_at timestamptz NOT NULL DEFAULT now(), -- the last sign of whoever works at it
        ended_at timestamptz,
        PRIMARY KEY (practice_id, id),
        CHECK ((state = 'running') = (ended_at IS NULL)),
        CHECK ((state = 'stopped') = (problem IS NOT NULL))
      );
      CREATE UNIQUE INDEX one_import ON leaving_imports (practice_id) WHERE state = 'running';
      ${practiceWall('leaving_imports')}
      CREATE POLICY person ON leaving_imports AS RESTRICTIVE TO ${APP}
        USING (${ROLE} IN ('admin', 'system'))
        WITH CHECK (CASE ${ROLE} WHEN 'admin' THEN asked_by = (SELECT app_person()) OR state = 'cancelled' ELSE ${SYSTEM} END);
      GRANT SELECT, INSERT, UPDATE (state, rows_done, problem, alive_at, ended_at) ON leaving_imports TO ${APP};

      ${MOVER_DOORS}
      ${actingTriggers(`WHEN (current_user <> '${MOVER}')`)}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${actingTriggers('')}
      ${DROP_MOVER_DOORS}
      DROP TRIGGER forget_leaving_key ON exports;
      DROP FUNCTION forget_leaving_key();
      DROP TABLE leaving_imports, leaving_keys;
      ALTER TABLE practices DROP COLUMN import_xact, DROP COLUMN sealed_as;
    `);
  }
}
