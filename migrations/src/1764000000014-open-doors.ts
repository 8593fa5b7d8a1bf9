import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APP, openToAuth, practiceWall } from './walls';

const ROLE = `(SELECT app_role())`;
const OWN = `${ROLE} IN ('coach', 'admin') AND person_id = (SELECT app_person())`;
const ADMIN_READS = `${ROLE} IN ('admin', 'system')`;
const SYSTEM = `${ROLE} = 'system'`;

/** The doors that a practice opens to its own programs: tokens to read with, addresses that are told, and what of it is counted. */
export class OpenDoors1764000000014 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- A key for a program of its owner. The secret is shown once; only its SHA-256 stays.
      CREATE TABLE access_tokens (
        practice_id uuid NOT NULL,
        id uuid NOT NULL,
        person_id uuid NOT NULL,
        name text NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
        prefix text NOT NULL CHECK (length(prefix) = 12), -- how it begins, to know it by
        token_hash bytea NOT NULL,
        scopes text[] NOT NULL CHECK (cardinality(scopes) > 0),
        created_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL,
        last_used_on date, -- a day: when somebody's program runs is nobody's business
        revoked_at timestamptz, -- kept, so that the access log still says which token it was
        PRIMARY KEY (practice_id, id),
        FOREIGN KEY (practice_id, person_id) REFERENCES people (practice_id, id) ON DELETE CASCADE
      );
      CREATE INDEX access_tokens_token ON access_tokens (token_hash);
      CREATE INDEX access_tokens_person ON access_tokens (practice_id, person_id);
      ${practiceWall('access_tokens')}
      CREATE POLICY person ON access_tokens AS RESTRICTIVE TO ${APP} USING (${OWN}) WITH CHECK (${OWN});
      GRANT SELECT, INSERT, UPDATE (revoked_at) ON access_tokens TO ${APP};
      ${openToAuth('access_tokens', 'SELECT, UPDATE (last_used_on, revoked_at)')}

      -- Through which token an act was done; null for somebody at the screen.
      ALTER TABLE access_log ADD COLUMN token_id uuid;

      -- An address of the practice's own that is told of acts. Secrets are sealed with the key of the practice.
      CREATE TABLE webhook_endpoints (
        practice_id uuid NOT NULL REFERENCES practices (practice_id),
        id uuid NOT NULL,
        url text NOT NULL CHECK (length(url) <= 1000),
        description text NOT NULL DEFAULT '' CHECK (length(description) <= 120),
        types text[] NOT NULL CHECK (cardinality(types) > 0),
        state text NOT NULL DEFAULT 'on' CHECK (state IN ('on', 'off', 'gone')),
        secret bytea NOT NULL,
        former_secret bytea, -- signs along until then
        former_secret_until timestamptz,
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (practice_id, id)
      );
      ${practiceWall('webhook_endpoints')}
      CREATE POLICY person ON webhook_endpoints AS RESTRICTIVE TO ${APP} USING (${ADMIN_READS}) WITH CHECK (${ADMIN_READS});
      GRANT SELECT, INSERT, DELETE, UPDATE (url, description, types, state, secret, former_secret, former_secret_until)
        ON webhook_endpoints TO ${APP};

      -- One message to one address, and how it went. Ids only; what the address answered is not kept.
      CREATE TABLE webhook_deliveries (
        practice_id uuid NOT NULL,
        id uuid NOT NULL,
        endpoint_id uuid NOT NULL,
        message_id uuid NOT NULL, -- the same for every address, try and replay of one message
        type text NOT NULL CHECK (length(type) <= 40),
        object_id uuid NOT NULL, -- of any table, so without a foreign key
        told_at timestamptz NOT NULL DEFAULT now(), -- when the act was done
        created_at timestamptz NOT NULL DEFAULT now(),
        state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'delivered', 'failed', 'dropped')),
        tries smallint NOT NULL DEFAULT 0,
        tried_at timestamptz,
        claimed_until timestamptz, -- until then one worker has it in hand
        status smallint,
        problem text CHECK (problem IN ('status', 'redirect', 'gone', 'timeout', 'refused-address', 'unknown-host',
          'certificate', 'connection')),
        next_at timestamptz,
        PRIMARY KEY (practice_id, id),
        FOREIGN KEY (practice_id, endpoint_id) REFERENCES webhook_endpoints (practice_id, id) ON DELETE CASCADE
      );
      CREATE INDEX webhook_deliveries_log ON webhook_deliveries (practice_id, endpoint_id, created_at DESC);
      ${practiceWall('webhook_deliveries')}
      CREATE POLICY person ON webhook_deliveries AS RESTRICTIVE TO ${APP} USING (${ADMIN_READS}) WITH CHECK (${SYSTEM});
      GRANT SELECT, INSERT, DELETE, UPDATE (state, tries, tried_at, claimed_until, status, problem, next_at)
        ON webhook_deliveries TO ${APP};

      -- Letters that left or were refused for good, to count: no address, no person, no words.
      CREATE TABLE mail_outcomes (
        practice_id uuid NOT NULL REFERENCES practices (practice_id),
        id uuid NOT NULL, -- follows from the message id: a letter that is tried again counts once
        at timestamptz NOT NULL DEFAULT now(),
        refused boolean NOT NULL,
        PRIMARY KEY (practice_id, id)
      );
      CREATE INDEX mail_outcomes_at ON mail_outcomes (practice_id, at);
      ${practiceWall('mail_outcomes')}
      CREATE POLICY person ON mail_outcomes AS RESTRICTIVE TO ${APP} USING (${ADMIN_READS}) WITH CHECK (${SYSTEM});
      GRANT SELECT, INSERT, UPDATE (refused) ON mail_outcomes TO ${APP};
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE mail_outcomes, webhook_deliveries, webhook_endpoints, access_tokens;
      ALTER TABLE access_log DROP COLUMN token_id;
    `);
  }
}
