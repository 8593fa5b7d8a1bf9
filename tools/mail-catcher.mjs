// A mail server for development that delivers nothing: it shows every mail on a page and as JSON.
// GET /api/messages[?to=address]: newest first, { id, receivedAt, from, to: string[], subject, text, html, links: string[], calendars, headers }
// DELETE /api/messages: forgets all.
import { SMTPServer } from 'smtp-server';
import { messageStore, readMessage } from './mail-catcher/messages.mjs';
import { startWeb } from './mail-catcher/web.mjs';
import { nextFreePort } from './lib/ports.mjs';

const LARGEST_BYTES = 10_000_000;

function startSmtp({ store, port, host }) {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    hideSize: true,
    size: LARGEST_BYTES,
    logger: false,
    onAuth: (auth, _session, done) => done(null, { user: auth.username ?? 'anyone' }),
    onData(stream, session, done) {
      const chunks = [];
      stream.on('data', (chunk) => chunks.push(chunk));
      stream.once('end', () => {
        const { mailFrom, rcptTo } = session.envelope;
        const envelope = { from: mailFrom ? mailFrom.address : '', to: rcptTo.map(({ address }) => address) };
        readMessage(Buffer.concat(chunks), envelope).then((message) => done(null, store.add(message)), done);
      });
    },
  });
  server.on('error', () => undefined); // a client that hangs up
  return new Promise((resolve, reject) => {
    server.server.once('error', reject);
    server.listen(port, host, () => resolve(server));
  });
}

/**
 * @param webPort  first choice for the page (1080); the next free one is taken
 * @param smtpPort first choice for SMTP (1025); the next free one is taken
 * @returns {{ webUrl: string, smtpUrl: string, webPort: number, smtpPort: number, close(): Promise<void> }}
 */
export async function startMailCatcher({ webPort = 1080, smtpPort = 1025, host = '127.0.0.1' } = {}) {
  const store = messageStore();
  const ports = { web: await nextFreePort(webPort, host), smtp: await nextFreePort(smtpPort, host) };
  const smtp = await startSmtp({ store, port: ports.smtp, host });
  const web = await startWeb({ store, port: ports.web, host });
  return {
    webUrl: `http://localhost:${ports.web}`,
    smtpUrl: `smtp://127.0.0.1:${ports.smtp}`,
    webPort: ports.web,
    smtpPort: ports.smtp,
    async close() {
      web.closeAllConnections();
      await Promise.all([new Promise((done) => web.close(done)), new Promise((done) => smtp.close(done))]);
    },
  };
}

// On its own (in a container): WEB_PORT, SMTP_PORT and HOST from the environment.
if (import.meta.main) {
  const { WEB_PORT, SMTP_PORT, HOST } = process.env;
  const catcher = await startMailCatcher({
    webPort: Number(WEB_PORT || 1080),
    smtpPort: Number(SMTP_PORT || 1025),
    host: HOST || '127.0.0.1',
  });
  console.log(`Mails: ${catcher.webUrl}, SMTP on port ${catcher.smtpPort}`);
  for (const signal of ['SIGINT', 'SIGTERM'])
    process.once(signal, () => catcher.close().then(() => process.exit(0)));
}
