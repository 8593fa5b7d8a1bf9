import { createServer } from 'node:http';
import { page, script, style } from './page.mjs';

const OWN_CSP =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'";
// A mail may bring inline style and pictures in data urls, but no script, and it loads nothing from elsewhere.
const MAIL_CSP =
  "sandbox allow-top-navigation-by-user-activation allow-popups; default-src 'none'; style-src 'unsafe-inline'; img-src data:";

const FILES = {
  '/': ['text/html', page],
  '/style.css': ['text/css', style],
  '/script.js': ['text/javascript', script],
};

function send(response, status, type, body, csp = OWN_CSP) {
  const headers = { 'content-type': `${type}; charset=utf-8`, 'content-security-policy': csp };
  response.writeHead(status, {
    ...headers,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  response.end(body);
}

const sendJson = (response, status, value) =>
  send(response, status, 'application/json', JSON.stringify(value));

const escapeText = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Links lead out of the frame, so that a click on an invitation opens the product. */
function framed({ html, text }) {
  const base = '<base target="_top">';
  if (!html) return `${base}<pre>${escapeText(text)}</pre>`;
  return /<head[^>]*>/i.test(html) ? html.replace(/<head[^>]*>/i, (head) => head + base) : base + html;
}

function answer(store, request, response) {
  const url = new URL(request.url, 'http://localhost');
  const file = FILES[url.pathname];
  const mail = /^\/messages\/([\w-]+)\/html$/.exec(url.pathname);
  if (url.pathname === '/api/messages' && request.method === 'DELETE') {
    store.clear();
    return response.writeHead(204).end();
  }
  if (request.method !== 'GET') return sendJson(response, 405, { error: 'method not allowed' });
  if (file) return send(response, 200, ...file);
  if (url.pathname === '/api/messages')
    return sendJson(response, 200, store.list(url.searchParams.get('to')));
  if (url.pathname === '/api/version') return sendJson(response, 200, { version: store.version() });
  const message = mail && store.find(mail[1]);
  return message
    ? send(response, 200, 'text/html', framed(message), MAIL_CSP)
    : sendJson(response, 404, { error: 'not found' });
}

/** Only names of this machine: a foreign site that resolves its own name to 127.0.0.1 must not read invitation links. */
const isLocal = (host = '') => /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(host);

export function startWeb({ store, port, host }) {
  const server = createServer((request, response) => {
    if (!isLocal(request.headers.host)) return sendJson(response, 403, { error: 'use localhost' });
    return answer(store, request, response);
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve(server));
  });
}
