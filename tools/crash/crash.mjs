// `npm run crash`: couples talk in rooms while the two processes of the product are killed (SIGKILL) at random moments and
// started again. First the checks must find defects that were planted; then the product itself must have none.
// --kills 5 · --lanes 8 · --seed 42 · --short: few kills, for `npm test` · --plant ack-before-commit: that control alone
import { rmSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../lib/paths.mjs';
import { UserError } from '../lib/user-error.mjs';
import { buildRooms } from '../rooms/build.mjs';
import { openRunFolder } from '../rooms/run-folder.mjs';
import { openStage } from '../rooms/stage.mjs';
import { withStops } from '../rooms/with-stops.mjs';
import { control } from './control.mjs';
import { PLANTS } from './plants.mjs';
import { conclude, INVALID, print } from './report.mjs';
import { run } from './run.mjs';

const MUST_BE_ON = ['fsync', 'synchronous_commit', 'full_page_writes', 'data_checksums'];
/** The two that a killed process shows; the third is found without any kill. */
const SHORT_PLANTS = ['ack-before-commit', 'skip-after-return'];

const { values: options } = parseArgs({
  options: {
    short: { type: 'boolean', default: false },
    kills: { type: 'string' },
    lanes: { type: 'string', default: '8' },
    seed: { type: 'string' },
    plant: { type: 'string' },
  },
});
const plan = {
  seed: Number(options.seed ?? Math.floor(Math.random() * 1e9)),
  lanes: Number(options.lanes),
  kills: Number(options.kills ?? (options.short ? 5 : 50)),
  ...{
    movesBetween: options.short ? 60 : 200,
    withinMs: options.short ? 60_000 : 220_000,
    patienceMs: 20_000,
  },
};

function plants() {
  if (options.plant) return [options.plant];
  return options.short ? SHORT_PLANTS : Object.keys(PLANTS);
}

function assertDurable(settings) {
  console.log(`  ${MUST_BE_ON.map((name) => `${name} ${settings[name]}`).join(', ')}`);
  const off = MUST_BE_ON.filter((name) => settings[name] !== 'on');
  if (off.length) throw new UserError(`The database is not as durable as in production: ${off.join(', ')}.`);
}

async function crash(stops) {
  const load = loadavg()[0];
  console.log(`  seed ${plan.seed}, load of the machine ${load.toFixed(2)} on ${cpus().length} cores`);
  if (options.plant && !PLANTS[options.plant])
    throw new UserError(`There is no plant of that name; there are ${Object.keys(PLANTS).join(', ')}.`);
  const { folder, remove } = openRunFolder('crash');
  stops.push(remove);
  const built = await buildRooms(folder);
  const stage = await openStage(folder, built);
  stops.push(stage.close);
  assertDurable(stage.settings);
  const logFile = join(root, 'tmp/crash.log');
  rmSync(logFile, { force: true });
  const given = { ...plan, stage, stops, logFile, engine: built.engine };
  const controls = [];
  for (const name of plants()) controls.push(await control(name, given, folder));
  const report = { ...plan, load, settings: stage.settings, controls };
  if (options.plant) return conclude(report);
  console.log(`▸ the product, ${plan.kills} kills`);
  const result = await run({ ...given, script: built.main, onKill: () => process.stdout.write('·') });
  print(result);
  return conclude({ ...report, result });
}

await withStops(crash, { failed: INVALID });
