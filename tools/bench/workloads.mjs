// What is asked, and of whom. Every load is spread over all practices of its database.
import { randomUUID } from 'node:crypto';
import { COUPLES, cookieOf, deviceCookieOf, idOf, reopenSeats } from './load-data.mjs';
import { PASSWORD } from './stage.mjs';

const FINISHED = 6;
const OPEN_ROUND = FINISHED + 1;
const FAR = 7919; // a prime: neighbours in a load are strangers in the tables

const range = (count) => Array.from({ length: count }, (_, i) => i);

/** Practice and couple (both from 1) of the n-th couple of a load. */
function coupleAt(practices, n) {
  const at = (n * FAR) % (practices * COUPLES);
  return [1 + (at % practices), 1 + Math.floor(at / practices)];
}

export const coachCookie = (p) => cookieOf(idOf('coach', p));
export const coupleIdOf = (p, c) => idOf('couple', p, c);
export const openRoundOf = (p, c) => idOf('round', p, c, OPEN_ROUND);
export const partnerOf = (p, c, seat) => idOf('partner', p, c, seat);

export const caseloadOf = (p) => ({ method: 'GET', path: '/api/caseload', cookie: coachCookie(p) });
export const coupleOf = (p, c, coach = p) => ({
  method: 'GET',
  path: `/api/couples/${coupleIdOf(p, c)}/pillars`,
  cookie: coachCookie(coach),
});
export const submitOf = (p, c, seat) => ({
  method: 'POST',
  path: `/api/my/rounds/${openRoundOf(p, c)}/submission`,
  cookie: cookieOf(partnerOf(p, c, seat)),
  body: '{"consent":true}',
});

function signInOf(p, c, seat) {
  const person = partnerOf(p, c, seat);
  const body = { email: `${person}@bench.example`, password: PASSWORD };
  const cookie = deviceCookieOf(idOf('account', person));
  return { method: 'POST', path: '/api/session', cookie, body: JSON.stringify(body) };
}

/** An id that exists nowhere. */
export const strangerCouple = (p) => ({
  method: 'GET',
  path: `/api/couples/${randomUUID()}/pillars`,
  cookie: coachCookie(p),
});

/** Hands out couples whose seats are both open; when they run out, takes back what was handed in. */
export function openSeats({ practices, superuser }) {
  const total = practices * COUPLES;
  let next = 0;
  return async (count) => {
    const couples = Math.ceil(count / 2);
    if (next + couples > total) {
      await reopenSeats(superuser);
      next = 0;
    }
    const taken = range(couples).map((i) => coupleAt(practices, next + i));
    next += couples;
    // First every a, then every b: the first of two and the second, who renews the couple's latest row, as often.
    return ['a', 'b'].flatMap((seat) => taken.map(([p, c]) => submitOf(p, c, seat)));
  };
}

/** Requests for a practice's couples, from the n-th on, going round. */
function cycling({ practices }, request) {
  let next = 0;
  return async (count) => range(count).map(() => request(...coupleAt(practices, next++)));
}

export const caseloads = (size) => cycling(size, caseloadOf);
export const couples = (size) => cycling(size, coupleOf);
export const signIns = (size) => cycling(size, (p, c) => signInOf(p, c, 'a'));
