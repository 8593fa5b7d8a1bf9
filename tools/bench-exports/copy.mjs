// The limit: Postgres writes the same columns of the same rows as CSV by itself, as the same role behind the same walls.
import pg from 'pg';

class Copy extends pg.Query {
  bytes = 0;
  handleCopyData({ chunk }) {
    this.bytes += chunk.length;
  }
}

const SELECT = `
  WITH numbered AS MATERIALIZED (
    SELECT c.id, trim(p.given_name || ' ' || p.family_name) AS coach, row_number() OVER (ORDER BY md5(c.id::text)) AS nr
    FROM couples c JOIN people p ON p.id = c.coach_id)
  SELECT c.nr, c.coach, d.planned_at, d.started_at, d.ended_at, round(extract(epoch FROM d.ended_at - d.started_at) / 60, 1),
    d.coach_present, d.on_paper, d.status
  FROM numbered c JOIN dialogues d ON d.couple_id = c.id AND d.status NOT IN ('asked', 'not-now')
  ORDER BY c.nr, coalesce(d.started_at, d.planned_at), d.id`;

/** @returns how long it took, and the bytes that came */
export async function copyOut(url, practiceId) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('BEGIN READ ONLY');
    await client.query(
      `SELECT set_config('app.practice_id', $1, true), set_config('app.role', 'exporter', true)`,
      [practiceId],
    );
    const since = performance.now();
    const copy = new Copy(`COPY (${SELECT}) TO STDOUT (FORMAT csv)`);
    const ended = new Promise((resolve, reject) => copy.once('end', resolve).once('error', reject));
    client.query(copy);
    await ended;
    return { ms: performance.now() - since, bytes: copy.bytes };
  } finally {
    await client.end();
  }
}
