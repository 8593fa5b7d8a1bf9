/** As an admin sees it: only oneself, and no couples. The import itself looks at every table. */
export const IS_EMPTY = `SELECT NOT EXISTS (SELECT 1 FROM couples) AND 1 = (SELECT count(*) FROM people) AS "isEmpty"`;

/** Whoever works at an import says so every second. */
export const SILENT = `alive_at < now() - interval '1 minute'`;

export const LATEST_IMPORT = `
  SELECT id AS "importId", rows_done AS rows, row_count AS "of",
    to_char(started_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "startedAt",
    CASE WHEN state = 'running' AND ${SILENT} THEN 'stopped' ELSE state END AS state,
    CASE WHEN state = 'running' AND ${SILENT} THEN 'leaving.interrupted' ELSE problem END AS problem
  FROM leaving_imports ORDER BY started_at DESC LIMIT 1`;

export const LATEST_EXPORT = `
  SELECT id AS "exportId" FROM exports WHERE kind = 'practice' AND asked_by = $1 AND asked_at > now() - interval '90 days'
  ORDER BY asked_at DESC LIMIT 1`;
