// The limit: node:http and pg, nothing else. Same statements, same transactions, same database roles and same arithmetic as the product.
import { hash, randomUUID } from 'node:crypto';
import http from 'node:http';
import { verify } from '@node-rs/argon2';
import pg from 'pg';
import { built } from './build.mjs';

const sql = await import(built.shared);
const { APP_SECRET, DATABASE_URL, DATABASE_POOL, PASSWORD_HASH } = process.env;

const DATE_OID = 1082;
pg.types.setTypeParser(DATE_OID, (value) => value);
const pool = (role, max, options) =>
  new pg.Pool({ connectionString: sql.roleUrl(DATABASE_URL, role, APP_SECRET), max, ...options });
const app = pool('tweespraak_app', Number(DATABASE_POOL), { pipeline: true });
const auth = pool('tweespraak_auth', Math.ceil(Number(DATABASE_POOL) / 2));

const NOT_FOUND = { status: 404, code: 'not-found' };

/** Who asks, from the cookie; null when nobody does. */
async function readSession(cookie, role) {
  const token = /(?:^|; )__Host-sid=([^;]+)/.exec(cookie ?? '')?.[1];
  if (!token) return null;
  const values = [hash('sha256', token, 'buffer')];
  const { rows } = await auth.query({ name: 'session-read', text: sql.SESSION_READ, values });
  return rows[0]?.roles.includes(role) ? rows[0] : null;
}

const contextOf = (person, role, request) => ({
  practiceId: person.practice_id,
  personId: person.person_id,
  role,
  address: request.socket.remoteAddress,
  requestId: randomUUID(),
});

/** Sends all at once and waits for all. @returns the results in order. */
async function burst(client, statements) {
  const results = await Promise.allSettled(statements.map((one) => client.query(one)));
  const failed = results.find((one) => one.status === 'rejected');
  if (failed) throw failed.reason;
  return results.map((one) => one.value);
}

async function inTransaction(work) {
  const client = await app.connect();
  try {
    return await work(client);
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
}

/** One round trip: context, log row, one statement that returns JSON. */
async function sendJson(ctx, log, statement) {
  const parts = [{ text: 'BEGIN' }, sql.contextStatement(ctx), ...log, statement, { text: 'COMMIT' }];
  const results = await inTransaction((client) => burst(client, parts));
  const json = results.at(-2).rows[0]?.json;
  if (json === undefined) throw NOT_FOUND;
  return json;
}

async function caseload(request) {
  const me = await readSession(request.headers.cookie, 'coach');
  if (!me) throw { status: 401, code: 'not-signed-in' };
  const ctx = contextOf(me, 'coach', request);
  const values = [sql.localDateIn(new Date(), me.time_zone), me.practice_id];
  const log = [sql.logStatement(ctx, 'caseload.read', {}, 'done')];
  return sendJson(ctx, log, { name: 'caseload', text: sql.CASELOAD, values });
}

async function couple(request, coupleId) {
  const me = await readSession(request.headers.cookie, 'coach');
  if (!me) throw { status: 401, code: 'not-signed-in' };
  const ctx = contextOf(me, 'coach', request);
  const values = [sql.localDateIn(new Date(), me.time_zone), me.practice_id, coupleId];
  const log = [sql.narrowStatement(coupleId), sql.logCoupleStatement(ctx, 'pillars.read', coupleId)];
  return sendJson(ctx, log, { name: 'couple-pillars', text: sql.COUPLE_PILLARS, values });
}

async function submit(request, roundId) {
  const [me, body] = await Promise.all([readSession(request.headers.cookie, 'partner'), readBody(request)]);
  if (!me) throw { status: 401, code: 'not-signed-in' };
  const { consent } = JSON.parse(body);
  if (typeof consent !== 'boolean') throw { status: 400, code: 'invalid-request' };
  const ctx = contextOf(me, 'partner', request);
  await inTransaction((client) => seal(client, ctx, me, roundId, consent));
}

async function seal(client, ctx, me, roundId, consent) {
  const mine = [me.practice_id, roundId, me.person_id];
  const today = sql.localDateIn(new Date(), me.time_zone);
  const read = { name: 'answers-read', text: sql.READ_ANSWERS, values: [...mine, today] };
  const [, , { rows }] = await burst(client, [{ text: 'BEGIN' }, sql.contextStatement(ctx), read]);
  const [seat] = rows;
  if (!seat) throw NOT_FOUND;
  if (seat.problem) throw { status: 422, code: seat.problem };
  const is_open = { name: 'round-open', text: sql.IS_OPEN, values: [roundId] };
  const [, opened] = await burst(client, [sealing(me, mine, seat, consent), ...(consent ? [is_open] : [])]);
  if (opened?.rows[0].open) throw new Error('no round of the load opens: nobody here sends its mail');
  const about = { coupleId: seat.couple_id, subjectId: me.person_id, objectId: roundId };
  await burst(client, [sql.logStatement(ctx, 'response.submit', about, 'done'), { text: 'COMMIT' }]);
}

function sealing(me, mine, seat, consent) {
  const sealed = sql.handIn(seat);
  const values = [
    ...[...mine, seat.couple_id, randomUUID(), seat.instrument_version, me.locale],
    ...[sealed.answers, sealed.scores, sealed.total, sealed.guesses, sealed.importance, seat.started_at],
    ...[sealed.validity, sealed.safety, sealed.flagged, sealed.quality, consent],
  ];
  return { name: 'response-seal', text: sql.SEAL_RESPONSE, values };
}

/** The bare hash, without a look at anything. */
async function compareHash(request) {
  const { password } = JSON.parse(await readBody(request));
  if (!(await verify(PASSWORD_HASH, password))) throw { status: 401, code: 'sign-in.refused' };
}

async function readBody(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

const UUID = '([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})';
const COUPLE = new RegExp(`^/api/couples/${UUID}/pillars$`);
const SUBMISSION = new RegExp(`^/api/my/rounds/${UUID}/submission$`);

function route(request) {
  if (request.method === 'GET' && request.url === '/api/caseload') return caseload(request);
  if (request.method === 'POST' && request.url === '/api/session') return compareHash(request);
  const [, coupleId] = COUPLE.exec(request.url) ?? [];
  if (coupleId) return couple(request, coupleId);
  const [, roundId] = SUBMISSION.exec(request.url) ?? [];
  if (roundId) return submit(request, roundId);
  throw NOT_FOUND;
}

const server = http.createServer(async (request, response) => {
  try {
    const json = await route(request);
    if (json === undefined) return response.writeHead(204).end();
    const headers = {
      'content-type': 'application/json; charset=utf-8',
      'content-length': Buffer.byteLength(json),
    };
    response.writeHead(200, headers).end(json);
  } catch (error) {
    const { status = 500, code = 'unexpected' } = error;
    if (status === 500) console.error(error);
    response.writeHead(status, { 'content-type': 'application/problem+json; charset=utf-8' });
    response.end(JSON.stringify({ status, code }));
  }
});
server.listen(Number(process.env.PORT), '127.0.0.1');
