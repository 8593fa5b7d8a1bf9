/** The requests that row security shows me, in their order. Parameters: practice, dialogue. */
export const REQUESTS = `
  SELECT id, person_id AS "personId", couple_id AS "coupleId", position, days, sealed,
    offered_at IS NOT NULL AS offered, chosen_at IS NOT NULL AS chosen
  FROM behaviour_requests WHERE practice_id = $1 AND dialogue_id = $2 ORDER BY position`;

/** Parameters: practice, dialogue, position. */
export const REMOVE_REQUEST = `
  DELETE FROM behaviour_requests WHERE practice_id = $1 AND dialogue_id = $2 AND position = $3`;

/** Parameters: practice, dialogue, couple, asker, giver, id, position, sealed, days. */
export const ADD_REQUEST = `
  INSERT INTO behaviour_requests (practice_id, dialogue_id, couple_id, person_id, giver_id, id, position, sealed, days)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`;

/** From now the other reads them too. Parameters: practice, dialogue, asker. */
export const OFFER = `
  UPDATE behaviour_requests SET offered_at = now()
  WHERE practice_id = $1 AND dialogue_id = $2 AND person_id = $3 AND offered_at IS NULL`;

/** Another choice, while the room still waits for it. Parameters: practice, dialogue, giver. */
export const UNCHOOSE = `
  UPDATE behaviour_requests SET chosen_at = NULL, until = NULL
  WHERE practice_id = $1 AND dialogue_id = $2 AND giver_id = $3 AND chosen_at IS NOT NULL`;

/** This one is the gift. Parameters: practice, request, giver, until. */
export const CHOOSE = `
  UPDATE behaviour_requests SET chosen_at = now(), until = $4 WHERE practice_id = $1 AND id = $2 AND giver_id = $3`;

/**
 * Gifts under way and given, the latest first: one whose time ran out (`giftState` of the domain: gone) is simply not
 * among them. Parameters: practice,
 * person, today.
 */
export const MY_GIFTS = `
  SELECT id, couple_id AS "coupleId", giver_id = $2 AS mine, sealed, until, given_at AS "givenAt"
  FROM behaviour_requests
  WHERE practice_id = $1 AND chosen_at IS NOT NULL AND (given_at IS NOT NULL OR until >= $3::date)
  ORDER BY chosen_at DESC, id`;

/** Parameters: practice, gift, person, today. */
export const FIND_GIFT = `
  SELECT couple_id AS "coupleId", giver_id = $3 AS mine FROM behaviour_requests
  WHERE practice_id = $1 AND id = $2 AND chosen_at IS NOT NULL AND (given_at IS NOT NULL OR until >= $4::date)`;

/** Parameters: practice, gift, giver, given. */
export const MARK_GIVEN = `
  UPDATE behaviour_requests SET given_at = CASE WHEN $4 THEN coalesce(given_at, now()) END
  WHERE practice_id = $1 AND id = $2 AND giver_id = $3`;
