// Figures that do not depend on the machine: pages touched, statements sent, bytes stored, what is read back, what is refused.
import { readFileSync } from 'node:fs';
import http from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { sizeOf } from '../lib/data-folder.mjs';
import { built } from './build.mjs';
import { idOf } from './load-data.mjs';
import { coupleIdOf, coupleOf, openRoundOf, partnerOf, strangerCouple, submitOf } from './workloads.mjs';

const PLANS_ARE_SETTLED_AFTER = 8; // Postgres decides on a generic plan after five executions

/** One request, with its body. */
export function ask(port, { method, path, cookie, body = '' }) {
  const headers = { cookie, 'sec-fetch-site': 'same-origin', 'content-length': Buffer.byteLength(body) };
  if (body) headers['content-type'] = 'application/json';
  return new Promise((resolve, reject) => {
    const request = http.request(
      { host: '127.0.0.1', port, method, path, headers, agent: false },
      (answer) => {
        const chunks = [];
        answer.on('data', (chunk) => chunks.push(chunk));
        answer.on('end', () =>
          resolve({ status: answer.statusCode, body: Buffer.concat(chunks).toString('utf8') }),
        );
      },
    );
    request.on('error', reject);
    request.end(body);
  });
}

/** Pages that the two reads touch, as the application role within a coach's context, with the plan that is in use. */
export async function pagesTouched({ databaseUrl, practices }, appSecret) {
  const { CASELOAD, COUPLE_PILLARS, contextStatement, narrowStatement, roleUrl } = await import(built.shared);
  const client = new pg.Client({ connectionString: roleUrl(databaseUrl, 'tweespraak_app', appSecret) });
  await client.connect();
  const p = Math.ceil(practices / 2);
  const [practiceId, coupleId, today] = [
    idOf('practice', p),
    coupleIdOf(p, 50),
    new Date().toISOString().slice(0, 10),
  ];
  const context = contextStatement({ practiceId, personId: idOf('coach', p), role: 'coach' });
  const touched = async (name, text, values, narrow) => {
    await client.query(`PREPARE ${name} AS ${text}`);
    const run = `EXECUTE ${name} (${values.map((value) => pg.escapeLiteral(value)).join(', ')})`;
    await client.query('BEGIN');
    await client.query(context);
    for (const one of narrow) await client.query(one);
    for (let i = 0; i < PLANS_ARE_SETTLED_AFTER; i++) await client.query(run);
    const { rows } = await client.query(`EXPLAIN (ANALYZE, BUFFERS, TIMING OFF, FORMAT JSON) ${run}`);
    await client.query('COMMIT');
    const { Plan } = rows[0]['QUERY PLAN'][0];
    return { all: pagesOf(Plan), responses: ownPagesOf(Plan, 'responses') };
  };
  try {
    return {
      caseload: await touched('c', CASELOAD, [today, practiceId], []),
      couple: await touched('p', COUPLE_PILLARS, [today, practiceId, coupleId], [narrowStatement(coupleId)]),
    };
  } finally {
    await client.end();
  }
}

const pagesOf = (node) => node['Shared Hit Blocks'] + node['Shared Read Blocks'];

/** Pages of a table and its index alone, without those that the walls around it ask for. */
function ownPagesOf({ Plans = [], ...node }, table) {
  const own =
    node['Relation Name'] === table ? Plans.reduce((left, child) => left - pagesOf(child), pagesOf(node)) : 0;
  return Plans.reduce((sum, child) => sum + ownPagesOf(child, table), Math.max(0, own));
}

/** The statements that one request sends, by name, as the database's own log tells. */
export async function statementsOf(port, request, { superuser, logFile }) {
  await setLogging(superuser, 'all');
  const start = sizeOf(logFile);
  const { status } = await ask(port, request);
  await setLogging(superuser, 'none');
  if (status >= 300) throw new Error(`${request.path} answered ${status} while its statements were counted.`);
  const log = readFileSync(logFile).subarray(start).toString('utf8');
  const lines = [...log.matchAll(/LOG: {2}(?:execute (\S+)|statement):\s*(\w+)/g)];
  const names = lines.map(([, name, word]) => (name && name !== '<unnamed>' ? name : word));
  return names.slice(0, names.lastIndexOf('ALTER') < 0 ? undefined : names.lastIndexOf('ALTER'));
}

async function setLogging(superuser, value) {
  await superuser.query(`ALTER SYSTEM SET log_statement = '${value}'`);
  await superuser.query('SELECT pg_reload_conf()');
  await sleep(300); // the postmaster passes the signal on
}

/** Bytes of one response: its row alone, and its share of table and indexes. */
export async function bytesPerResponse(superuser) {
  const { rows } = await superuser.query(
    `SELECT avg(pg_column_size(r.*))::float8 AS row, pg_total_relation_size('responses')::float8 / count(*) AS total FROM responses r`,
  );
  return { row: Math.round(rows[0].row), total: Math.round(rows[0].total) };
}

/** Every response that the load handed in, scored again by the domain. @returns how many, and how many differ. */
export async function rescored(superuser) {
  const { findInstrument, scoreResponse } = await import(built.shared);
  const { rows } = await superuser.query(
    `SELECT x.answers, x.scores, x.total, x.instrument_version FROM responses x
     JOIN rounds r ON r.practice_id = x.practice_id AND r.id = x.round_id AND r.announced_at IS NULL`,
  );
  const different = rows.filter((row) => {
    const { pillars, total } = scoreResponse(findInstrument(row.instrument_version), row.answers);
    return total !== row.total || pillars.some((score, i) => score !== row.scores[i]);
  });
  return { checked: rows.length, different: different.length };
}

/** Hands in both seats of a couple and reads the scores back over HTTP as their coach. */
export async function readBack(port, { superuser }, [p, c]) {
  const { findInstrument, scoreResponse } = await import(built.shared);
  const roundId = openRoundOf(p, c);
  const { rows } = await superuser.query(
    `SELECT person_id, answers FROM response_drafts WHERE round_id = $1`,
    [roundId],
  );
  for (const seat of ['a', 'b']) await ask(port, submitOf(p, c, seat));
  const { finished } = JSON.parse((await ask(port, coupleOf(p, c))).body);
  const round = finished.find(({ id }) => id === roundId);
  const instrument = findInstrument(round?.instrumentVersion ?? '');
  return ['a', 'b'].every((seat) => {
    const draft = rows.find((row) => row.person_id === partnerOf(p, c, seat));
    const expected = scoreResponse(instrument, draft.answers);
    return (
      JSON.stringify([expected.pillars, expected.total]) ===
      JSON.stringify([round[seat].scores, round[seat].total])
    );
  });
}

/** Asks for another practice's couple and for one that does not exist: both answers must be the same 404. */
export async function refusesForeign(port) {
  const answers = [await ask(port, coupleOf(2, 1, 1)), await ask(port, strangerCouple(1))];
  const texts = answers.map(({ body }) => body.replace(/"instance":"[^"]*"/, ''));
  return answers.every(({ status }) => status === 404) && texts[0] === texts[1];
}
