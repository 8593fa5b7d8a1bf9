import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APP, AUTH, GATE } from './walls';

/** Who a transaction speaks for: three settings, local to the transaction, read by every policy. */
export class Tenancy1764000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      REVOKE CREATE ON SCHEMA public FROM PUBLIC;
      GRANT USAGE ON SCHEMA public TO ${APP}, ${AUTH}, ${GATE};

      -- After SET LOCAL ends the setting is '' and not NULL, hence nullif. Garbage raises, and so reads nothing.
      CREATE FUNCTION app_practice() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
        AS $$ SELECT nullif(current_setting('app.practice_id', true), '')::uuid $$;
      CREATE FUNCTION app_person() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
        AS $$ SELECT nullif(current_setting('app.person_id', true), '')::uuid $$;
      CREATE FUNCTION app_role() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
        AS $$ SELECT nullif(current_setting('app.role', true), '') $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION app_role();
      DROP FUNCTION app_person();
      DROP FUNCTION app_practice();
    `);
  }
}
