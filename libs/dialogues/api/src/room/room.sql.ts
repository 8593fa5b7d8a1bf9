/** Seconds after the last sign of life in which somebody still counts as there: three ticks of the watch and a little. */
export const PRESENT_SECONDS = 7;

/** Epoch ms by the clock of the database: one clock for all processes. */
export const NOW_MS = `floor(extract(epoch FROM clock_timestamp()) * 1000)::float8`;

const HERE = `p.seen_at > now() - make_interval(secs => ${PRESENT_SECONDS})`;

/** People who have a room on a screen just now. */
export const PRESENT = `ARRAY(SELECT p.person_id FROM dialogue_presence p
  WHERE p.practice_id = d.practice_id AND p.dialogue_id = d.id AND ${HERE})`;

/**
 * The room, locked until the end of the transaction. It asks as few tables as it can: every move of every couple begins
 * here, and each table brings its walls along. Parameters: practice, dialogue.
 */
export const LOCK_ROOM = `
  SELECT r.dialogue_id, r.version, r.state, r.couple_id, c.partner_a_id, c.partner_b_id, c.coach_id, c.co_coach_id,
    ${NOW_MS} AS at
  FROM dialogue_rooms r
  JOIN couples c ON c.practice_id = r.practice_id AND c.id = r.couple_id
  WHERE r.practice_id = $1 AND r.dialogue_id = $2
  FOR NO KEY UPDATE OF r`;

/** Is a coach of the couple in the room just now? Parameters: practice, dialogue, both coaches. */
export const COACH_IS_HERE = `
  SELECT EXISTS (SELECT 1 FROM dialogue_presence p
    WHERE p.practice_id = $1 AND p.dialogue_id = $2 AND p.person_id IN ($3, $4) AND ${HERE}) AS here`;

/** One's own latest body check. Parameters: practice, dialogue, person. */
export const OWN_TENSION = `
  SELECT tension FROM body_checks WHERE practice_id = $1 AND dialogue_id = $2 AND person_id = $3 ORDER BY at DESC LIMIT 1`;

/**
 * One accepted move: the state, its event and the word to all processes, or nothing of it. The word leaves with the commit.
 * Parameters: practice, dialogue, couple, version after it, state, party, person, event, its instant (epoch ms), message.
 */
export const MOVE_ROOM = `
  WITH moved AS (
    UPDATE dialogue_rooms SET version = $4, state = $5, updated_at = now()
    WHERE practice_id = $1 AND dialogue_id = $2 AND version = $4 - 1
    RETURNING version
  ), told AS (
    INSERT INTO dialogue_events (practice_id, dialogue_id, couple_id, version, party, person_id, event, at)
    SELECT $1, $2, $3, version, $6, $7, $8, to_timestamp($9::float8 / 1000) FROM moved
  )
  SELECT pg_notify('dialogues', $10) FROM moved`;

/** What came after a version, oldest first. Parameters: practice, dialogue, version. */
export const EVENTS_AFTER = `
  SELECT event FROM dialogue_events WHERE practice_id = $1 AND dialogue_id = $2 AND version > $3 ORDER BY version`;

/** Is this dialogue there for whoever asks? Parameters: practice, dialogue. */
export const FIND_DIALOGUE = `SELECT couple_id, type, status FROM dialogues WHERE practice_id = $1 AND id = $2`;

/**
 * The dialogue's own row follows its room. Nothing when it no longer stands as the move found it. Parameters: practice,
 * dialogue, status before and after, instants of begin and end (epoch ms).
 */
export const MOVE_DIALOGUE = `
  UPDATE dialogues SET status = $4, started_at = coalesce(started_at, to_timestamp($5::float8 / 1000)),
    ended_at = to_timestamp($6::float8 / 1000)
  WHERE practice_id = $1 AND id = $2 AND status = $3
  RETURNING id`;

/** A room that somebody wants to look at. Parameters: practice, dialogue. */
export const FIND_ROOM = `
  SELECT d.couple_id, d.type, d.status, c.partner_a_id, c.partner_b_id, c.coach_id, c.co_coach_id, r.version
  FROM dialogues d
  JOIN couples c ON c.practice_id = d.practice_id AND c.id = d.couple_id
  LEFT JOIN dialogue_rooms r ON r.practice_id = d.practice_id AND r.dialogue_id = d.id
  WHERE d.practice_id = $1 AND d.id = $2`;

/** Somebody is there. Parameters: practice, dialogue, couple, person. */
export const COME_IN = `
  INSERT INTO dialogue_presence (practice_id, dialogue_id, couple_id, person_id, seen_at) VALUES ($1, $2, $3, $4, now())
  ON CONFLICT (practice_id, dialogue_id, person_id) DO UPDATE SET seen_at = excluded.seen_at`;

/** Who is there. Parameters: practice, dialogue. */
export const WHO_IS_HERE = `
  SELECT ${PRESENT} AS people FROM (SELECT $1::uuid AS practice_id, $2::uuid AS id) d`;

/**
 * The streams of this process say that their people are there, in one order, so that two processes never wait for each
 * other. Only who belongs to the couple by now counts. Parameters: practice, dialogues and people (pairs).
 */
export const STILL_HERE = `
  INSERT INTO dialogue_presence (practice_id, dialogue_id, couple_id, person_id, seen_at)
  SELECT $1, d.id, d.couple_id, seen.person_id, now()
  FROM unnest($2::uuid[], $3::uuid[]) AS seen (dialogue_id, person_id)
  JOIN dialogues d ON d.practice_id = $1 AND d.id = seen.dialogue_id
  JOIN couples c ON c.practice_id = $1 AND c.id = d.couple_id
    AND seen.person_id IN (c.partner_a_id, c.partner_b_id, c.coach_id, c.co_coach_id)
  ORDER BY d.id, seen.person_id
  ON CONFLICT (practice_id, dialogue_id, person_id) DO UPDATE SET seen_at = excluded.seen_at`;

/** How open rooms stand: whose they are, how far, and who is there. Parameters: practice, dialogues. */
export const WATCH_ROOMS = `
  SELECT d.id, c.partner_a_id, c.partner_b_id, c.coach_id, c.co_coach_id, r.version, ${PRESENT} AS people,
    r.updated_at > now() - interval '15 minutes' AS lively
  FROM dialogues d
  JOIN couples c ON c.practice_id = d.practice_id AND c.id = d.couple_id
  JOIN dialogue_rooms r ON r.practice_id = d.practice_id AND r.dialogue_id = d.id
  WHERE d.practice_id = $1 AND d.id = ANY ($2::uuid[]) AND d.status <> 'cancelled'`;

/** What an end leaves of a dialogue: the level as it was held, and its figures. Parameters: practice, dialogue, both. */
export const END_DIALOGUE = `UPDATE dialogues SET level = $3, figures = $4 WHERE practice_id = $1 AND id = $2`;
