import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APP, openToAuth, practiceWall } from './walls';

/** Practices, the people in them and the couples between those people. Names and addresses stand apart from content. */
export class Practices1764000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE practices (
        practice_id uuid PRIMARY KEY,
        name text NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
        country text NOT NULL CHECK (country IN ('NL', 'BE', 'DE', 'GB', 'IE', 'US', 'OTHER')),
        locale text NOT NULL CHECK (locale IN ('nl', 'en')),
        time_zone text NOT NULL,
        coach_release_required boolean NOT NULL DEFAULT true,
        seats smallint NOT NULL DEFAULT 10 CHECK (seats > 0),
        created_at timestamptz NOT NULL DEFAULT now()
      );
      ${practiceWall('practices')}
      CREATE POLICY writer ON practices AS RESTRICTIVE FOR UPDATE TO ${APP} USING ((SELECT app_role()) = 'admin');
      GRANT SELECT ON practices TO ${APP};
      GRANT UPDATE (name, country, locale, time_zone, coach_release_required) ON practices TO ${APP};
      ${openToAuth('practices', 'SELECT, INSERT')}

      CREATE TABLE people (
        practice_id uuid NOT NULL REFERENCES practices (practice_id),
        id uuid NOT NULL,
        account_id uuid, -- of identity.accounts; no foreign key, that schema is another room
        given_name text NOT NULL CHECK (length(given_name) BETWEEN 1 AND 80),
        family_name text NOT NULL DEFAULT '' CHECK (length(family_name) <= 80),
        roles text[] NOT NULL CHECK (roles <@ ARRAY['coach', 'admin', 'partner'] AND cardinality(roles) > 0),
        locale text NOT NULL CHECK (locale IN ('nl', 'en')),
        created_at timestamptz NOT NULL DEFAULT now(),
        joined_at timestamptz,
        left_at timestamptz,
        PRIMARY KEY (practice_id, id),
        UNIQUE (practice_id, account_id),
        CHECK (NOT ('partner' = ANY (roles) AND cardinality(roles) > 1)) -- a client is never staff of the same practice
      );
      CREATE INDEX people_account ON people (account_id);

      CREATE TABLE person_contacts (
        practice_id uuid NOT NULL,
        person_id uuid NOT NULL,
        email text NOT NULL CHECK (email = lower(email) AND length(email) <= 254),
        PRIMARY KEY (practice_id, person_id),
        FOREIGN KEY (practice_id, person_id) REFERENCES people (practice_id, id) ON DELETE CASCADE
      );

      -- Exactly two partners by structure; a and b only keep their colours steady, neither comes first.
      CREATE TABLE couples (
        practice_id uuid NOT NULL REFERENCES practices (practice_id),
        id uuid NOT NULL,
        partner_a_id uuid NOT NULL,
        partner_b_id uuid NOT NULL,
        coach_id uuid NOT NULL,
        co_coach_id uuid,
        created_at timestamptz NOT NULL DEFAULT now(),
        archived_at timestamptz,
        PRIMARY KEY (practice_id, id),
        FOREIGN KEY (practice_id, partner_a_id) REFERENCES people (practice_id, id),
        FOREIGN KEY (practice_id, partner_b_id) REFERENCES people (practice_id, id),
        FOREIGN KEY (practice_id, coach_id) REFERENCES people (practice_id, id),
        FOREIGN KEY (practice_id, co_coach_id) REFERENCES people (practice_id, id),
        CHECK (partner_a_id <> partner_b_id),
        CHECK (co_coach_id IS DISTINCT FROM coach_id)
      );
      CREATE INDEX couples_coach ON couples (practice_id, coach_id);
      CREATE INDEX couples_co_coach ON couples (practice_id, co_coach_id);
      CREATE INDEX couples_partner_a ON couples (practice_id, partner_a_id);
      CREATE INDEX couples_partner_b ON couples (practice_id, partner_b_id);
      ${practiceWall('couples')}
      -- An admin sees that a couple exists and whose it is (to hand it to another coach), never who they are.
      CREATE POLICY person ON couples AS RESTRICTIVE TO ${APP}
        USING (CASE (SELECT app_role())
          WHEN 'coach' THEN (SELECT app_person()) IN (coach_id, co_coach_id)
          WHEN 'partner' THEN (SELECT app_person()) IN (partner_a_id, partner_b_id)
          ELSE (SELECT app_role()) IN ('admin', 'system') END)
        WITH CHECK ((SELECT app_role()) IN ('coach', 'admin'));
      CREATE POLICY maker ON couples AS RESTRICTIVE FOR INSERT TO ${APP}
        WITH CHECK ((SELECT app_role()) = 'coach' AND coach_id = (SELECT app_person()));
      GRANT SELECT, INSERT ON couples TO ${APP};
      GRANT UPDATE (coach_id, co_coach_id, archived_at) ON couples TO ${APP};

      ${practiceWall('people')}
      CREATE POLICY person ON people AS RESTRICTIVE TO ${APP}
        USING (CASE (SELECT app_role())
          WHEN 'coach' THEN roles && ARRAY['coach', 'admin']
            OR id IN (SELECT unnest(ARRAY[c.partner_a_id, c.partner_b_id]) FROM couples c)
          WHEN 'partner' THEN id = (SELECT app_person())
            OR id IN (SELECT unnest(ARRAY[c.partner_a_id, c.partner_b_id, c.coach_id, c.co_coach_id]) FROM couples c)
          WHEN 'admin' THEN roles && ARRAY['coach', 'admin']
          ELSE (SELECT app_role()) = 'system' END)
        WITH CHECK (CASE (SELECT app_role())
          WHEN 'coach' THEN roles = ARRAY['partner'] OR id = (SELECT app_person())
          WHEN 'admin' THEN roles && ARRAY['coach', 'admin']
          ELSE id = (SELECT app_person()) END);
      CREATE POLICY writer ON people AS RESTRICTIVE FOR UPDATE TO ${APP}
        USING (CASE (SELECT app_role())
          WHEN 'coach' THEN roles = ARRAY['partner'] OR id = (SELECT app_person())
          WHEN 'admin' THEN true
          ELSE id = (SELECT app_person()) END);
      GRANT SELECT, INSERT ON people TO ${APP};
      GRANT UPDATE (given_name, family_name, locale, roles, left_at) ON people TO ${APP};
      ${openToAuth('people', 'SELECT, INSERT')}
      GRANT UPDATE (account_id, joined_at) ON people TO tweespraak_auth;

      -- Nobody gives themselves a role: only an admin's transaction may change one.
      CREATE FUNCTION guard_roles() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF app_role() IS DISTINCT FROM 'admin' THEN
            RAISE EXCEPTION 'roles are changed by an admin' USING ERRCODE = 'insufficient_privilege';
          END IF;
          RETURN NEW;
        END $$;
      CREATE TRIGGER guard_roles BEFORE UPDATE OF roles, left_at ON people
        FOR EACH ROW WHEN (OLD.roles IS DISTINCT FROM NEW.roles OR OLD.left_at IS DISTINCT FROM NEW.left_at)
        EXECUTE FUNCTION guard_roles();

      ${practiceWall('person_contacts')}
      -- An address is for its owner, for the coach of the couple, for an admin where it is a colleague's; never for the other partner.
      CREATE POLICY person ON person_contacts AS RESTRICTIVE TO ${APP}
        USING (person_id = (SELECT app_person()) OR CASE (SELECT app_role())
          WHEN 'coach' THEN person_id IN (SELECT unnest(ARRAY[c.partner_a_id, c.partner_b_id]) FROM couples c)
          WHEN 'admin' THEN person_id IN (SELECT p.id FROM people p)
          ELSE (SELECT app_role()) = 'system' END)
        WITH CHECK (person_id = (SELECT app_person()) OR (SELECT app_role()) IN ('coach', 'admin'));
      GRANT SELECT, INSERT ON person_contacts TO ${APP};
      GRANT UPDATE (email) ON person_contacts TO ${APP};
      ${openToAuth('person_contacts', 'SELECT, INSERT')}

      CREATE TABLE invitations (
        practice_id uuid NOT NULL,
        id uuid NOT NULL,
        person_id uuid NOT NULL,
        invited_by uuid NOT NULL,
        token_hash bytea, -- minted when the mail leaves
        sent_to text, -- the address that got the link: a link to an address that was corrected since opens nothing
        created_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL,
        sent_at timestamptz,
        accepted_at timestamptz,
        revoked_at timestamptz,
        PRIMARY KEY (practice_id, id),
        FOREIGN KEY (practice_id, person_id) REFERENCES people (practice_id, id) ON DELETE CASCADE,
        FOREIGN KEY (practice_id, invited_by) REFERENCES people (practice_id, id)
      );
      CREATE INDEX invitations_person ON invitations (practice_id, person_id, created_at DESC);
      CREATE INDEX invitations_token ON invitations (token_hash);
      ${practiceWall('invitations')}
      CREATE POLICY person ON invitations AS RESTRICTIVE TO ${APP}
        USING (CASE (SELECT app_role())
          WHEN 'coach' THEN person_id IN (SELECT unnest(ARRAY[c.partner_a_id, c.partner_b_id]) FROM couples c)
          WHEN 'admin' THEN person_id IN (SELECT p.id FROM people p)
          ELSE (SELECT app_role()) = 'system' END);
      GRANT SELECT, INSERT ON invitations TO ${APP};
      GRANT UPDATE (token_hash, sent_to, expires_at, sent_at, revoked_at) ON invitations TO ${APP};
      ${openToAuth('invitations', 'SELECT')}
      GRANT UPDATE (accepted_at, token_hash) ON invitations TO tweespraak_auth;

      -- What only coaches of the couple may read: a free note and the facts of the relationship.
      CREATE TABLE couple_dossiers (
        practice_id uuid NOT NULL,
        couple_id uuid NOT NULL,
        together_since text CHECK (together_since ~ '^\\d{4}(-\\d{2})?$'),
        note text NOT NULL DEFAULT '' CHECK (length(note) <= 20000),
        version integer NOT NULL DEFAULT 1,
        updated_at timestamptz NOT NULL DEFAULT now(),
        updated_by uuid NOT NULL,
        PRIMARY KEY (practice_id, couple_id),
        FOREIGN KEY (practice_id, couple_id) REFERENCES couples (practice_id, id) ON DELETE CASCADE,
        FOREIGN KEY (practice_id, updated_by) REFERENCES people (practice_id, id)
      );
      ${practiceWall('couple_dossiers')}
      CREATE POLICY person ON couple_dossiers AS RESTRICTIVE TO ${APP}
        USING ((SELECT app_role()) = 'coach' AND couple_id IN (SELECT c.id FROM couples c));
      GRANT SELECT, INSERT, UPDATE ON couple_dossiers TO ${APP};
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE couple_dossiers, invitations, person_contacts;
      DROP TABLE couples CASCADE; -- policies of people ask it
      DROP TABLE people CASCADE;
      DROP FUNCTION guard_roles();
      DROP TABLE practices;
    `);
  }
}
