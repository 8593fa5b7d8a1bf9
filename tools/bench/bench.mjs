// `npm run bench`: the product beside a plain node:http + pg server that does the same work with the same SQL under row security.
// --large loads 2,000 practices instead of 200 · --keep leaves the filled databases for the next run · --rounds 7
// --only submit,caseload,couple,signIn,notices,exports,pdf · --profile writes a .cpuprofile of the product into tmp/bench/profile
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../lib/paths.mjs';
import { printFailure } from '../lib/user-error.mjs';
import { buildAll } from './build.mjs';
import { gatesAfter, gatesBefore } from './gates.mjs';
import { openSessions, reopenSeats } from './load-data.mjs';
import { printGates } from './report.mjs';
import { runLoads } from './runs.mjs';
import { POOL, startOne } from './servers.mjs';
import { openStage } from './stage.mjs';

const SMALL = 20;
const MIDDLE = 200;
const LARGE = 2_000;
const APART = ['notices', 'exports', 'pdf'];

const { values: options } = parseArgs({
  options: {
    large: { type: 'boolean', default: false },
    keep: { type: 'boolean', default: false },
    profile: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '5' },
    only: { type: 'string', default: 'submit,caseload,couple,signIn,notices,exports,pdf' },
  },
});

const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

async function prepare(stage, practices) {
  const since = performance.now();
  const size = await stage.openSize(practices);
  if (!size.isFresh) await reopenSeats(size.superuser);
  for (const role of ['coach', 'partner']) await openSessions(size.superuser, role);
  console.log(`▸ ${practices} practices ${size.isFresh ? 'loaded' : 'were there'} (${seconds(since)})`);
  return size;
}

async function startServers(stage, size, stops) {
  const { rows } = await size.superuser.query(`SELECT password_hash FROM identity.accounts LIMIT 1`);
  const given = {
    databaseUrl: size.databaseUrl,
    appSecret: stage.appSecret,
    passwordHash: rows[0].password_hash,
  };
  const servers = {};
  for (const name of ['product', 'plain']) {
    servers[name] = await startOne(name, { ...given, profile: options.profile && name === 'product' });
    stops.push(servers[name].stop);
  }
  return { ...size, ...servers };
}

async function bench(stops) {
  const load = loadavg()[0];
  await buildAll();
  const stage = await openStage({ keep: options.keep });
  stops.push(stage.close);
  const conditions = {
    ...stage.settings,
    node: process.version,
    cores: cpus().length,
    pool: POOL,
    loadBefore: load,
  };
  console.log(
    Object.entries(conditions)
      .map(([name, value]) => `  ${name} ${value}`)
      .join('\n'),
  );
  const sizes = [];
  for (const practices of [SMALL, options.large ? LARGE : MIDDLE]) {
    sizes.push(await startServers(stage, await prepare(stage, practices), stops));
    stops.push(() => sizes.pop().superuser.end());
  }
  const before = await gatesBefore(sizes, stage);
  const loads = await runLoads(sizes, {
    rounds: Number(options.rounds),
    only,
    stage,
  });
  const gates = [...before, ...(await gatesAfter(sizes, loads))];
  printGates(gates);
  mkdirSync(join(root, 'tmp'), { recursive: true });
  writeFileSync(join(root, 'tmp/bench.json'), JSON.stringify({ conditions, loads, gates }, null, 2));
  return gates.every(({ ok }) => ok);
}

/** 10,000 reminders by two workers, files of 800,000 rows: each on a database of its own, after the rest has stopped. */
function benchApart(name) {
  const script = join(root, `tools/${name}/${name}.mjs`);
  return spawnSync(process.execPath, [script], { cwd: root, stdio: 'inherit' }).status ?? 1;
}

const only = options.only.split(',');
const stops = [];
const stopAll = async () => {
  for (let stop = stops.pop(); stop; stop = stops.pop()) await stop().catch(printFailure);
};
for (const signal of ['SIGINT', 'SIGTERM'])
  process.once(signal, () => void stopAll().then(() => process.exit(130)));
try {
  if (only.some((one) => !APART.includes(one))) process.exitCode = (await bench(stops)) ? 0 : 1;
} catch (error) {
  printFailure(error);
  process.exitCode = 1;
} finally {
  await stopAll();
}
for (const one of APART.filter((one) => only.includes(one))) {
  const failed = benchApart(`bench-${one}`);
  process.exitCode ||= failed;
}
