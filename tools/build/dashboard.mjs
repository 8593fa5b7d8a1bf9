import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compressFolder } from '../compress.mjs';
import { toolEnv } from '../lib/children.mjs';
import { distDashboard, node24, root } from '../lib/paths.mjs';
import { UserError } from '../lib/user-error.mjs';

const stampFile = join(distDashboard, '.inputs');
const INPUTS = [
  'apps/dashboard/**/*',
  'libs/*/{web,contract,domain,kernel}/**/*',
  '{package-lock.json,nx.json,tsconfig.base.json,tsconfig.web.json,tools/compress.mjs}',
];
const NOT_INPUTS = /\.spec\.ts$|jest\.config\.cjs$|README\.md$/;

/** One hash over the names and contents of everything the dashboard is made of. */
function dashboardInputs() {
  const hash = createHash('sha256');
  const found = INPUTS.flatMap((pattern) => globSync(pattern, { cwd: root, withFileTypes: true }));
  const files = found
    .filter((entry) => entry.isFile() && !NOT_INPUTS.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  for (const file of files.sort()) hash.update(`${file.slice(root.length)}\0`).update(readFileSync(file));
  return hash.digest('hex');
}

const isCurrent = (inputs) =>
  existsSync(stampFile) &&
  readFileSync(stampFile, 'utf8') === inputs &&
  existsSync(join(distDashboard, 'browser/index.html'));

/** Runs a long command quietly with a sign of life; its output is shown when it fails. */
function runQuietly(args) {
  const child = spawn(node24, args, { cwd: root, env: toolEnv(), stdio: ['ignore', 'pipe', 'pipe'] });
  const output = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => output.push(chunk));
  const started = Date.now();
  const ticker = setInterval(() => console.log(`  … ${Math.round((Date.now() - started) / 1000)} s`), 5_000);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => {
      clearInterval(ticker);
      if (code === 0) return resolve();
      process.stderr.write(Buffer.concat(output));
      return reject(new UserError('The dashboard could not be built; see above.'));
    });
  });
}

/** Builds and compresses the dashboard; with ifNeeded only when its sources differ from the last build. */
export async function buildDashboard({ ifNeeded = false } = {}) {
  const inputs = dashboardInputs();
  if (ifNeeded && isCurrent(inputs)) return;
  const started = Date.now();
  console.log('▸ Building the dashboard');
  await runQuietly([
    'node_modules/nx/dist/bin/nx.js',
    'build',
    'dashboard',
    '--skip-nx-cache',
    '--output-style=static',
  ]);
  const { files, bytes } = await compressFolder(join(distDashboard, 'browser'));
  writeFileSync(stampFile, inputs);
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  console.log(`  dashboard built in ${seconds} s, ${files} files, ${Math.round(bytes / 1000)} kB compressed`);
}
