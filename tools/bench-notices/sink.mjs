// A real SMTP server that keeps nothing but the message ids, and when the first and the last mail came.
import { SMTPServer } from 'smtp-server';

export async function openSink() {
  let ids = new Map();
  let first = 0;
  let last = 0;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, done) {
      const chunks = [];
      stream.on('data', (chunk) => chunks.push(chunk));
      stream.on('end', () => {
        const id = /^Message-ID: *(\S+)/im.exec(Buffer.concat(chunks).toString('latin1'))?.[1] ?? 'none';
        ids.set(id, (ids.get(id) ?? 0) + 1);
        last = performance.now();
        first ||= last;
        done();
      });
    },
  });
  server.on('error', () => undefined); // a worker that is killed drops its line
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `smtp://127.0.0.1:${server.server.address().port}`,
    clear() {
      ids = new Map();
      first = last = 0;
    },
    /** Different mails, repeats of one that came before, and mails per second from the first to the last. */
    tally() {
      const all = [...ids.values()].reduce((sum, times) => sum + times, 0);
      return { different: ids.size, double: all - ids.size, perSecond: (all - 1) / ((last - first) / 1000) };
    },
    close: () => new Promise((closed) => server.close(closed)),
  };
}
