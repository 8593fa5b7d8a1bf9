import { connect } from 'node:net';
import { probePort } from '../lib/ports.mjs';
import { UserError } from '../lib/user-error.mjs';

const DEFAULT_PORT = 4200;

/** Where the product listens and how it is called: PORT (4200), HOST (this machine only), BASE_URL. */
export function addressFrom(env = process.env) {
  const port = Number(env.PORT || DEFAULT_PORT);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new UserError(`PORT must be a whole number from 1 to 65535, not "${env.PORT}".`);
  const host = env.HOST || '127.0.0.1';
  const name = ['127.0.0.1', '0.0.0.0', '::', '::1'].includes(host) ? 'localhost' : host;
  return { port, host, baseUrl: env.BASE_URL || `http://${name}:${port}` };
}

export const portTaken = (port) =>
  new UserError(
    `Port ${port} is taken by another program: stop it, or choose another one, for example PORT=${port + 1} npm start.`,
  );

/** Fails in one sentence when the port cannot be used; "localhost" must not lead to somebody else's ::1 either. */
export async function assertPortFree({ port, host }) {
  const hosts = host === '127.0.0.1' ? [host, '::1'] : [host];
  for (const each of hosts) {
    const code = await probePort(port, each);
    if (code === 'EADDRINUSE') throw portTaken(port);
    if (code === 'EACCES')
      throw new UserError(`This user may not listen on port ${port}: choose one above 1023 with PORT.`);
    if (code && each === host)
      throw new UserError(`The address ${host}:${port} cannot be used (${code}): check HOST and PORT.`);
  }
}

/** A readable form of a database url, without user and password. */
export function databaseName(databaseUrl) {
  try {
    const { hostname, port, pathname } = new URL(databaseUrl);
    return `${hostname || 'localhost'}:${port || 5432}${pathname}`;
  } catch {
    throw new UserError(
      'DATABASE_URL is not a URL: it should look like postgres://user:password@host:5432/database.',
    );
  }
}

/** A first knock on the database's door, before anything long begins. */
export function assertReachable(databaseUrl) {
  const name = databaseName(databaseUrl);
  const { hostname, port } = new URL(databaseUrl);
  if (!hostname) return Promise.resolve(); // a socket folder: the real connection will tell
  return new Promise((resolve, reject) => {
    const socket = connect({
      host: hostname.replace(/^\[|\]$/g, ''),
      port: Number(port || 5432),
      timeout: 5_000,
    });
    const fail = (why) => {
      socket.destroy();
      reject(
        new UserError(`The database of DATABASE_URL (${name}) cannot be reached (${why}): is it running?`),
      );
    };
    socket.once('connect', () => resolve(socket.destroy()));
    socket.once('timeout', () => fail('no answer within 5 s'));
    socket.once('error', (error) => fail(error.code ?? 'error'));
  });
}
