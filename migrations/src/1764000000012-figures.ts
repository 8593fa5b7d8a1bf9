import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APP, practiceWall } from './walls';

const PRODUCT = `(SELECT app_role()) = 'system'`;
const OF_THE_PRODUCT = (table: string) => `
      ${practiceWall(table)}
      CREATE POLICY person ON ${table} AS RESTRICTIVE TO ${APP} USING (${PRODUCT}) WITH CHECK (${PRODUCT});
      GRANT SELECT, INSERT ON ${table} TO ${APP};`;

/**
 * Figures of a practice that were shown, and who stood behind them: so that no later ones, held beside them, give a few couples
 * away. For the product alone: nobody's page reads these tables, and no row is ever changed.
 */
export class Figures1764000000012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- What the members below are hashed with; sealed with the practice's data key.
      CREATE TABLE figure_keys (
        practice_id uuid PRIMARY KEY REFERENCES practices (practice_id),
        sealed bytea NOT NULL,
        made_at timestamptz NOT NULL DEFAULT now()
      );
      ${OF_THE_PRODUCT('figure_keys')}

      CREATE TABLE figure_editions (
        practice_id uuid NOT NULL REFERENCES practices (practice_id),
        id uuid NOT NULL,
        topic text NOT NULL CHECK (topic IN ('responses', 'homework', 'dialogues', 'outcomes')),
        period_from date NOT NULL,
        period_to date NOT NULL CHECK (period_to >= period_from),
        made_at timestamptz NOT NULL,
        figures jsonb NOT NULL, -- numbers as they were shown, small classes left out
        PRIMARY KEY (practice_id, id)
      );
      CREATE INDEX figure_editions_topic ON figure_editions (practice_id, topic, made_at);
      ${OF_THE_PRODUCT('figure_editions')}

      -- What was counted, and of which couple: hashes, without a key to any row. They outlive a couple, or its going would show.
      CREATE TABLE figure_members (
        practice_id uuid NOT NULL,
        edition_id uuid NOT NULL,
        member_group text NOT NULL CHECK (member_group IN ('all', 'eligible', 'measured')),
        thing bytea NOT NULL,
        couple bytea NOT NULL,
        PRIMARY KEY (practice_id, edition_id, member_group, thing),
        FOREIGN KEY (practice_id, edition_id) REFERENCES figure_editions (practice_id, id) ON DELETE CASCADE
      );
      ${OF_THE_PRODUCT('figure_members')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE figure_members, figure_editions, figure_keys;`);
  }
}
