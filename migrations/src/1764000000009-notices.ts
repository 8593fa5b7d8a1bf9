import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APP, practiceWall } from './walls';

const SYSTEM = `(SELECT app_role()) = 'system'`;
/** One's own settings, for oneself in whatever role; the product reads them to know how to reach somebody. */
const OWN = `CASE WHEN (SELECT app_role()) IN ('coach', 'admin', 'partner') THEN person_id = (SELECT app_person())
  ELSE ${SYSTEM} END`;
const OF_A_PERSON = `FOREIGN KEY (practice_id, person_id) REFERENCES people (practice_id, id) ON DELETE CASCADE`;

/** What people are told, how they want to be told, and on which devices. No row holds words. */
export class Notices1764000000009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- One message to one person on one day of the practice's wall: the database allows no second.
      CREATE TABLE notice_bundles (
        practice_id uuid NOT NULL REFERENCES practices (practice_id),
        id uuid NOT NULL, -- the message id derives from it, so that a mail server can tell a repeat
        person_id uuid NOT NULL,
        local_day date NOT NULL,
        claimed_until timestamptz NOT NULL, -- until then one worker has it in hand
        left_at timestamptz,
        PRIMARY KEY (practice_id, id),
        UNIQUE (practice_id, person_id, local_day),
        UNIQUE (practice_id, person_id, id),
        ${OF_A_PERSON}
      );
      CREATE UNIQUE INDEX one_open_bundle ON notice_bundles (practice_id, person_id) WHERE left_at IS NULL;
      ${practiceWall('notice_bundles')}
      CREATE POLICY person ON notice_bundles AS RESTRICTIVE TO ${APP} USING (${SYSTEM}) WITH CHECK (${SYSTEM});
      GRANT SELECT, INSERT, DELETE, UPDATE (local_day, claimed_until, left_at) ON notice_bundles TO ${APP};

      -- Only the product reads and writes these: who was told what, and when, is nobody's to look up.
      CREATE TABLE notices (
        practice_id uuid NOT NULL REFERENCES practices (practice_id),
        id uuid NOT NULL,
        person_id uuid NOT NULL,
        kind text NOT NULL CHECK (kind IN ('homework', 'homework-reminder', 'reply', 'widening', 'programme',
          'appointment-reminder', 'round-reminder', 'shared-entry')),
        object_id uuid, -- the task it is about; of any table, so without a foreign key
        due_at timestamptz NOT NULL, -- not before
        until_at timestamptz, -- no news any more from then on
        bundle_id uuid, -- the message that takes it along
        settled_at timestamptz, -- left, or not wanted by whoever would get it
        PRIMARY KEY (practice_id, id),
        ${OF_A_PERSON},
        FOREIGN KEY (practice_id, person_id, bundle_id) REFERENCES notice_bundles (practice_id, person_id, id)
      );
      CREATE INDEX notices_waiting ON notices (practice_id, person_id) WHERE settled_at IS NULL;
      CREATE INDEX notices_object ON notices (practice_id, object_id, person_id) WHERE object_id IS NOT NULL;
      ${practiceWall('notices')}
      CREATE POLICY person ON notices AS RESTRICTIVE TO ${APP} USING (${SYSTEM}) WITH CHECK (${SYSTEM});
      GRANT SELECT, INSERT, DELETE, UPDATE (bundle_id, settled_at) ON notices TO ${APP};

      CREATE TABLE notice_preferences (
        practice_id uuid NOT NULL REFERENCES practices (practice_id),
        person_id uuid NOT NULL,
        mail boolean NOT NULL DEFAULT true,
        push boolean NOT NULL DEFAULT false,
        quiet_from smallint NOT NULL DEFAULT 1260 CHECK (quiet_from BETWEEN 0 AND 1439), -- minutes on the practice's wall
        quiet_until smallint NOT NULL DEFAULT 480 CHECK (quiet_until BETWEEN 0 AND 1439), -- the same: no quiet hours
        discreet boolean NOT NULL DEFAULT false,
        PRIMARY KEY (practice_id, person_id),
        ${OF_A_PERSON}
      );
      ${practiceWall('notice_preferences')}
      CREATE POLICY person ON notice_preferences AS RESTRICTIVE TO ${APP} USING (${OWN}) WITH CHECK (${OWN});
      GRANT SELECT, INSERT, UPDATE (mail, push, quiet_from, quiet_until, discreet) ON notice_preferences TO ${APP};

      -- A browser that may be pushed to. It belongs to whoever asked for it last: two people can share a phone.
      CREATE TABLE push_subscriptions (
        practice_id uuid NOT NULL REFERENCES practices (practice_id),
        id uuid NOT NULL,
        person_id uuid NOT NULL,
        endpoint text NOT NULL CHECK (length(endpoint) <= 1000),
        p256dh text NOT NULL CHECK (length(p256dh) <= 120),
        auth text NOT NULL CHECK (length(auth) <= 40),
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (practice_id, id),
        UNIQUE (practice_id, endpoint),
        ${OF_A_PERSON}
      );
      CREATE INDEX push_subscriptions_person ON push_subscriptions (practice_id, person_id);
      ${practiceWall('push_subscriptions')}
      CREATE POLICY person ON push_subscriptions AS RESTRICTIVE TO ${APP} USING (${OWN}) WITH CHECK (${OWN});
      GRANT SELECT, INSERT, DELETE ON push_subscriptions TO ${APP};
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE push_subscriptions, notice_preferences, notices, notice_bundles;`);
  }
}
