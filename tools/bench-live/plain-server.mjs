// The limit: node:http and pg, nothing else. Same statements, same transactions, same roles and the same engine as the
// product; it sends a move on to its screens from Postgres' own channel. No presence, no checks of bodies, no log.
import { hash, randomUUID } from 'node:crypto';
import http from 'node:http';
import pg from 'pg';

const sql = await import(process.env.SHARED);
const { APP_SECRET, DATABASE_URL, DATABASE_POOL } = process.env;

const connectionString = sql.roleUrl(DATABASE_URL, 'tweespraak_app', APP_SECRET);
const app = new pg.Pool({ connectionString, max: Number(DATABASE_POOL), pipeline: true });
const auth = new pg.Pool({
  connectionString: sql.roleUrl(DATABASE_URL, 'tweespraak_auth', APP_SECRET),
  max: Math.ceil(Number(DATABASE_POOL) / 2),
});
const screens = new Map(); // dialogue → answers that stay open
const couples = new Map(); // dialogue → couple, as the product remembers it

const problem = (status, code) => Object.assign(new Error(code), { status, code });

/** Who asks, from the cookie. */
async function contextOf(request) {
  const token = /(?:^|; )__Host-sid=([^;]+)/.exec(request.headers.cookie ?? '')?.[1];
  if (!token) throw problem(401, 'not-signed-in');
  const values = [hash('sha256', token, 'buffer')];
  const { rows } = await auth.query({ name: 'session-read', text: sql.SESSION_READ, values });
  const [me] = rows;
  if (!me) throw problem(401, 'not-signed-in');
  const { practice_id: practiceId, person_id: personId, roles } = me;
  return {
    practiceId,
    personId,
    role: roles[0],
    address: request.socket.remoteAddress,
    requestId: randomUUID(),
  };
}

/** Sends all at once and waits for all. @returns the results in order. */
async function burst(client, statements) {
  const results = await Promise.allSettled(statements.map((one) => client.query(one)));
  const failed = results.find((one) => one.status === 'rejected');
  if (failed) throw failed.reason;
  return results.map((one) => one.value);
}

async function inTransaction(ctx, dialogueId, work) {
  const client = await app.connect();
  const known = couples.get(dialogueId);
  try {
    const context = known ? sql.narrowContextStatement(ctx, known) : sql.contextStatement(ctx);
    const start = [{ text: 'BEGIN' }, context];
    return await work(client, start);
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
}

async function move(request, dialogueId) {
  const [ctx, text] = await Promise.all([contextOf(request), readBody(request)]);
  const body = JSON.parse(text);
  return inTransaction(ctx, dialogueId, async (client, start) => {
    const values = [ctx.practiceId, dialogueId];
    const locking = await burst(client, [...start, { name: 'room-lock', text: sql.LOCK_ROOM, values }]);
    const [room] = locking.at(-1).rows;
    if (!room) throw problem(404, 'not-found');
    couples.set(dialogueId, room.couple_id);
    const isStale = room.version !== body.version;
    const made = isStale ? [] : [moving(ctx, dialogueId, room, body.move)];
    await burst(client, [...made.map(({ statement }) => statement), { text: 'COMMIT' }]);
    const state = made[0]?.state ?? room.state;
    const now = new Date(made[0]?.state.movedAt ?? room.at).toISOString();
    return JSON.stringify({
      outcome: isStale ? 'stale' : 'done',
      room: { version: state.version, state, now },
    });
  });
}

function moving(ctx, dialogueId, locked, wish) {
  const by = sql.partyOf(ctx, locked);
  const facts = { coachConnected: true };
  const attempt = { by, at: locked.at, move: wish, facts };
  const advanced = sql.advance(sql.scripts[locked.state.key], locked.state, attempt);
  if (!advanced.ok) throw problem(422, advanced.code);
  const { room, event } = advanced;
  const news = { practiceId: ctx.practiceId, dialogueId, moved: sql.toMessage(event) };
  const values = [
    ...[ctx.practiceId, dialogueId, locked.couple_id, room.version, JSON.stringify(room)],
    ...[event.by, ctx.personId, JSON.stringify(event), event.at, JSON.stringify(news)],
  ];
  return { state: room, statement: { name: 'room-move', text: sql.MOVE_ROOM, values } };
}

const asText = (moved) => `id: ${moved.version}\nevent: moved\ndata: ${JSON.stringify(moved)}\n\n`;

/** Opens a stream: first what came since, then what comes. */
async function follow(request, response, dialogueId, after) {
  const ctx = await contextOf(request);
  const waiting = [];
  const screen = { last: after, write: (moved) => waiting.push(moved) };
  listen(dialogueId, screen, response);
  const values = [ctx.practiceId, dialogueId];
  const missed = await inTransaction(ctx, dialogueId, async (client, start) => {
    const found = { name: 'dialogue-find', text: sql.FIND_DIALOGUE, values };
    const events = { name: 'room-events', text: sql.EVENTS_AFTER, values: [...values, after] };
    const results = await burst(client, [...start, found, events, { text: 'COMMIT' }]);
    if (!results.at(-3).rows.length) throw problem(404, 'not-found');
    return results.at(-2).rows.map(({ event }) => sql.toMessage(event));
  });
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  response.flushHeaders();
  screen.write = (moved) => {
    if (moved.version <= screen.last) return;
    screen.last = moved.version;
    response.write(asText(moved));
  };
  [...missed, ...waiting].forEach(screen.write);
}

function listen(dialogueId, screen, response) {
  const all = screens.get(dialogueId) ?? screens.set(dialogueId, new Set()).get(dialogueId);
  all.add(screen);
  response.on('close', () => {
    all.delete(screen);
    if (!all.size) screens.delete(dialogueId);
  });
}

async function readBody(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

const ROUTE = /^\/api\/rooms\/([0-9a-f-]{36})\/(moves|events)(?:\?after=(\d+))?$/;

const server = http.createServer(async (request, response) => {
  try {
    const [, dialogueId, what, after] = ROUTE.exec(request.url) ?? [];
    if (!dialogueId) throw problem(404, 'not-found');
    if (what === 'events')
      return await follow(
        request,
        response,
        dialogueId,
        Number(request.headers['last-event-id'] ?? after ?? 0),
      );
    const json = await move(request, dialogueId);
    const headers = {
      'content-type': 'application/json; charset=utf-8',
      'content-length': Buffer.byteLength(json),
    };
    response.writeHead(200, headers).end(json);
  } catch (error) {
    const { status = 500, code = 'unexpected' } = error;
    if (status === 500) console.error(error);
    if (response.headersSent) return void response.destroy();
    response.writeHead(status, { 'content-type': 'application/problem+json; charset=utf-8' });
    response.end(JSON.stringify({ status, code }));
  }
});

const listener = new pg.Client({ connectionString });
await listener.connect();
listener.on('notification', ({ payload }) => {
  const { dialogueId, moved } = JSON.parse(payload);
  if (moved) screens.get(dialogueId)?.forEach((screen) => screen.write(moved));
});
await listener.query(`LISTEN ${sql.CHANNEL}`);
server.listen(Number(process.env.PORT), '127.0.0.1');
process.once('SIGINT', () => process.exit(0));
