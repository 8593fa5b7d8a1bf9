// `npm run bench:notices`: 10,000 people have something to hear; two workers of the product tell them, beside two workers of
// bare pg-boss that send as many mails in the same run. Nobody may be told twice, nobody forgotten.
// --short: 500 people · --count n · --kills n: one worker after the other is killed (SIGKILL) in the middle of its mails,
// product alone; a mail may then come twice under one message id, when its worker died right after the mail server's yes
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { PgBoss } from 'pg-boss';
import { buildApi } from '../build-api.mjs';
import { root } from '../lib/paths.mjs';
import { UserError } from '../lib/user-error.mjs';
import { bundle } from '../rooms/build.mjs';
import { openRunFolder } from '../rooms/run-folder.mjs';
import { openStage } from '../rooms/stage.mjs';
import { withStops } from '../rooms/with-stops.mjs';
import { fillNotices, openNotices } from './fill.mjs';
import { openSink } from './sink.mjs';
import { workerProcess } from './workers.mjs';

const WORKERS = 2;
const CHUNK = 2_000;
const LEAST_RATIO = 0.4; // two transactions a message more than bare pg-boss, which promises nothing
const IN_HAND = 10; // mails that one worker sends side by side
const PATIENCE_MS = 240_000;

const { values: options } = parseArgs({
  options: {
    short: { type: 'boolean', default: false },
    count: { type: 'string' },
    kills: { type: 'string', default: '0' },
  },
});
const count = Number(options.count ?? (options.short ? 500 : 10_000));
const kills = Number(options.kills);

async function build(folder) {
  await buildApi({ outdir: `${folder}/api`, only: ['worker', 'migrate'] });
  await bundle(
    `export { roleUrl } from './libs/platform/api/src/database/role-url';`,
    join(root, folder, 'roles.mjs'),
  );
  const load = (name) => import(pathToFileURL(join(root, folder, name)).href);
  return {
    worker: join(root, folder, 'api/worker.js'),
    engine: await load('roles.mjs'),
    migrate: (await load('api/migrate.js')).migrate,
  };
}

async function openBoss(stage) {
  const boss = new PgBoss({
    connectionString: stage.databaseUrl,
    supervise: false,
    schedule: false,
    migrate: false,
  });
  boss.on('error', () => undefined);
  await boss.start();
  await boss.createQueue('plain.notice', { retryLimit: 5 });
  await stage.superuser.query(
    'GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA pgboss TO tweespraak_app',
  );
  return boss;
}

async function enqueue(boss, queue, payloads) {
  for (let from = 0; from < payloads.length; from += CHUNK)
    await boss.insert(
      queue,
      payloads.slice(from, from + CHUNK).map((data) => ({ data })),
    );
}

/** Two workers empty a queue. @returns what the mail server saw. */
async function drain({ sink, script, env, logFile, stops, meanwhile = async () => undefined }) {
  sink.clear();
  const workers = Array.from({ length: WORKERS }, () => workerProcess({ script, env, logFile }));
  stops.push(() => Promise.all(workers.map((one) => one.stop())));
  const deadline = Date.now() + PATIENCE_MS;
  const killing = meanwhile(workers, sink);
  while (sink.tally().different < count) {
    if (Date.now() > deadline) throw new UserError(`Only ${sink.tally().different} of ${count} mails came.`);
    await sleep(100);
  }
  await killing;
  await sleep(1_500); // a repeat would come now
  const tally = sink.tally();
  await Promise.all(workers.map((one) => one.stop()));
  return tally;
}

async function killOneAfterTheOther(workers, sink) {
  for (let nth = 0; nth < kills; nth += 1) {
    while (sink.tally().different < (count * (nth + 1)) / (kills + 2)) await sleep(5);
    const worker = workers[nth % workers.length];
    await worker.kill();
    worker.restart();
  }
}

async function bench(stops) {
  console.log(
    `  load of the machine before: ${loadavg()[0].toFixed(2)} on ${cpus().length} cores; ${count} people`,
  );
  const run = openRunFolder('bench-notices');
  stops.push(run.remove);
  const built = await build(run.folder);
  const stage = await openStage(run.folder, built);
  stops.push(stage.close);
  const boss = await openBoss(stage);
  stops.push(() => boss.stop({ graceful: false }));
  const sink = await openSink();
  stops.push(sink.close);
  const logFile = join(root, 'tmp/bench-notices.log');
  rmSync(logFile, { force: true });
  const { databaseUrl, appSecret } = stage;
  const common = { sink, logFile, stops };

  const payloads = await fillNotices(stage.superuser, count);
  await enqueue(boss, 'notice.send', payloads);
  const product = await drain({
    ...{ ...common, script: built.worker, meanwhile: killOneAfterTheOther },
    env: {
      DATABASE_URL: databaseUrl,
      APP_SECRET: appSecret,
      SMTP_URL: sink.url,
      BASE_URL: 'https://tweespraak.example',
    },
  });
  const forgotten = await openNotices(stage.superuser);
  report('product', product);

  let plain = null;
  if (!kills) {
    await enqueue(boss, 'plain.notice', payloads);
    const appUrl = built.engine.roleUrl(databaseUrl, 'tweespraak_app', appSecret);
    plain = await drain({
      ...{ ...common, script: join(import.meta.dirname, 'plain-worker.mjs') },
      env: { DATABASE_APP_URL: appUrl, SMTP_URL: sink.url },
    });
    report('bare pg-boss', plain);
  }
  return judge({ product, plain, forgotten, settings: stage.settings });
}

function report(name, { different, double, perSecond }) {
  console.log(`  ${name.padEnd(13)} ${different} mails, ${double} double, ${Math.round(perSecond)} a second`);
}

function judge({ product, plain, forgotten, settings }) {
  const ratio = plain ? product.perSecond / plain.perSecond : null;
  const gates = [
    ['everybody was told', product.different === count && forgotten === 0],
    kills
      ? [
          `${product.double} came twice, of those that dying workers had in hand`,
          product.double <= kills * IN_HAND,
        ]
      : ['nobody was told twice', product.double === 0],
    ...(ratio === null
      ? []
      : [[`${ratio.toFixed(2)} of bare pg-boss (≥ ${LEAST_RATIO})`, ratio >= LEAST_RATIO]]),
  ];
  for (const [name, ok] of gates) console.log(`  ${ok ? '✔' : '✖'} ${name}`);
  mkdirSync(join(root, 'tmp'), { recursive: true });
  const written = { count, kills, node: process.version, ...settings, product, plain, ratio, forgotten };
  writeFileSync(join(root, 'tmp/bench-notices.json'), JSON.stringify(written, null, 2));
  return gates.every(([, ok]) => ok) ? 0 : 1;
}

await withStops(bench);
