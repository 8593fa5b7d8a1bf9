// `npm start` from a bare clone, on Node 20 or newer and without any dependency:
// installs what is missing, builds what changed, then runs tools/up.mjs on Node 24 and passes signals on.
import { existsSync, readFileSync } from 'node:fs';
import { childRunner, toolEnv } from './lib/children.mjs';
import { openDataFolder } from './lib/data-folder.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { dataFolder, node24 } from './lib/paths.mjs';
import { printFailure, UserError } from './lib/user-error.mjs';
import { isAlive } from './postgres/pid-file.mjs';
import { addressFrom, assertPortFree, assertReachable } from './up/address.mjs';
import { releaseLock, takeLock } from './up/lock.mjs';

// The young generation is kept small: measured flat memory under load at no loss of speed.
const SERVER_FLAGS = [
  '--max-semi-space-size=8',
  '--enable-source-maps',
  '--disable-warning=ExperimentalWarning',
];

const children = childRunner();
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined); // a closed terminal is no reason to crash

/** The npm process above this one, if any; when it is killed nobody else would stop us. */
function npmAbove() {
  let pid = process.ppid;
  for (let step = 0; step < 3 && existsSync(`/proc/${pid}/cmdline`); step++) {
    if (/^npm\b/.test(readFileSync(`/proc/${pid}/cmdline`, 'utf8'))) return pid;
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    pid = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  }
  return undefined;
}

function stopWhenKilled(npm) {
  if (!npm) return;
  setInterval(() => isAlive(npm) || children.isStopping() || children.stop(), 500).unref();
}

async function start() {
  const dataDir = openDataFolder(dataFolder());
  const npm = npmAbove();
  await takeLock(dataDir, npm);
  process.on('exit', () => releaseLock(dataDir));
  stopWhenKilled(npm);
  await assertPortFree(addressFrom());
  if (process.env.DATABASE_URL) await assertReachable(process.env.DATABASE_URL);
  await ensureInstalled(children.track);
  if (children.isStopping()) return 130;
  const built = await children.run(node24, ['tools/build/run.mjs', '--if-needed']);
  if (built !== 0 || children.isStopping()) return children.isStopping() ? 130 : built;
  const ended = await children.run(node24, [...SERVER_FLAGS, 'tools/up.mjs'], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'], // up.mjs stops when this end of the channel vanishes
    env: toolEnv({ TWEESPRAAK_STARTED: String(Date.now() - Math.round(process.uptime() * 1000)) }),
  });
  if (ended > 128 && !children.isStopping())
    throw new UserError(
      `The server ended unexpectedly (signal ${ended - 128}); npm start again picks everything up.`,
    );
  return ended;
}

try {
  process.exitCode = await start();
} catch (error) {
  if (!children.isStopping()) printFailure(error);
  process.exitCode = children.isStopping() ? 130 : error instanceof UserError ? 1 : 70;
}
