// Bundles what bench:live and crash run from today's sources: the product, its migrations and the engine of the dialogues.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { buildApi } from '../build-api.mjs';
import { root } from '../lib/paths.mjs';

const ENGINE = `
  export { advance, openRoom, possibleMoves, reduce, replay, scripts } from './libs/dialogues/domain/src';
  export { hiddenFrom, roomFor, withoutNudge } from './libs/dialogues/domain/src';
  export { roleUrl } from './libs/platform/api/src/database/role-url';
`;

const load = (file) => import(pathToFileURL(file).href);

/**
 * @param folder of the run, below the repository
 * @returns the product's entry file, its `migrate` and the engine
 */
export async function buildRooms(folder) {
  const file = (name) => join(root, folder, name);
  await buildApi({ outdir: `${folder}/api`, only: ['main', 'migrate'] });
  await bundle(ENGINE, file('engine.mjs'));
  return {
    main: file('api/main.js'),
    engine: await load(file('engine.mjs')),
    migrate: (await load(file('api/migrate.js'))).migrate,
  };
}

/** Bundles a few exports of the libraries for a tool. */
export const bundle = (contents, outfile) =>
  build({
    stdin: { contents, resolveDir: root, loader: 'ts' },
    outfile,
    absWorkingDir: root,
    tsconfig: 'tsconfig.api.json',
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    packages: 'external',
    logLevel: 'warning',
  });
