// The two things that a device does with the server: it reads a stream of events and it sends a move.
import http from 'node:http';

const HOST = '127.0.0.1';
const agents = new Map();

function agentOf(port) {
  if (!agents.has(port)) agents.set(port, new http.Agent({ keepAlive: true, maxSockets: 128 }));
  return agents.get(port);
}

/** Closes every kept connection. */
export function closeWire() {
  for (const agent of agents.values()) agent.destroy();
  agents.clear();
}

/**
 * Follows a room, as a browser's EventSource does: the first time from the version that was read (`first`), after a break
 * from the last id that came (`after`). `onEvent(name, id, data)` per event (data as text), `onEnd(status)` once: the
 * answer's status, 0 when there was none.
 * @returns a way to leave
 */
export function follow({ port, roomId, cookie, first, after }, { onOpen, onEvent, onEnd }) {
  const headers = { cookie, accept: 'text/event-stream' };
  if (after !== undefined) headers['last-event-id'] = String(after);
  let ended = false;
  const end = (status) => {
    if (ended) return;
    ended = true;
    onEnd(status);
  };
  const path = `/api/rooms/${roomId}/events${first === undefined ? '' : `?after=${first}`}`;
  const request = http.get({ host: HOST, port, path, headers, agent: false }, (answer) => {
    if (answer.statusCode !== 200) answer.resume();
    else read(answer, onEvent, onOpen);
    answer.on('close', () => end(answer.statusCode));
    answer.on('error', () => undefined); // 'close' follows
  });
  request.on('error', () => end(0));
  return () => {
    ended = true;
    request.destroy();
  };
}

function read(answer, onEvent, onOpen) {
  let rest = '';
  onOpen?.();
  answer.setEncoding('utf8');
  answer.on('data', (text) => {
    rest += text;
    for (let at = rest.indexOf('\n\n'); at >= 0; at = rest.indexOf('\n\n')) {
      parseBlock(rest.slice(0, at), onEvent);
      rest = rest.slice(at + 2);
    }
  });
}

function parseBlock(block, onEvent) {
  let [name, id, data] = ['message', undefined, undefined];
  for (const line of block.split('\n')) {
    const colon = line.indexOf(':');
    if (colon <= 0) continue; // a comment keeps the line open
    const value = line.slice(colon + (line[colon + 1] === ' ' ? 2 : 1));
    const field = line.slice(0, colon);
    if (field === 'event') name = value;
    else if (field === 'id') id = value;
    else if (field === 'data') data = data === undefined ? value : `${data}\n${value}`;
  }
  if (data !== undefined) onEvent(name, id, data);
}

/** One request with JSON. @returns {{ status: number, text: string }}, rejected when the connection broke */
export function send({ port, method = 'POST', path, cookie, body }) {
  const payload = body === undefined ? '' : JSON.stringify(body);
  const headers = { cookie, 'sec-fetch-site': 'same-origin', 'content-length': Buffer.byteLength(payload) };
  if (payload) headers['content-type'] = 'application/json';
  return new Promise((resolve, reject) => {
    const request = http.request(
      { agent: agentOf(port), host: HOST, port, method, path, headers },
      (answer) => {
        let text = '';
        answer.setEncoding('utf8');
        answer.on('data', (chunk) => (text += chunk));
        answer.on('end', () => (answer.complete ? resolve({ status: answer.statusCode, text }) : undefined));
        answer.on('error', reject);
        answer.on('close', () => reject(new Error('the connection broke off')));
      },
    );
    request.on('error', reject);
    request.end(payload);
  });
}

/** A move with the version that the device has on its screen. */
export const sendMove = (port, room, { cookie, version, move }) =>
  send({ port, path: `/api/rooms/${room.id}/moves`, cookie, body: { version, move } });
