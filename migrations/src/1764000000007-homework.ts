import type { MigrationInterface, QueryRunner } from 'typeorm';
import { HIDE_THE_PLAN, SHOW_THE_PLAN } from './access-log-reader';
import { DROP_HOMEWORK_GATES, DROP_HOMEWORK_HOLDS, HOMEWORK_GATES, HOMEWORK_HOLDS } from './homework-gates';
import { APP, practiceWall } from './walls';

const ROLE = `(SELECT app_role())`;
const ME = `(SELECT app_person())`;
const COUPLES = `couple_id IN (SELECT c.id FROM couples c)`;
const OWN = `${ROLE} = 'partner' AND person_id = ${ME} AND ${COUPLES}`;
const COACH_OF = `${ROLE} = 'coach' AND ${COUPLES}`;
const COACH_OR_SYSTEM = `CASE WHEN ${ROLE} IN ('coach', 'system') THEN ${COUPLES} END`;
const OF_A_COUPLE = `FOREIGN KEY (practice_id, couple_id) REFERENCES couples (practice_id, id) ON DELETE CASCADE`;
const OF_HOMEWORK = `
  FOREIGN KEY (practice_id, couple_id, homework_id) REFERENCES homework (practice_id, couple_id, id) ON DELETE CASCADE`;
/** Foreign keys look past row security: what is written must belong to homework that its writer can see. */
const MY_HOMEWORK = `homework_id IN (SELECT h.id FROM homework h)`;
const by = (column: string) => `FOREIGN KEY (practice_id, ${column}) REFERENCES people (practice_id, id)`;

/** Homework: exercises, what is given, each one's own entries; programmes that give by themselves; whom a coach should call. */
export class Homework1764000000007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- A practice's own exercises. Built-in ones are code and have no row. No client content.
      CREATE TABLE exercises (
        practice_id uuid NOT NULL REFERENCES practices (practice_id),
        id uuid NOT NULL,
        created_by uuid NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        archived_at timestamptz,
        PRIMARY KEY (practice_id, id),
        ${by('created_by')}
      );
      ${practiceWall('exercises')}
      CREATE POLICY person ON exercises AS RESTRICTIVE TO ${APP}
        USING (${ROLE} IN ('coach', 'system')) WITH CHECK (${ROLE} = 'coach');
      GRANT SELECT, INSERT, UPDATE (archived_at) ON exercises TO ${APP};

      CREATE TABLE exercise_versions (
        practice_id uuid NOT NULL,
        exercise_id uuid NOT NULL,
        version integer NOT NULL CHECK (version > 0),
        revision integer NOT NULL DEFAULT 1, -- of the draft: grows with each save
        definition jsonb NOT NULL,
        saved_by uuid NOT NULL,
        saved_at timestamptz NOT NULL DEFAULT now(),
        published_at timestamptz, -- from then on it never changes
        PRIMARY KEY (practice_id, exercise_id, version),
        FOREIGN KEY (practice_id, exercise_id) REFERENCES exercises (practice_id, id) ON DELETE CASCADE,
        ${by('saved_by')}
      );
      CREATE UNIQUE INDEX one_draft ON exercise_versions (practice_id, exercise_id) WHERE published_at IS NULL;
      ${practiceWall('exercise_versions')}

      CREATE TABLE exercise_favourites (
        practice_id uuid NOT NULL,
        person_id uuid NOT NULL,
        exercise text NOT NULL CHECK (length(exercise) <= 40),
        starred boolean NOT NULL DEFAULT false,
        last_used_at timestamptz,
        PRIMARY KEY (practice_id, person_id, exercise),
        ${by('person_id')}
      );
      ${practiceWall('exercise_favourites')}
      CREATE POLICY person ON exercise_favourites AS RESTRICTIVE TO ${APP}
        USING (${ROLE} = 'coach' AND person_id = ${ME}) WITH CHECK (${ROLE} = 'coach' AND person_id = ${ME});
      GRANT SELECT, INSERT, UPDATE (starred, last_used_at) ON exercise_favourites TO ${APP};

      -- Books, podcasts and films that the practice recommends.
      CREATE TABLE library_items (
        practice_id uuid NOT NULL REFERENCES practices (practice_id),
        id uuid NOT NULL,
        kind text NOT NULL CHECK (kind IN ('book', 'podcast', 'film', 'article', 'video')),
        title text NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
        maker text NOT NULL DEFAULT '' CHECK (length(maker) <= 120),
        url text CHECK (url LIKE 'https://%' AND length(url) <= 500),
        locale text NOT NULL CHECK (locale IN ('nl', 'en')),
        note text NOT NULL DEFAULT '' CHECK (length(note) <= 400),
        added_by uuid NOT NULL,
        added_at timestamptz NOT NULL DEFAULT now(),
        archived_at timestamptz,
        PRIMARY KEY (practice_id, id),
        ${by('added_by')}
      );
      ${practiceWall('library_items')}
      CREATE POLICY person ON library_items AS RESTRICTIVE TO ${APP}
        USING (${ROLE} IN ('coach', 'partner')) WITH CHECK (${ROLE} = 'coach');
      CREATE POLICY writer ON library_items AS RESTRICTIVE FOR UPDATE TO ${APP} USING (${ROLE} = 'coach');
      GRANT SELECT, INSERT, UPDATE (kind, title, maker, url, locale, note, archived_at) ON library_items TO ${APP};

      -- A programme that was started for a couple, with the steps as they were then. The couple sees what it gives, not the plan.
      CREATE TABLE programmes (
        practice_id uuid NOT NULL REFERENCES practices (practice_id),
        id uuid NOT NULL,
        title jsonb NOT NULL,
        summary jsonb NOT NULL,
        steps jsonb NOT NULL,
        created_by uuid NOT NULL,
        updated_at timestamptz NOT NULL DEFAULT now(),
        archived_at timestamptz,
        PRIMARY KEY (practice_id, id),
        ${by('created_by')}
      );
      ${practiceWall('programmes')}
      CREATE POLICY person ON programmes AS RESTRICTIVE TO ${APP} USING (${ROLE} = 'coach') WITH CHECK (${ROLE} = 'coach');
      GRANT SELECT, INSERT, UPDATE (title, summary, steps, updated_at, archived_at) ON programmes TO ${APP};

      CREATE TABLE enrolments (
        practice_id uuid NOT NULL,
        id uuid NOT NULL,
        couple_id uuid NOT NULL,
        programme text NOT NULL CHECK (length(programme) <= 40),
        title jsonb NOT NULL,
        steps jsonb NOT NULL,
        starts_on date NOT NULL,
        started_by uuid NOT NULL,
        started_at timestamptz NOT NULL DEFAULT now(),
        paused_at timestamptz,
        pauses jsonb NOT NULL DEFAULT '[]', -- those that are over, [{from, to}] in epoch ms: what waits moves along
        finished_at timestamptz,
        cancelled_at timestamptz,
        PRIMARY KEY (practice_id, id),
        UNIQUE (practice_id, couple_id, id),
        ${OF_A_COUPLE},
        ${by('started_by')}
      );
      CREATE INDEX enrolments_couple ON enrolments (practice_id, couple_id);
      ${practiceWall('enrolments')}
      CREATE POLICY person ON enrolments AS RESTRICTIVE TO ${APP}
        USING (${COACH_OR_SYSTEM}) WITH CHECK (${COACH_OR_SYSTEM});
      CREATE POLICY maker ON enrolments AS RESTRICTIVE FOR INSERT TO ${APP}
        WITH CHECK (${ROLE} = 'coach' AND started_by = ${ME});
      GRANT SELECT, INSERT, UPDATE (paused_at, pauses, finished_at, cancelled_at) ON enrolments TO ${APP};

      CREATE TABLE enrolment_steps (
        practice_id uuid NOT NULL,
        enrolment_id uuid NOT NULL,
        couple_id uuid NOT NULL,
        step text NOT NULL CHECK (length(step) <= 40),
        position smallint NOT NULL,
        state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'planned', 'delivered', 'skipped', 'stuck')),
        due_at timestamptz,
        delivered_at timestamptz,
        skipped_at timestamptz, -- by the coach, before it came or while it was waited for
        why text CHECK (length(why) <= 60), -- a code: why it could not be given
        object_id uuid, -- the homework, round or dialogue that it became
        PRIMARY KEY (practice_id, enrolment_id, step),
        UNIQUE (practice_id, enrolment_id, position),
        FOREIGN KEY (practice_id, couple_id, enrolment_id) REFERENCES enrolments (practice_id, couple_id, id) ON DELETE CASCADE
      );
      ${practiceWall('enrolment_steps')}
      CREATE POLICY person ON enrolment_steps AS RESTRICTIVE TO ${APP}
        USING (${COACH_OR_SYSTEM}) WITH CHECK (${COACH_OR_SYSTEM});
      GRANT SELECT, INSERT, UPDATE (state, due_at, delivered_at, skipped_at, why, object_id) ON enrolment_steps TO ${APP};

      -- One exercise, given. For one of the two it does not exist for the other.
      CREATE TABLE homework (
        practice_id uuid NOT NULL,
        id uuid NOT NULL,
        couple_id uuid NOT NULL,
        exercise text NOT NULL CHECK (length(exercise) <= 40), -- a built-in word, or the id of an own exercise
        exercise_version integer NOT NULL,
        for_person_id uuid, -- null: for both
        together boolean NOT NULL DEFAULT false,
        starts_on date NOT NULL,
        due_on date NOT NULL,
        rhythm jsonb NOT NULL,
        remind_at time,
        without_steps text[] NOT NULL DEFAULT '{}',
        sentence bytea, -- sealed: the couple's key, or the person's when it is for one
        reply_within_days smallint CHECK (reply_within_days BETWEEN 1 AND 14),
        enrolment_id uuid,
        given_by uuid NOT NULL,
        given_at timestamptz NOT NULL DEFAULT now(),
        withdrawn_at timestamptz,
        PRIMARY KEY (practice_id, id),
        UNIQUE (practice_id, couple_id, id),
        CHECK (due_on >= starts_on),
        CHECK (NOT (together AND for_person_id IS NOT NULL)),
        ${OF_A_COUPLE},
        FOREIGN KEY (practice_id, couple_id, enrolment_id) REFERENCES enrolments (practice_id, couple_id, id),
        ${by('for_person_id')},
        ${by('given_by')}
      );
      CREATE INDEX homework_couple ON homework (practice_id, couple_id, given_at DESC);
      ${practiceWall('homework')}
      CREATE POLICY person ON homework AS RESTRICTIVE TO ${APP}
        USING (CASE ${ROLE}
          WHEN 'partner' THEN (for_person_id IS NULL OR for_person_id = ${ME}) AND ${COUPLES}
          WHEN 'coach' THEN ${COUPLES}
          WHEN 'system' THEN ${COUPLES} END)
        WITH CHECK (${COACH_OF});
      CREATE POLICY maker ON homework AS RESTRICTIVE FOR INSERT TO ${APP} WITH CHECK (given_by = ${ME});
      GRANT SELECT, INSERT, UPDATE (due_on, remind_at, reply_within_days, withdrawn_at) ON homework TO ${APP};

      CREATE POLICY person ON exercise_versions AS RESTRICTIVE TO ${APP}
        USING (CASE ${ROLE}
          WHEN 'coach' THEN true
          WHEN 'system' THEN true
          WHEN 'partner' THEN published_at IS NOT NULL AND exercise_id::text IN (SELECT h.exercise FROM homework h) END)
        WITH CHECK (${ROLE} = 'coach');
      GRANT SELECT, INSERT, UPDATE (revision, definition, saved_by, saved_at, published_at) ON exercise_versions TO ${APP};

      -- One partner's own side. The coach sees that it was begun and done, and how long ago; the other partner nothing.
      CREATE TABLE homework_seats (
        practice_id uuid NOT NULL,
        homework_id uuid NOT NULL,
        couple_id uuid NOT NULL,
        person_id uuid NOT NULL,
        paper_code text NOT NULL CHECK (paper_code ~ '^[A-HJ-NP-Z2-9]{8}$'), -- one each: a sheet tells nothing of the other's
        begun_at timestamptz,
        last_entry_at timestamptz, -- of an entry that was handed in, whoever may read it
        done_at timestamptz,
        later_until timestamptz,
        postponements smallint NOT NULL DEFAULT 0,
        PRIMARY KEY (practice_id, homework_id, person_id),
        UNIQUE (practice_id, paper_code),
        ${OF_HOMEWORK},
        ${by('person_id')}
      );
      ${practiceWall('homework_seats')}
      CREATE POLICY person ON homework_seats AS RESTRICTIVE TO ${APP}
        USING (CASE ${ROLE}
          WHEN 'partner' THEN person_id = ${ME} AND ${COUPLES}
          WHEN 'coach' THEN ${COUPLES}
          WHEN 'system' THEN ${COUPLES} END)
        WITH CHECK ((${OWN}) OR (${COACH_OF}));
      CREATE POLICY maker ON homework_seats AS RESTRICTIVE FOR INSERT TO ${APP} WITH CHECK (${COACH_OF});
      CREATE POLICY writer ON homework_seats AS RESTRICTIVE FOR UPDATE TO ${APP} USING (${OWN});
      GRANT SELECT, INSERT, UPDATE (begun_at, last_entry_at, done_at, later_until, postponements) ON homework_seats TO ${APP};

      -- One turn. A draft is its owner's; handed in it is read by its scope. All answers are sealed with the owner's key.
      CREATE TABLE homework_entries (
        practice_id uuid NOT NULL,
        id uuid NOT NULL,
        homework_id uuid NOT NULL,
        couple_id uuid NOT NULL,
        person_id uuid NOT NULL,
        day date NOT NULL,
        revision integer NOT NULL DEFAULT 1,
        scope text NOT NULL CHECK (scope IN ('me', 'coach', 'both')),
        sealed bytea NOT NULL,
        handed_in_at timestamptz,
        declined boolean NOT NULL DEFAULT false,
        answered boolean NOT NULL DEFAULT false, -- holds what its exercise's done rule asks for; kept when it was handed in
        read_by_coach_at timestamptz,
        widening text NOT NULL DEFAULT 'none' CHECK (widening IN ('none', 'asked', 'refused')),
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (practice_id, id),
        UNIQUE (practice_id, couple_id, person_id, id),
        UNIQUE (practice_id, homework_id, person_id, day),
        ${OF_HOMEWORK},
        ${by('person_id')}
      );
      CREATE INDEX homework_entries_person ON homework_entries (practice_id, person_id, day DESC);
      ${practiceWall('homework_entries')}
      CREATE POLICY person ON homework_entries AS RESTRICTIVE TO ${APP}
        USING (CASE ${ROLE}
          WHEN 'partner' THEN ${COUPLES} AND
            (person_id = ${ME} OR (scope = 'both' AND handed_in_at IS NOT NULL AND NOT declined AND ${MY_HOMEWORK}))
          WHEN 'coach' THEN ${COUPLES} AND handed_in_at IS NOT NULL AND NOT declined AND scope IN ('coach', 'both') END)
        WITH CHECK ((${OWN}) OR (${COACH_OF}));
      CREATE POLICY maker ON homework_entries AS RESTRICTIVE FOR INSERT TO ${APP} WITH CHECK ((${OWN}) AND ${MY_HOMEWORK});
      CREATE POLICY writer ON homework_entries AS RESTRICTIVE FOR UPDATE TO ${APP}
        USING (CASE ${ROLE} WHEN 'partner' THEN person_id = ${ME} WHEN 'coach' THEN true END);
      CREATE POLICY eraser ON homework_entries AS RESTRICTIVE FOR DELETE TO ${APP}
        USING ((${OWN}) AND (handed_in_at IS NULL OR scope = 'me'));
      GRANT SELECT, INSERT, DELETE, UPDATE (day, revision, scope, sealed, handed_in_at, declined, answered, read_by_coach_at,
        widening, updated_at) ON homework_entries TO ${APP};

      -- What a coach writes back, sealed with the key of the entry's owner; the two of them alone read it.
      CREATE TABLE entry_replies (
        practice_id uuid NOT NULL,
        id uuid NOT NULL,
        entry_id uuid NOT NULL,
        couple_id uuid NOT NULL,
        person_id uuid NOT NULL, -- the entry's owner
        coach_id uuid NOT NULL,
        sealed bytea NOT NULL,
        at timestamptz NOT NULL DEFAULT now(),
        read_at timestamptz,
        PRIMARY KEY (practice_id, id),
        FOREIGN KEY (practice_id, couple_id, person_id, entry_id)
          REFERENCES homework_entries (practice_id, couple_id, person_id, id) ON DELETE CASCADE,
        ${by('coach_id')}
      );
      CREATE INDEX entry_replies_entry ON entry_replies (practice_id, entry_id, at);
      ${practiceWall('entry_replies')}
      CREATE POLICY person ON entry_replies AS RESTRICTIVE TO ${APP}
        USING (CASE ${ROLE}
          WHEN 'partner' THEN person_id = ${ME} AND ${COUPLES}
          WHEN 'coach' THEN ${COUPLES} AND entry_id IN (SELECT e.id FROM homework_entries e) END)
        WITH CHECK ((${OWN}) OR (${COACH_OF} AND entry_id IN (SELECT e.id FROM homework_entries e)));
      CREATE POLICY maker ON entry_replies AS RESTRICTIVE FOR INSERT TO ${APP}
        WITH CHECK (${ROLE} = 'coach' AND coach_id = ${ME});
      CREATE POLICY writer ON entry_replies AS RESTRICTIVE FOR UPDATE TO ${APP} USING (${OWN});
      GRANT SELECT, INSERT, UPDATE (read_at) ON entry_replies TO ${APP};

      -- A tap of one's own before a step that asks both. Yes or no, nothing else, and only for its owner.
      CREATE TABLE consent_taps (
        practice_id uuid NOT NULL,
        homework_id uuid NOT NULL,
        couple_id uuid NOT NULL,
        step text NOT NULL CHECK (length(step) <= 40),
        day date NOT NULL,
        person_id uuid NOT NULL,
        yes boolean NOT NULL,
        at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (practice_id, homework_id, step, day, person_id),
        ${OF_HOMEWORK},
        ${by('person_id')}
      );
      ${practiceWall('consent_taps')}
      CREATE POLICY person ON consent_taps AS RESTRICTIVE TO ${APP} USING (${OWN}) WITH CHECK ((${OWN}) AND ${MY_HOMEWORK});
      GRANT SELECT, INSERT, UPDATE (yes, at) ON consent_taps TO ${APP};

      -- What a coach did with an occasion of the contingent queue. Never for the couple.
      CREATE TABLE attention_answers (
        practice_id uuid NOT NULL,
        couple_id uuid NOT NULL,
        occasion text NOT NULL CHECK (length(occasion) <= 120),
        kind text NOT NULL CHECK (length(kind) <= 40),
        reason text NOT NULL CHECK (reason IN ('done', 'discussed', 'on-purpose', 'not-now', 'other')),
        answered_by uuid NOT NULL,
        answered_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (practice_id, couple_id, occasion),
        ${OF_A_COUPLE},
        ${by('answered_by')}
      );
      ${practiceWall('attention_answers')}
      CREATE POLICY person ON attention_answers AS RESTRICTIVE TO ${APP} USING (${COACH_OF}) WITH CHECK (${COACH_OF});
      GRANT SELECT, INSERT, DELETE, UPDATE (kind, reason, answered_by, answered_at) ON attention_answers TO ${APP};

      ${HOMEWORK_HOLDS}
      ${HOMEWORK_GATES}
      ${HIDE_THE_PLAN}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${SHOW_THE_PLAN}
      ${DROP_HOMEWORK_GATES}
      DROP TABLE attention_answers, consent_taps, entry_replies, homework_entries, homework_seats, exercise_versions, homework,
        enrolment_steps, enrolments, programmes, library_items, exercise_favourites, exercises;
      ${DROP_HOMEWORK_HOLDS}
    `);
  }
}
