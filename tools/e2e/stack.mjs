import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildApi } from '../build-api.mjs';
import { buildDashboard } from '../build/dashboard.mjs';
import { distApi, distDashboard } from '../lib/paths.mjs';
import { freePort } from '../lib/ports.mjs';
import { startMailCatcher } from '../mail-catcher.mjs';
import { ensureDatabase, startPostgres } from '../postgres.mjs';
import { openWorkerControl, startWorker } from './worker.mjs';

const APP_SECRET = 'only-for-browser-journeys-0123456789abcdef';
const load = (file) => import(pathToFileURL(join(distApi, file)).href);

async function startProduct({ databaseUrl, mail, closers }) {
  const port = await freePort();
  const baseUrl = `http://localhost:${port}`;
  const { startServer } = await load('main.js');
  const env = {
    ...{ NODE_ENV: 'test', LOG_LEVEL: 'error', ...process.env },
    ...{
      DATABASE_URL: databaseUrl,
      APP_SECRET,
      SMTP_URL: mail.smtpUrl,
      MAIL_FROM: 'Tweespraak <post@tweespraak.example>',
      MAIL_MORNING: '00:00', // the stories wait for mail at any hour of the day
    },
    ...{ PORT: String(port), HOST: '127.0.0.1', BASE_URL: baseUrl },
    ...{ DASHBOARD_DIR: join(distDashboard, 'browser') },
  };
  const server = await startServer({ ...env, WORKER: 'off' });
  closers.push(() => server.close());
  const worker = startWorker(env);
  closers.push(() => worker.stop());
  const control = await openWorkerControl(worker);
  closers.push(() => control.close());
  return { baseUrl, workerUrl: control.url };
}

/** A whole product on a database of its own with the demo in it; close() leaves nothing behind. */
export async function startStack() {
  const closers = [];
  const close = async () => {
    while (closers.length) await closers.pop()();
  };
  try {
    await buildApi();
    await buildDashboard({ ifNeeded: true });
    const dataDir = mkdtempSync(join(tmpdir(), 'tweespraak-e2e-'));
    closers.push(() => rmSync(dataDir, { recursive: true, force: true }));
    const postgres = await startPostgres({ dataDir, fast: true });
    closers.push(() => postgres.stop());
    const databaseUrl = await ensureDatabase({ superuserUrl: postgres.superuserUrl, dataDir });
    await (await load('migrate.js')).migrate({ databaseUrl, appSecret: APP_SECRET });
    const { logins } = await (await load('seed.js')).seedDemo({ databaseUrl, appSecret: APP_SECRET });
    const mail = await startMailCatcher({});
    closers.push(() => mail.close());
    const product = await startProduct({ databaseUrl, mail, closers });
    return { ...product, mailUrl: mail.webUrl, logins, close };
  } catch (error) {
    await close();
    throw error;
  }
}
