// Runs on the system's Node before anything is installed: no dependencies.
import { createServer } from 'node:net';

/** Tries to listen and closes again; resolves to null when free, otherwise to the error code (EADDRINUSE, EACCES, ...). */
export function probePort(port, host = '127.0.0.1') {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error) => resolve(error.code ?? 'ERROR'));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(null)));
  });
}

/** A port of the kernel's choice that was free a moment ago. */
export function freePort(host = '127.0.0.1') {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ port: 0, host }, () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** The first free port at or after `first`; after twenty tries one of the kernel's choice. */
export async function nextFreePort(first, host = '127.0.0.1', tries = 20) {
  for (let port = first; port < first + tries; port++) if (!(await probePort(port, host))) return port;
  return freePort(host);
}
