import type { MigrationInterface, QueryRunner } from 'typeorm';
import { DIALOGUE_GATES, DROP_DIALOGUE_GATES } from './dialogue-gates';
import { DIALOGUE_HOLDS, DROP_DIALOGUE_HOLDS } from './dialogue-holds';
import { DIALOGUE_WORDS, DROP_DIALOGUE_WORDS } from './dialogue-words';
import { APP, openToGate, practiceWall } from './walls';

const COUPLES = `couple_id IN (SELECT c.id FROM couples c)`;
const OWN = `(SELECT app_role()) = 'partner' AND person_id = (SELECT app_person()) AND ${COUPLES}`;
const SYSTEM = `(SELECT app_role()) = 'system'`;

/** A child of a dialogue: its keys, so that a row can never point at another practice's or another couple's dialogue. */
const OF_A_DIALOGUE = `
  FOREIGN KEY (practice_id, couple_id, dialogue_id) REFERENCES dialogues (practice_id, couple_id, id) ON DELETE CASCADE`;
const OF_A_PERSON = `FOREIGN KEY (practice_id, person_id) REFERENCES people (practice_id, id)`;

/** Guided dialogues: what is planned or asked, the live room with its events, and what each keeps to themselves. */
export class Dialogues1764000000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Data keys, wrapped by the master key of the environment: one for a person's own words, one for a couple's.
      CREATE TABLE data_keys (
        practice_id uuid NOT NULL REFERENCES practices (practice_id),
        owner_id uuid NOT NULL, -- of a person or of a couple
        version smallint NOT NULL,
        wrapped bytea NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (practice_id, owner_id, version)
      );
      ${practiceWall('data_keys')}
      CREATE POLICY person ON data_keys AS RESTRICTIVE TO ${APP} USING (${SYSTEM}) WITH CHECK (${SYSTEM});
      GRANT SELECT, INSERT ON data_keys TO ${APP};
      GRANT UPDATE (wrapped) ON data_keys TO ${APP}; -- a new master key wraps again

      CREATE TABLE dialogues (
        practice_id uuid NOT NULL,
        id uuid NOT NULL,
        couple_id uuid NOT NULL,
        type text NOT NULL CHECK (type IN ('imago', 'appreciation', 'frustration', 'behaviour-request', 'parent-child',
          'relationship-vision', 'caring-behaviours', 'fun', 'holding', 'zero-negativity', 'reconnect', 'gratitude')),
        level smallint NOT NULL CHECK (level BETWEEN 1 AND 4),
        coach_present boolean NOT NULL,
        first_person_id uuid, -- who begins; null: the two choose
        topic bytea, -- one line, sealed with the couple's key; gone at the end unless both keep
        pillar text CHECK (length(pillar) <= 40),
        planned_at timestamptz, -- null: the two choose
        status text NOT NULL CHECK (status IN
          ('asked', 'not-now', 'planned', 'running', 'paused', 'lapsed', 'closed', 'stopped', 'cancelled')),
        cancelled_from text CHECK (cancelled_from IN ('asked', 'not-now', 'planned', 'lapsed')), -- where an undo leads back to
        asked_by uuid, -- null: planned by a coach
        asked_at timestamptz,
        proposed_at timestamptz, -- "not now": the other time that was proposed
        announced_at timestamptz, -- the mail to both has left; a plan that is taken back and put back is no news
        paper_code text NOT NULL CHECK (paper_code ~ '^[A-HJ-NP-Z2-9]{8}$'),
        on_paper boolean NOT NULL DEFAULT false,
        created_by uuid NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        started_at timestamptz,
        ended_at timestamptz,
        figures jsonb, -- durations and counts, written at the end; no words
        PRIMARY KEY (practice_id, id),
        UNIQUE (practice_id, couple_id, id),
        UNIQUE (practice_id, paper_code),
        FOREIGN KEY (practice_id, couple_id) REFERENCES couples (practice_id, id) ON DELETE CASCADE,
        FOREIGN KEY (practice_id, first_person_id) REFERENCES people (practice_id, id),
        FOREIGN KEY (practice_id, asked_by) REFERENCES people (practice_id, id),
        FOREIGN KEY (practice_id, created_by) REFERENCES people (practice_id, id)
      );
      CREATE INDEX dialogues_couple ON dialogues (practice_id, couple_id, created_at DESC);
      CREATE INDEX dialogues_open ON dialogues (practice_id, couple_id)
        WHERE status IN ('asked', 'not-now', 'planned', 'running', 'paused', 'lapsed');
      ${practiceWall('dialogues')}
      CREATE POLICY person ON dialogues AS RESTRICTIVE TO ${APP}
        USING (CASE WHEN (SELECT app_role()) IN ('coach', 'partner', 'system') THEN ${COUPLES} END)
        WITH CHECK (CASE WHEN (SELECT app_role()) IN ('coach', 'partner', 'system') THEN ${COUPLES} END);
      CREATE POLICY maker ON dialogues AS RESTRICTIVE FOR INSERT TO ${APP}
        WITH CHECK (created_by = (SELECT app_person()) AND CASE (SELECT app_role())
          WHEN 'coach' THEN asked_by IS NULL
          WHEN 'partner' THEN asked_by = created_by AND status = 'asked' END);
      GRANT SELECT, INSERT ON dialogues TO ${APP};
      GRANT UPDATE (level, coach_present, first_person_id, topic, pillar, planned_at, status, cancelled_from, asked_at,
        proposed_at, announced_at, on_paper, started_at, ended_at, figures) ON dialogues TO ${APP};

      -- The live room: the state after its latest event. Never words, never anybody's private numbers.
      CREATE TABLE dialogue_rooms (
        practice_id uuid NOT NULL,
        dialogue_id uuid NOT NULL,
        couple_id uuid NOT NULL,
        version integer NOT NULL,
        state jsonb NOT NULL,
        updated_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (practice_id, dialogue_id),
        ${OF_A_DIALOGUE}
      );
      ${practiceWall('dialogue_rooms')}
      CREATE POLICY person ON dialogue_rooms AS RESTRICTIVE TO ${APP}
        USING (CASE WHEN (SELECT app_role()) IN ('coach', 'partner', 'system') THEN ${COUPLES} END)
        WITH CHECK (CASE WHEN (SELECT app_role()) IN ('coach', 'partner', 'system') THEN ${COUPLES} END);
      GRANT SELECT, INSERT, UPDATE (version, state, updated_at) ON dialogue_rooms TO ${APP};

      -- Append-only: the room's own log of who did what, and what a phone that slept is told when it wakes.
      CREATE TABLE dialogue_events (
        practice_id uuid NOT NULL,
        dialogue_id uuid NOT NULL,
        version integer NOT NULL,
        couple_id uuid NOT NULL,
        party text NOT NULL CHECK (party IN ('a', 'b', 'coach', 'system')),
        person_id uuid, -- whose device; null for the product itself
        event jsonb NOT NULL,
        at timestamptz NOT NULL,
        PRIMARY KEY (practice_id, dialogue_id, version),
        ${OF_A_DIALOGUE},
        ${OF_A_PERSON}
      );
      ${practiceWall('dialogue_events')}
      CREATE POLICY person ON dialogue_events AS RESTRICTIVE TO ${APP}
        USING (CASE WHEN (SELECT app_role()) IN ('coach', 'partner', 'system') THEN ${COUPLES} END)
        WITH CHECK (${COUPLES} AND person_id IS NOT DISTINCT FROM (SELECT app_person()) AND CASE (SELECT app_role())
          WHEN 'partner' THEN party IN ('a', 'b')
          WHEN 'coach' THEN party = 'coach'
          WHEN 'system' THEN party = 'system' END);
      GRANT SELECT, INSERT ON dialogue_events TO ${APP};

      -- Who has the room on a screen just now.
      CREATE TABLE dialogue_presence (
        practice_id uuid NOT NULL,
        dialogue_id uuid NOT NULL,
        couple_id uuid NOT NULL,
        person_id uuid NOT NULL,
        seen_at timestamptz NOT NULL,
        PRIMARY KEY (practice_id, dialogue_id, person_id),
        ${OF_A_DIALOGUE},
        ${OF_A_PERSON}
      );
      ${practiceWall('dialogue_presence')}
      CREATE POLICY person ON dialogue_presence AS RESTRICTIVE TO ${APP}
        USING (CASE WHEN (SELECT app_role()) IN ('coach', 'partner', 'system') THEN ${COUPLES} END)
        WITH CHECK (${COUPLES} AND (person_id = (SELECT app_person()) OR ${SYSTEM}));
      GRANT SELECT, INSERT, UPDATE (seen_at) ON dialogue_presence TO ${APP};

      -- One partner's own side of a dialogue: the tick to keep words, whether the own list is ready, the three sliders.
      -- Nobody else ever reads this row, the coach included.
      CREATE TABLE dialogue_seats (
        practice_id uuid NOT NULL,
        dialogue_id uuid NOT NULL,
        couple_id uuid NOT NULL,
        person_id uuid NOT NULL,
        keep_at timestamptz,
        listed_at timestamptz,
        rated_at timestamptz,
        heard smallint CHECK (heard BETWEEN 0 AND 10),
        safe smallint CHECK (safe BETWEEN 0 AND 10),
        close smallint CHECK (close BETWEEN 0 AND 10),
        measured_at timestamptz,
        PRIMARY KEY (practice_id, dialogue_id, person_id),
        ${OF_A_DIALOGUE},
        ${OF_A_PERSON}
      );
      ${practiceWall('dialogue_seats')}
      CREATE POLICY person ON dialogue_seats AS RESTRICTIVE TO ${APP} USING (${OWN}) WITH CHECK (${OWN});
      GRANT SELECT, INSERT ON dialogue_seats TO ${APP};
      GRANT UPDATE (keep_at, listed_at, rated_at, heard, safe, close, measured_at) ON dialogue_seats TO ${APP};
      ${openToGate('dialogue_seats', 'SELECT (practice_id, dialogue_id, person_id, keep_at, listed_at, rated_at)')}

      -- The private body check before a dialogue. The coach sees the tension only when its owner shared it.
      CREATE TABLE body_checks (
        practice_id uuid NOT NULL,
        id uuid NOT NULL,
        dialogue_id uuid NOT NULL,
        couple_id uuid NOT NULL,
        person_id uuid NOT NULL,
        spots text[] NOT NULL,
        tension smallint NOT NULL CHECK (tension BETWEEN 0 AND 10),
        shared boolean NOT NULL DEFAULT false,
        at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (practice_id, id),
        ${OF_A_DIALOGUE},
        ${OF_A_PERSON}
      );
      CREATE INDEX body_checks_dialogue ON body_checks (practice_id, dialogue_id, person_id, at DESC);
      ${practiceWall('body_checks')}
      CREATE POLICY person ON body_checks AS RESTRICTIVE TO ${APP}
        USING (CASE (SELECT app_role())
          WHEN 'partner' THEN person_id = (SELECT app_person())
          WHEN 'coach' THEN shared AND ${COUPLES} END)
        WITH CHECK (${OWN});
      GRANT SELECT, INSERT ON body_checks TO ${APP};

      -- Words of a room, per speaker, sealed with the speaker's key: only while both have ticked "keep".
      CREATE TABLE dialogue_words (
        practice_id uuid NOT NULL,
        id uuid NOT NULL,
        dialogue_id uuid NOT NULL,
        couple_id uuid NOT NULL,
        person_id uuid NOT NULL,
        round smallint NOT NULL CHECK (round IN (1, 2)),
        step text NOT NULL CHECK (length(step) <= 40),
        sealed bytea NOT NULL,
        at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (practice_id, id),
        ${OF_A_DIALOGUE},
        ${OF_A_PERSON}
      );
      CREATE INDEX dialogue_words_dialogue ON dialogue_words (practice_id, dialogue_id, at);
      ${practiceWall('dialogue_words')}

      -- Own sentences of a vision or a list: private until both are ready, then open to both at once.
      CREATE TABLE dialogue_sentences (
        practice_id uuid NOT NULL,
        id uuid NOT NULL,
        dialogue_id uuid NOT NULL,
        couple_id uuid NOT NULL,
        person_id uuid NOT NULL,
        box text NOT NULL CHECK (box IN ('wish', 'now', 'before', 'always-wanted', 'fun')),
        sealed bytea NOT NULL,
        weight smallint CHECK (weight BETWEEN 1 AND 5),
        at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (practice_id, id),
        UNIQUE (practice_id, couple_id, dialogue_id, id),
        ${OF_A_DIALOGUE},
        ${OF_A_PERSON}
      );
      CREATE INDEX dialogue_sentences_dialogue ON dialogue_sentences (practice_id, dialogue_id, at);
      ${practiceWall('dialogue_sentences')}

      -- What one thinks of a sentence: the same wish as one of mine, its importance, one of my top two, hard for now.
      CREATE TABLE sentence_marks (
        practice_id uuid NOT NULL,
        dialogue_id uuid NOT NULL,
        couple_id uuid NOT NULL,
        sentence_id uuid NOT NULL,
        person_id uuid NOT NULL,
        same_as uuid, -- one of the marker's own sentences
        agreed boolean NOT NULL DEFAULT false,
        importance smallint CHECK (importance BETWEEN 1 AND 5),
        top boolean NOT NULL DEFAULT false,
        hard boolean NOT NULL DEFAULT false,
        PRIMARY KEY (practice_id, sentence_id, person_id),
        FOREIGN KEY (practice_id, couple_id, dialogue_id, sentence_id)
          REFERENCES dialogue_sentences (practice_id, couple_id, dialogue_id, id) ON DELETE CASCADE,
        FOREIGN KEY (practice_id, couple_id, dialogue_id, same_as)
          REFERENCES dialogue_sentences (practice_id, couple_id, dialogue_id, id),
        ${OF_A_PERSON}
      );
      CREATE INDEX sentence_marks_dialogue ON sentence_marks (practice_id, dialogue_id);
      ${practiceWall('sentence_marks')}

      -- The shared vision, a new version each time it is made; signed by both it stands, and the coach may read it.
      CREATE TABLE visions (
        practice_id uuid NOT NULL,
        id uuid NOT NULL,
        dialogue_id uuid NOT NULL,
        couple_id uuid NOT NULL,
        version smallint NOT NULL,
        made_at timestamptz NOT NULL DEFAULT now(),
        signed_at timestamptz, -- by both; written by the gate alone
        PRIMARY KEY (practice_id, id),
        UNIQUE (practice_id, couple_id, id),
        UNIQUE (practice_id, couple_id, version),
        UNIQUE (practice_id, dialogue_id),
        ${OF_A_DIALOGUE}
      );
      ${practiceWall('visions')}
      GRANT SELECT, INSERT (practice_id, id, dialogue_id, couple_id, version) ON visions TO ${APP};
      ${openToGate('visions', 'SELECT (practice_id, id, couple_id, signed_at), UPDATE (signed_at)')}

      -- One signs for oneself alone; that the other has signed is only ever seen as "both".
      CREATE TABLE vision_signatures (
        practice_id uuid NOT NULL,
        vision_id uuid NOT NULL,
        couple_id uuid NOT NULL,
        person_id uuid NOT NULL,
        signed_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (practice_id, vision_id, person_id),
        FOREIGN KEY (practice_id, couple_id, vision_id) REFERENCES visions (practice_id, couple_id, id) ON DELETE CASCADE,
        ${OF_A_PERSON}
      );
      ${practiceWall('vision_signatures')}
      CREATE POLICY person ON vision_signatures AS RESTRICTIVE TO ${APP} USING (${OWN}) WITH CHECK (${OWN});
      GRANT SELECT, INSERT (practice_id, vision_id, couple_id, person_id) ON vision_signatures TO ${APP};
      ${openToGate('vision_signatures', 'SELECT (practice_id, vision_id, person_id)')}

      CREATE TABLE vision_sentences (
        practice_id uuid NOT NULL,
        vision_id uuid NOT NULL,
        couple_id uuid NOT NULL,
        position smallint NOT NULL,
        pillar text CHECK (length(pillar) <= 40),
        sealed bytea NOT NULL,
        PRIMARY KEY (practice_id, vision_id, position),
        FOREIGN KEY (practice_id, couple_id, vision_id) REFERENCES visions (practice_id, couple_id, id) ON DELETE CASCADE
      );
      ${practiceWall('vision_sentences')}
      CREATE POLICY person ON vision_sentences AS RESTRICTIVE TO ${APP}
        USING (CASE WHEN (SELECT app_role()) IN ('coach', 'partner') THEN ${COUPLES}
          AND vision_id IN (SELECT v.id FROM visions v) END)
        WITH CHECK ((SELECT app_role()) = 'partner' AND ${COUPLES}
          AND vision_id IN (SELECT v.id FROM visions v WHERE v.signed_at IS NULL));
      CREATE POLICY until_signed ON vision_sentences AS RESTRICTIVE FOR UPDATE TO ${APP}
        USING (vision_id IN (SELECT v.id FROM visions v WHERE v.signed_at IS NULL));
      GRANT SELECT, INSERT, UPDATE (pillar) ON vision_sentences TO ${APP};

      -- Three small requests of a behaviour request dialogue; the giver chooses one as a gift. For the two alone, and for
      -- the giver once the three are offered.
      CREATE TABLE behaviour_requests (
        practice_id uuid NOT NULL,
        id uuid NOT NULL,
        dialogue_id uuid NOT NULL,
        couple_id uuid NOT NULL,
        person_id uuid NOT NULL, -- who asks
        giver_id uuid NOT NULL,
        position smallint NOT NULL CHECK (position BETWEEN 1 AND 3),
        sealed bytea NOT NULL,
        days smallint NOT NULL CHECK (days BETWEEN 7 AND 30),
        created_at timestamptz NOT NULL DEFAULT now(),
        offered_at timestamptz,
        chosen_at timestamptz,
        until date,
        given_at timestamptz,
        PRIMARY KEY (practice_id, id),
        UNIQUE (practice_id, dialogue_id, position),
        CHECK (person_id <> giver_id),
        CHECK (chosen_at IS NULL OR offered_at IS NOT NULL),
        CHECK ((chosen_at IS NULL) = (until IS NULL)),
        CHECK (given_at IS NULL OR chosen_at IS NOT NULL),
        ${OF_A_DIALOGUE},
        ${OF_A_PERSON},
        FOREIGN KEY (practice_id, giver_id) REFERENCES people (practice_id, id)
      );
      CREATE INDEX behaviour_requests_couple ON behaviour_requests (practice_id, couple_id);
      CREATE UNIQUE INDEX one_gift_a_dialogue ON behaviour_requests (practice_id, dialogue_id) WHERE chosen_at IS NOT NULL;
      ${practiceWall('behaviour_requests')}
      CREATE POLICY person ON behaviour_requests AS RESTRICTIVE TO ${APP}
        USING ((SELECT app_role()) = 'partner' AND ${COUPLES} AND (person_id = (SELECT app_person())
          OR (giver_id = (SELECT app_person()) AND offered_at IS NOT NULL)))
        WITH CHECK ((SELECT app_role()) = 'partner' AND ${COUPLES} AND (SELECT app_person()) IN (person_id, giver_id));
      CREATE POLICY asker ON behaviour_requests AS RESTRICTIVE FOR INSERT TO ${APP}
        WITH CHECK (person_id = (SELECT app_person()) AND offered_at IS NULL AND chosen_at IS NULL AND EXISTS (
          SELECT 1 FROM couples c WHERE c.practice_id = behaviour_requests.practice_id AND c.id = behaviour_requests.couple_id
            AND giver_id IN (c.partner_a_id, c.partner_b_id)));
      -- The asker offers; from then on the giver alone chooses, and marks it given.
      CREATE POLICY turn ON behaviour_requests AS RESTRICTIVE FOR UPDATE TO ${APP}
        USING (CASE WHEN offered_at IS NULL THEN person_id ELSE giver_id END = (SELECT app_person()))
        WITH CHECK (CASE WHEN giver_id = (SELECT app_person()) THEN offered_at IS NOT NULL ELSE chosen_at IS NULL END);
      -- Written again until one is chosen: the giver may have asked for something smaller.
      CREATE POLICY not_chosen ON behaviour_requests AS RESTRICTIVE FOR DELETE TO ${APP}
        USING (chosen_at IS NULL AND person_id = (SELECT app_person()));
      GRANT SELECT, INSERT, DELETE ON behaviour_requests TO ${APP};
      GRANT UPDATE (offered_at, chosen_at, until, given_at) ON behaviour_requests TO ${APP};
      ${openToGate('behaviour_requests', 'SELECT (practice_id, dialogue_id, chosen_at), DELETE')}

      -- A day of a practice over days, or something received or done: its owner's, unless its owner shared it.
      CREATE TABLE dialogue_days (
        practice_id uuid NOT NULL,
        id uuid NOT NULL,
        dialogue_id uuid NOT NULL,
        couple_id uuid NOT NULL,
        person_id uuid NOT NULL,
        on_day date NOT NULL,
        kind text NOT NULL CHECK (kind IN ('sun', 'cloud', 'skipped', 'said', 'received', 'done')),
        smile smallint CHECK (smile BETWEEN 0 AND 10),
        shared boolean NOT NULL DEFAULT false,
        at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (practice_id, id),
        UNIQUE (practice_id, dialogue_id, person_id, on_day, kind),
        -- How an evening was is never the other's to see: what is missing among the shown ones would be counted.
        CHECK (NOT shared OR kind IN ('said', 'received', 'done')),
        ${OF_A_DIALOGUE},
        ${OF_A_PERSON}
      );
      ${practiceWall('dialogue_days')}
      CREATE POLICY person ON dialogue_days AS RESTRICTIVE TO ${APP}
        USING ((SELECT app_role()) = 'partner' AND ${COUPLES} AND (shared OR person_id = (SELECT app_person())))
        WITH CHECK (${OWN});
      CREATE POLICY own_days ON dialogue_days AS RESTRICTIVE FOR UPDATE TO ${APP} USING (person_id = (SELECT app_person()));
      CREATE POLICY own_removal ON dialogue_days AS RESTRICTIVE FOR DELETE TO ${APP} USING (person_id = (SELECT app_person()));
      GRANT SELECT, INSERT, DELETE, UPDATE (kind, smile, shared) ON dialogue_days TO ${APP};
    `);
    await runner.query(DIALOGUE_GATES);
    await runner.query(`
      CREATE POLICY person ON dialogue_words AS RESTRICTIVE TO ${APP}
        USING (CASE (SELECT app_role())
          WHEN 'partner' THEN ${COUPLES} AND (person_id = (SELECT app_person()) OR dialogue_is_kept(dialogue_id)) END)
        WITH CHECK (${OWN} AND dialogue_is_kept(dialogue_id));
      CREATE POLICY own_words ON dialogue_words AS RESTRICTIVE FOR DELETE TO ${APP} USING (person_id = (SELECT app_person()));
      GRANT SELECT, INSERT, DELETE ON dialogue_words TO ${APP};

      CREATE POLICY person ON dialogue_sentences AS RESTRICTIVE TO ${APP}
        USING (CASE (SELECT app_role())
          WHEN 'partner' THEN ${COUPLES} AND (person_id = (SELECT app_person()) OR dialogue_lists_open(dialogue_id)) END)
        WITH CHECK (${OWN});
      -- What the other has read is not changed under their eyes: see hold_open_lists.
      CREATE POLICY own_until_open ON dialogue_sentences AS RESTRICTIVE FOR UPDATE TO ${APP}
        USING (person_id = (SELECT app_person()) AND NOT dialogue_lists_open(dialogue_id));
      CREATE POLICY own_removal ON dialogue_sentences AS RESTRICTIVE FOR DELETE TO ${APP}
        USING (person_id = (SELECT app_person()) AND NOT dialogue_lists_open(dialogue_id));
      CREATE POLICY before_open ON dialogue_sentences AS RESTRICTIVE FOR INSERT TO ${APP}
        WITH CHECK (NOT dialogue_lists_open(dialogue_id));
      GRANT SELECT, INSERT, DELETE, UPDATE (sealed, weight) ON dialogue_sentences TO ${APP};

      CREATE POLICY person ON sentence_marks AS RESTRICTIVE TO ${APP}
        USING (CASE (SELECT app_role())
          WHEN 'partner' THEN ${COUPLES} AND (person_id = (SELECT app_person()) OR dialogue_marks_open(dialogue_id)) END)
        WITH CHECK (${OWN} AND sentence_id IN (SELECT s.id FROM dialogue_sentences s) AND (same_as IS NULL OR same_as IN
          (SELECT s.id FROM dialogue_sentences s WHERE s.person_id = (SELECT app_person()))));
      CREATE POLICY own_marks ON sentence_marks AS RESTRICTIVE FOR UPDATE TO ${APP}
        USING (person_id = (SELECT app_person()) AND NOT dialogue_marks_open(dialogue_id));
      CREATE POLICY while_open ON sentence_marks AS RESTRICTIVE FOR INSERT TO ${APP}
        WITH CHECK (dialogue_lists_open(dialogue_id) AND NOT dialogue_marks_open(dialogue_id));
      GRANT SELECT, INSERT, UPDATE (same_as, agreed, importance, top, hard) ON sentence_marks TO ${APP};

      CREATE POLICY person ON visions AS RESTRICTIVE TO ${APP}
        USING (CASE (SELECT app_role())
          WHEN 'partner' THEN ${COUPLES}
          WHEN 'coach' THEN signed_at IS NOT NULL AND ${COUPLES} END)
        WITH CHECK ((SELECT app_role()) = 'partner' AND ${COUPLES} AND dialogue_marks_open(dialogue_id));
    `);
    await runner.query(DIALOGUE_HOLDS);
    await runner.query(DIALOGUE_WORDS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE dialogue_days, behaviour_requests, vision_sentences, vision_signatures, visions, sentence_marks, dialogue_sentences,
        dialogue_words, body_checks, dialogue_seats, dialogue_presence, dialogue_events, dialogue_rooms, dialogues, data_keys;
      ${DROP_DIALOGUE_WORDS}
      ${DROP_DIALOGUE_HOLDS}
      ${DROP_DIALOGUE_GATES}
    `);
  }
}
