import type { MigrationInterface, QueryRunner } from 'typeorm';
import { AUTH } from './walls';

/**
 * Accounts, sessions and secrets of signing in. Global by nature: an account may belong to several practices.
 * Only the sign-in role reaches this schema; a request that serves client data cannot read a password hash.
 */
export class Identity1764000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA identity;
      GRANT USAGE ON SCHEMA identity TO ${AUTH};

      CREATE TABLE identity.accounts (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        email text NOT NULL CHECK (email = lower(email)),
        password_hash text NOT NULL,
        last_practice_id uuid, -- where the account worked last: signing in opens that one again
        created_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE UNIQUE INDEX accounts_email ON identity.accounts (email);

      -- The cookie holds the secret, the table only its SHA-256.
      CREATE TABLE identity.sessions (
        token_hash bytea PRIMARY KEY,
        account_id uuid NOT NULL REFERENCES identity.accounts (id) ON DELETE CASCADE,
        practice_id uuid NOT NULL,
        person_id uuid NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        seen_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX sessions_account ON identity.sessions (account_id);
      CREATE INDEX sessions_person ON identity.sessions (practice_id, person_id);

      -- A browser that signed in before: its own counter of failed attempts, so that nobody else can lock it out.
      -- One browser may know several accounts: partners share a tablet, and neither pushes the other out.
      CREATE TABLE identity.devices (
        token_hash bytea NOT NULL,
        account_id uuid NOT NULL REFERENCES identity.accounts (id) ON DELETE CASCADE,
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (token_hash, account_id)
      );
      CREATE INDEX devices_account ON identity.devices (account_id);

      -- The secret in a mailed link is minted when the mail leaves; until then the row has no hash.
      -- Without an account: somebody asked for an address that nobody has, and it took the same work and time.
      CREATE TABLE identity.password_resets (
        id uuid PRIMARY KEY,
        token_hash bytea,
        account_id uuid REFERENCES identity.accounts (id) ON DELETE CASCADE,
        expires_at timestamptz NOT NULL,
        used_at timestamptz
      );

      -- A practice that is asked for, until its first admin has opened the mail.
      CREATE TABLE identity.sign_ups (
        id uuid PRIMARY KEY,
        token_hash bytea,
        details jsonb NOT NULL,
        expires_at timestamptz NOT NULL,
        used_at timestamptz
      );
      CREATE INDEX password_resets_account ON identity.password_resets (account_id);
      CREATE INDEX password_resets_token ON identity.password_resets (token_hash);
      CREATE INDEX sign_ups_token ON identity.sign_ups (token_hash);

      -- The shape that rate-limiter-flexible expects.
      CREATE TABLE identity.rate_limits (
        key varchar(255) PRIMARY KEY,
        points integer NOT NULL DEFAULT 0,
        expire bigint
      );

      GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA identity TO ${AUTH};
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP SCHEMA identity CASCADE;`);
  }
}
