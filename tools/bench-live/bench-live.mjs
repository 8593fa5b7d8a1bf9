// `npm run bench:live`: 300 rooms with three screens each over two processes of the product, beside two processes of a bare
// node:http server that does the same with the same SQL. Delivered events per second = moves accepted per second × 3 screens.
// --short: 30 rooms, one round of ten seconds · --rounds 2 · --seconds 20
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../lib/paths.mjs';
import { apiProcess, POOL } from '../rooms/api-process.mjs';
import { buildRooms } from '../rooms/build.mjs';
import { fillCouples } from '../rooms/people.mjs';
import { openRunFolder } from '../rooms/run-folder.mjs';
import { openStage } from '../rooms/stage.mjs';
import { closeWire } from '../rooms/wire.mjs';
import { withStops } from '../rooms/with-stops.mjs';
import { buildShared } from './build-shared.mjs';
import { judge, printReport } from './report.mjs';
import { playRound } from './round.mjs';

const SCREENS = 3;
const PROCESSES = 2;
const EVENTS_A_ROOM = 1_000 / 300; // delivered per second

const { values: options } = parseArgs({
  options: {
    short: { type: 'boolean', default: false },
    rounds: { type: 'string' },
    seconds: { type: 'string' },
  },
});
const rooms = options.short ? 30 : 300;
const plan = {
  rooms,
  rounds: Number(options.rounds ?? (options.short ? 1 : 2)),
  seconds: Number(options.seconds ?? (options.short ? 7 : 20)),
  warmUp: options.short ? 3 : 5,
  movesPerSecond: (rooms * EVENTS_A_ROOM) / SCREENS,
};

/** Two processes of one contestant, with the port that each keeps. */
async function contestant(name, script, { stage, logFile, env, stops }) {
  const processes = [];
  for (let i = 0; i < PROCESSES; i++) {
    const { databaseUrl, appSecret } = stage;
    const one = await apiProcess({ script, databaseUrl, appSecret, logFile, env });
    stops.push(() => one.stop());
    await one.start();
    processes.push(one);
  }
  return { name, processes };
}

async function bench(stops) {
  const load = loadavg();
  console.log(
    `  load of the machine before: ${load.map((one) => one.toFixed(2)).join(' ')} on ${cpus().length} cores`,
  );
  const run = openRunFolder('bench-live');
  stops.push(run.remove);
  const built = await buildRooms(run.folder);
  const shared = await buildShared(run.folder);
  const stage = await openStage(run.folder, built);
  stops.push(stage.close, closeWire);
  const conditions = {
    node: process.version,
    ...stage.settings,
    processes: PROCESSES,
    pool: POOL,
    load,
    ...plan,
  };
  const couples = await fillCouples(stage.superuser, rooms);
  await stage.superuser.query('ANALYZE');
  const logFile = join(root, 'tmp/bench-live.log');
  rmSync(logFile, { force: true });
  const start = { stage, stops, logFile };
  const product = await contestant('product', built.main, start);
  const plainServer = join(import.meta.dirname, 'plain-server.mjs');
  const plain = await contestant('plain', plainServer, { ...start, env: { SHARED: shared } });
  const given = { ...plan, couples, stage, engine: built.engine };
  const results = { product: [], plain: [] };
  for (let round = 0; round < plan.rounds; round++) {
    for (const one of round % 2 ? [plain, product] : [product, plain]) {
      process.stdout.write(`▸ ${one.name} … `);
      results[one.name].push(await playRound(one, given));
      console.log(`${Math.round(results[one.name].at(-1).eventsPerSecond)} events/s`);
    }
  }
  const verdict = judge(results, plan);
  printReport(results, verdict, plan);
  mkdirSync(join(root, 'tmp'), { recursive: true });
  const report = { conditions, ...verdict, results };
  writeFileSync(join(root, 'tmp/bench-live.json'), JSON.stringify(report, null, 2));
  return verdict.gates.every(({ ok }) => ok) ? 0 : 1;
}

await withStops(bench);
