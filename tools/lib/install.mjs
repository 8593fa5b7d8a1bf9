// Installs node_modules from the lockfile when they are missing or old. Runs on the system's Node: no dependencies.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { node24, root } from './paths.mjs';
import { UserError } from './user-error.mjs';

const modules = join(root, 'node_modules');
const stampFile = join(modules, '.tweespraak-stamp');
const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));
const read = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : '');

function wantedStamp() {
  const lock = readFileSync(join(root, 'package-lock.json'));
  return createHash('sha256').update(lock).update(`${process.platform}-${process.arch}`).digest('hex');
}

/** True when someone already ran `npm ci` by hand: npm's own list at the end of an install equals the lockfile. */
function installedByHand() {
  const listed = join(modules, '.package-lock.json');
  if (!existsSync(listed)) return false;
  const have = readJson(listed).packages;
  const want = Object.entries(readJson(join(root, 'package-lock.json')).packages).filter(([path]) => path);
  return want.every(([path, p]) => (have[path] ? have[path].version === p.version : Boolean(p.optional)));
}

/** npm of the Node that runs; inside `npm start` the one that called, because node_modules may be about to vanish. */
function npmCommand() {
  const { npm_execpath: cli, npm_node_execpath: node } = process.env;
  if (cli?.endsWith('npm-cli.js') && node && !node.startsWith(modules)) return [node, [cli]];
  const beside = join(dirname(process.execPath), '../lib/node_modules/npm/bin/npm-cli.js');
  if (existsSync(beside) && !process.execPath.startsWith(modules)) return [process.execPath, [beside]];
  return ['npm', []];
}

/** Says every few seconds how many packages are unpacked: npm itself is silent without a terminal. */
function reportProgress() {
  const packages = Object.entries(readJson(join(root, 'package-lock.json')).packages).filter(
    ([path, p]) => path && !p.optional,
  );
  const started = Date.now();
  return setInterval(() => {
    const seconds = Math.round((Date.now() - started) / 1000);
    const unpacked = packages.filter(([path]) => existsSync(join(root, path, 'package.json'))).length;
    console.log(`  … ${seconds} s, ${unpacked} of ${packages.length} packages unpacked`);
  }, 5_000);
}

function runNpmCi(track) {
  const [command, args] = npmCommand();
  const env = { ...process.env, PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1', NG_CLI_ANALYTICS: 'false' };
  const child = spawn(
    command,
    [...args, 'ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'],
    {
      cwd: root,
      env,
      stdio: ['ignore', 'inherit', 'inherit'],
    },
  );
  track(child);
  return new Promise((resolve, reject) => {
    child.once('error', (error) =>
      reject(new UserError(`npm could not be started (${error.code}): is it installed beside Node?`)),
    );
    child.once('exit', (code, signal) =>
      code === 0
        ? resolve()
        : reject(
            new UserError(`Installing the packages failed (npm ci ended with ${code ?? signal}); see above.`),
          ),
    );
  });
}

/** @param track called with each child process, so that the caller can forward signals to it. */
export async function ensureInstalled(track = () => {}) {
  if (Number(process.versions.node.split('.')[0]) < 20)
    throw new UserError(
      `Node ${process.versions.node} is too old: Tweespraak needs Node 20 or newer to start.`,
    );
  const wanted = wantedStamp();
  if (read(stampFile) === wanted && existsSync(node24)) return;
  if (!installedByHand() || !existsSync(node24)) await install(track);
  writeFileSync(stampFile, wanted);
}

async function install(track) {
  try {
    accessSync(root, constants.W_OK);
  } catch {
    throw new UserError(
      `The folder ${root} cannot be written by this user, so that packages cannot be installed.`,
    );
  }
  console.log(`▸ Installing packages from the lockfile (once, about a minute)`);
  const ticker = reportProgress();
  const started = Date.now();
  try {
    await runNpmCi(track);
  } finally {
    clearInterval(ticker);
  }
  if (!existsSync(node24))
    throw new UserError(
      'npm installed no Node 24 (package "node"): are install scripts switched off (ignore-scripts)?',
    );
  console.log(`  packages installed in ${Math.round((Date.now() - started) / 1000)} s`);
}
