// What a first visit loads: page, scripts, styles and Dutch texts after brotli, per route. Fonts and data are not counted.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { distDashboard } from './lib/paths.mjs';
import { printFailure, UserError } from './lib/user-error.mjs';

/** A route is known by the source file that it loads lazily, of its page or its routes; everything on the way there is counted. */
const ROUTES = {
  'sign-in': /\/sign-in-page\.ts$/,
  today: /\/today\.routes\.ts$/,
  home: /\/home\.routes\.ts$/,
};
const LIMIT_BYTES = 150_000;
const DUTCH_TEXTS = /(^|[/.-])nl\.(json|ts)$/;

const browser = join(distDashboard, 'browser');

function transferSize(file) {
  const path = join(browser, file);
  return statSync(existsSync(`${path}.br`) ? `${path}.br` : path).size;
}

const namesIn = (outputs, file, kinds) =>
  (outputs[file]?.imports ?? [])
    .filter(({ kind, path }) => kinds.includes(kind) && outputs[path])
    .map(({ path }) => path);

/** The files themselves and all that they import statically. */
function withStaticImports(outputs, files) {
  const seen = new Set();
  const visit = (file) => {
    if (seen.has(file)) return;
    seen.add(file);
    namesIn(outputs, file, ['import-statement', 'require-call']).forEach(visit);
  };
  files.forEach(visit);
  return seen;
}

/** Script and style files that index.html names. */
function initialFiles(outputs) {
  const html = readFileSync(join(browser, 'index.html'), 'utf8');
  const named = [...html.matchAll(/(?:src|href)="\/?([^"]+\.(?:js|css))"/g)].map((match) => match[1]);
  return withStaticImports(outputs, named);
}

/** The chain of lazy chunks from the start to the page: the shortest way over import() calls. */
function wayTo(outputs, initial, page) {
  const queue = [...initial].map((file) => [file]);
  const seen = new Set(initial);
  for (let way = queue.shift(); way; way = queue.shift()) {
    const file = way.at(-1);
    if (page.test(outputs[file]?.entryPoint ?? '')) return way;
    for (const next of namesIn(outputs, file, ['import-statement', 'dynamic-import'])) {
      if (seen.has(next)) continue;
      seen.add(next);
      queue.push([...way, next]);
    }
  }
  throw new UserError(`No lazy chunk is made of ${page}: name the page's source file in tools/sizes.mjs.`);
}

function measureRoute(outputs, page) {
  const initial = initialFiles(outputs);
  const code = withStaticImports(outputs, [...initial, ...wayTo(outputs, initial, page)]);
  const texts = [...code]
    .flatMap((file) => namesIn(outputs, file, ['dynamic-import']))
    .filter((file) => DUTCH_TEXTS.test(outputs[file].entryPoint ?? ''));
  const files = ['index.html', ...withStaticImports(outputs, [...code, ...texts])];
  return { files: files.length, bytes: files.reduce((sum, file) => sum + transferSize(file), 0) };
}

/** Prints the size of each route; throws when one is above the limit. */
export function checkSizes() {
  const stats = join(distDashboard, 'browser-stats.json');
  if (!existsSync(stats)) throw new UserError('The dashboard is not built (with statsJson): npm run build.');
  const { outputs } = JSON.parse(readFileSync(stats, 'utf8'));
  const kB = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
  const tooBig = Object.entries(ROUTES).filter(([name, page]) => {
    const { files, bytes } = measureRoute(outputs, page);
    console.log(
      `  ${name.padEnd(10)} ${kB(bytes).padStart(9)} brotli in ${files} files (limit ${kB(LIMIT_BYTES)})`,
    );
    return bytes > LIMIT_BYTES;
  });
  if (tooBig.length)
    throw new UserError(`Too much to load for ${tooBig.map(([name]) => name).join(' and ')}.`);
}

if (import.meta.main) {
  try {
    checkSizes();
  } catch (error) {
    printFailure(error);
    process.exitCode = 1;
  }
}
