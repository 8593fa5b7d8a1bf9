import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APP, AUTH, practiceWall } from './walls';

/** Who looked at, or changed, whose file: written in the transaction of the act itself, never changed after. */
export class AccessLog1764000000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE access_log (
        practice_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        at timestamptz NOT NULL DEFAULT now(),
        actor_id uuid, -- null for the product itself
        actor_role text NOT NULL,
        action text NOT NULL,
        outcome text NOT NULL CHECK (outcome IN ('done', 'denied')),
        couple_id uuid,
        subject_id uuid, -- null: both partners of the couple
        object_id uuid,
        address inet,
        request_id uuid,
        PRIMARY KEY (practice_id, id)
      );
      CREATE INDEX access_log_couple ON access_log (practice_id, couple_id, at DESC);
      CREATE INDEX access_log_actor ON access_log (practice_id, actor_id, at DESC);
      ${practiceWall('access_log')}
      -- A partner reads what staff did with their own file, their coach's look over all couples at once, and what they
      -- did themselves. What the other partner did, and the coach's release (it would tell that the other has handed in),
      -- are not theirs to read; nor is a coach's day outside their file.
      CREATE POLICY reader ON access_log AS RESTRICTIVE FOR SELECT TO ${APP}
        USING (CASE (SELECT app_role())
          WHEN 'partner' THEN actor_id = (SELECT app_person()) OR (
            actor_role IN ('coach', 'admin') AND outcome = 'done' AND action NOT LIKE 'release.%' AND (
              (couple_id IN (SELECT c.id FROM couples c) AND coalesce(subject_id = (SELECT app_person()), true))
              OR (couple_id IS NULL AND subject_id IS NULL AND action LIKE 'caseload.%' AND actor_id IN
                (SELECT unnest(ARRAY[c.coach_id, c.co_coach_id]) FROM couples c))))
          WHEN 'coach' THEN actor_id = (SELECT app_person()) END);
      CREATE POLICY writer ON access_log AS RESTRICTIVE FOR INSERT TO ${APP}
        WITH CHECK (actor_id IS NOT DISTINCT FROM (SELECT app_person()) AND actor_role = (SELECT app_role()));
      GRANT SELECT, INSERT ON access_log TO ${APP};
      -- Signing in and joining are acts too; the sign-in role adds them and reads nothing.
      CREATE POLICY auth ON access_log FOR INSERT TO ${AUTH} WITH CHECK (actor_id IS NOT NULL);
      GRANT INSERT ON access_log TO ${AUTH};

      -- Answers to requests that were sent twice. The key belongs to one person and one route.
      CREATE TABLE idempotency_keys (
        practice_id uuid NOT NULL,
        person_id uuid NOT NULL,
        route text NOT NULL,
        key uuid NOT NULL,
        body_hash bytea NOT NULL,
        answer jsonb,
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (practice_id, person_id, route, key)
      );
      ${practiceWall('idempotency_keys')}
      CREATE POLICY person ON idempotency_keys AS RESTRICTIVE TO ${APP} USING (person_id = (SELECT app_person()));
      GRANT SELECT, INSERT, UPDATE ON idempotency_keys TO ${APP};
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE idempotency_keys, access_log;`);
  }
}
