// Runs the whole product in one process on Node 24: database, migrations, demo, mail catcher, API with its jobs and the dashboard.
// Started by tools/start.mjs, which has installed and built everything.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { keptSecret, openDataFolder } from './lib/data-folder.mjs';
import { dataFolder, distApi, distDashboard } from './lib/paths.mjs';
import { startMailCatcher } from './mail-catcher.mjs';
import { addressFrom, portTaken } from './up/address.mjs';
import { announce } from './up/announce.mjs';
import { openDatabase } from './up/database.mjs';
import { noteInLock } from './up/lock.mjs';
import { shutdown } from './up/shutdown.mjs';

const { env } = process;
const startedAt = Number(env.TWEESPRAAK_STARTED) || Date.now();
const load = (file) => import(pathToFileURL(join(distApi, file)).href);
const wantsDemo = env.DEMO === 'on' || (env.DEMO !== 'off' && !env.DATABASE_URL);

async function openMail(stop) {
  if (env.SMTP_URL) return { smtpUrl: env.SMTP_URL, webUrl: undefined };
  const catcher = await startMailCatcher({});
  stop.onStop(() => catcher.close());
  return catcher;
}

async function openServer({ databaseUrl, appSecret, address, smtpUrl }) {
  const { startServer } = await load('main.js');
  const serverEnv = {
    ...{ NODE_ENV: 'development', LOG_LEVEL: 'warn', ...env },
    ...{ DATABASE_URL: databaseUrl, APP_SECRET: appSecret, SMTP_URL: smtpUrl },
    ...{ PORT: String(address.port), HOST: address.host, BASE_URL: address.baseUrl },
    ...{ WORKER: 'inline', DASHBOARD_DIR: join(distDashboard, 'browser') },
  };
  return startServer(serverEnv).catch((error) => {
    throw error.code === 'EADDRINUSE' ? portTaken(address.port) : error;
  });
}

async function up(stop) {
  const dataDir = openDataFolder(dataFolder());
  noteInLock(dataDir, { server: process.pid });
  const address = addressFrom();
  const database = await openDatabase({ dataDir, env });
  stop.onStop(database.stop);
  console.log(`▸ Database ready${database.attached ? ' (it was still running)' : ''}`);
  const appSecret = env.APP_SECRET || keptSecret(dataDir, 'app-secret');
  const { databaseUrl } = database;
  await (await load('migrate.js')).migrate({ databaseUrl, appSecret });
  console.log('▸ Migrations at head');
  const demo = wantsDemo
    ? await (await load('seed.js')).seedDemo({ databaseUrl, appSecret })
    : { seeded: false, logins: [] };
  if (demo.seeded) console.log('▸ Demo practices made');
  const mail = await openMail(stop);
  const server = await openServer({ databaseUrl, appSecret, address, smtpUrl: mail.smtpUrl });
  stop.onStop(() => server.close());
  noteInLock(dataDir, { url: address.baseUrl });
  announce({ baseUrl: address.baseUrl, mailUrl: mail.webUrl, logins: demo.logins, startedAt });
}

const stop = shutdown();
await stop.whileStarting(() => up(stop));
