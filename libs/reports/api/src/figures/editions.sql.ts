/** Asked as the product itself, in the transaction of whoever asks for figures. */

/** One at a time in a practice: each judges beside all that were shown before. */
export const IN_TURN = `SELECT pg_advisory_xact_lock(hashtextextended('figures ' || app_practice(), 0))`;

/** Of all topics, oldest first. */
export const EDITIONS = `
  SELECT id, topic, period_from::text AS "from", period_to::text AS "to", made_at AS "madeAt", figures
  FROM figure_editions WHERE practice_id = app_practice() ORDER BY made_at, id`;

/** Of the editions above; hashes as text. */
export const MEMBERS = `
  SELECT edition_id AS "editionId", member_group AS name,
    array_agg(encode(thing, 'hex')) AS things, array_agg(encode(couple, 'hex')) AS couples
  FROM figure_members WHERE practice_id = app_practice() GROUP BY edition_id, member_group`;

export const KEEP_EDITION = `
  INSERT INTO figure_editions (practice_id, id, topic, period_from, period_to, made_at, figures)
  VALUES (app_practice(), $1, $2, $3, $4, $5, $6)`;

export const KEEP_MEMBERS = `
  INSERT INTO figure_members (practice_id, edition_id, member_group, thing, couple)
  SELECT app_practice(), $1, $2, decode(m.thing, 'hex'), decode(m.couple, 'hex')
  FROM unnest($3::text[], $4::text[]) AS m (thing, couple)`;
