// Bundles the API and its libraries from source: swc writes decorators and their metadata (.swcrc), esbuild follows tsconfig paths and links.
import { transformFile } from '@swc/core';
import { build } from 'esbuild';

const swc = {
  name: 'swc',
  setup: (b) =>
    b.onLoad({ filter: /\.ts$/ }, async ({ path }) => ({ contents: (await transformFile(path)).code, loader: 'js' })),
};

/** Builds main, worker, migrate and seed into dist/apps/api. */
export async function buildApi() {
  const started = performance.now();
  await build({
    entryPoints: {
      main: 'apps/api/src/main.ts',
      worker: 'apps/api/src/worker.ts',
      migrate: 'migrations/src/migrate.ts',
      seed: 'apps/api/src/seed/seed.ts',
    },
    outdir: 'dist/apps/api',
    tsconfig: 'tsconfig.api.json',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    packages: 'external',
    keepNames: true,
    sourcemap: true,
    plugins: [swc],
    logLevel: 'warning',
  });
  return Math.round(performance.now() - started);
}

if (import.meta.filename === process.argv[1]) console.log(`api built in ${await buildApi()} ms`);
