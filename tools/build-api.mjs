// Bundles the API and its libraries from source: swc writes decorators and their metadata (.swcrc), esbuild follows tsconfig paths and links.
import { readdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { transformFile } from '@swc/core';
import { build } from 'esbuild';
import { root } from './lib/paths.mjs';

const swc = {
  name: 'swc',
  setup: (b) =>
    b.onLoad({ filter: /\.ts$/ }, async ({ path }) => ({
      contents: (await transformFile(path, { cwd: root })).code,
      loader: 'js',
    })),
};

const ENTRIES = {
  main: 'apps/api/src/main.ts',
  worker: 'apps/api/src/worker.ts',
  migrate: 'migrations/src/migrate.ts',
  seed: 'apps/api/src/seed/seed.ts',
  'rebuild-latest': 'apps/api/src/commands/rebuild-latest.ts',
  rewrap: 'apps/api/src/commands/rewrap.ts',
};

/**
 * Builds main, worker, migrate, seed and commands (or only some of them) into dist/apps/api.
 * @param plugins asked before the usual one; @returns the milliseconds it took
 */
export async function buildApi({ outdir = 'dist/apps/api', only = Object.keys(ENTRIES), plugins = [] } = {}) {
  const started = performance.now();
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: Object.fromEntries(only.map((name) => [name, ENTRIES[name]])),
    outdir,
    tsconfig: 'tsconfig.api.json',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    packages: 'external',
    keepNames: true,
    sourcemap: true,
    metafile: true,
    plugins: [...plugins, swc],
    logLevel: 'warning',
  });
  await removeStale(resolve(root, outdir), metafile);
  return Math.round(performance.now() - started);
}

/** Chunks carry a hash in their name: those of earlier builds would pile up. */
async function removeStale(folder, { outputs }) {
  const fresh = new Set(Object.keys(outputs).map((file) => resolve(root, file)));
  const present = (await readdir(folder)).map((name) => join(folder, name));
  await Promise.all(present.filter((file) => !fresh.has(file)).map((file) => rm(file, { recursive: true })));
}

if (import.meta.filename === process.argv[1]) console.log(`api built in ${await buildApi()} ms`);
