import type { MigrationInterface, QueryRunner } from 'typeorm';
import { AUTH } from './walls';

/**
 * One phone for two: which accounts switched on a PIN in which browser, and a hand-over that waits there. Beside accounts
 * and sessions, where only the sign-in role comes.
 */
export class SharedPhones1764000000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- A session that a PIN opened is shorter, and may not do what asks for the password.
      ALTER TABLE identity.sessions ADD COLUMN by_pin boolean NOT NULL DEFAULT false;

      -- A browser in which somebody chose a PIN. Its cookie holds the secret, the table only its SHA-256.
      CREATE TABLE identity.shared_phones (
        id uuid PRIMARY KEY,
        token_hash bytea NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE UNIQUE INDEX shared_phones_token ON identity.shared_phones (token_hash);

      -- Several people may stand on one phone, of several couples; none of them is told of the others.
      CREATE TABLE identity.phone_pins (
        phone_id uuid NOT NULL REFERENCES identity.shared_phones (id) ON DELETE CASCADE,
        account_id uuid NOT NULL REFERENCES identity.accounts (id) ON DELETE CASCADE,
        pin_hash text NOT NULL,
        tries smallint NOT NULL DEFAULT 0, -- wrong ones in a row
        tries_since_password smallint NOT NULL DEFAULT 0, -- a good PIN in between does not take these back
        password_at timestamptz NOT NULL DEFAULT now(), -- when the whole password was last used here
        PRIMARY KEY (phone_id, account_id)
      );
      CREATE INDEX phone_pins_account ON identity.phone_pins (account_id);

      -- The phone is between two people of one couple: nobody is signed in, one of these two comes in with a PIN.
      CREATE TABLE identity.hand_overs (
        phone_id uuid PRIMARY KEY REFERENCES identity.shared_phones (id) ON DELETE CASCADE,
        practice_id uuid NOT NULL,
        from_id uuid NOT NULL,
        to_id uuid NOT NULL,
        at timestamptz NOT NULL DEFAULT now(),
        CHECK (from_id <> to_id)
      );

      GRANT SELECT, INSERT, UPDATE, DELETE ON identity.shared_phones, identity.phone_pins, identity.hand_overs TO ${AUTH};
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE identity.hand_overs, identity.phone_pins, identity.shared_phones;
      ALTER TABLE identity.sessions DROP COLUMN by_pin;
    `);
  }
}
