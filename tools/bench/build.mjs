// Bundles what the benchmark runs from today's sources: the product, and the SQL and arithmetic that the plain server shares with it.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { buildApi } from '../build-api.mjs';
import { root } from '../lib/paths.mjs';

const FOLDER = 'tmp/bench';
const LIBS = './libs';

/** One text of each statement, in the product and in the plain server. */
const SHARED = `
  export { SESSION_READ } from '${LIBS}/platform/api/src/sign-in/session-read.sql';
  export { contextStatement, logCoupleStatement, logStatement, narrowStatement } from '${LIBS}/platform/api/src/database/statements';
  export { roleUrl } from '${LIBS}/platform/api/src/database/role-url';
  export { CASELOAD } from '${LIBS}/pillars/api/src/coach/caseload.sql';
  export { COUPLE_PILLARS } from '${LIBS}/pillars/api/src/coach/couple-pillars.sql';
  export { IS_OPEN, READ_ANSWERS, SEAL_RESPONSE } from '${LIBS}/pillars/api/src/my-rounds/submission.sql';
  export { handIn } from '${LIBS}/pillars/api/src/my-rounds/handed-in';
  export { findInstrument, scoreResponse } from '${LIBS}/pillars/domain/src';
  export { localDateIn } from '${LIBS}/shared/kernel/src';
`;
const PASSWORDS = `export { PASSWORD_COST } from '${LIBS}/practices/api/src/passwords/password-hasher';`;

export const built = {
  product: join(root, FOLDER, 'api/main.js'),
  migrate: join(root, FOLDER, 'api/migrate.js'),
  shared: join(root, FOLDER, 'shared.mjs'),
  passwords: join(root, FOLDER, 'passwords.mjs'),
};

const bundle = (contents, outfile) =>
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

/** Builds into a folder of its own, so that a running product keeps its files. */
export async function buildAll() {
  await buildApi({ outdir: `${FOLDER}/api`, only: ['main', 'migrate'] });
  await bundle(SHARED, built.shared);
  await bundle(PASSWORDS, built.passwords);
}

/** Changes with the schema and with the way it is filled: a kept database of another print is made anew. */
export async function fingerprint() {
  const { outputFiles } = await build({
    entryPoints: ['migrations/src/index.ts'],
    absWorkingDir: root,
    tsconfig: 'tsconfig.api.json',
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'warning',
  });
  const loader = readFileSync(join(import.meta.dirname, 'load-data.mjs'));
  return createHash('sha256').update(outputFiles[0].contents).update(loader).digest('hex').slice(0, 16);
}
