import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { node24, root } from '../lib/paths.mjs';

const bin = (path) => join('node_modules', path);
const TSC = bin('typescript/bin/tsc');
const NGC = bin('@angular/compiler-cli/bundles/src/bin/ngc.js');
const JOURNEYS = 'apps/dashboard-e2e/tsconfig.json';

async function checkTypes(node) {
  const runs = [
    [TSC, '-p', 'tsconfig.api.json', '--noEmit'],
    [NGC, '-p', 'tsconfig.web.json', '--noEmit'],
    ...(existsSync(join(root, JOURNEYS)) ? [[TSC, '-p', JOURNEYS, '--noEmit']] : []),
  ];
  for (const run of runs) {
    console.log(`  ${run[2]}`);
    const code = await node(...run);
    if (code) return code;
  }
  return 0;
}

/** Format, lint with module boundaries, types, import cycles: everything that needs no running program. */
export function staticChecks(children) {
  const node = (...args) => children.run(node24, args);
  return [
    ['Format', () => node(bin('prettier/bin/prettier.cjs'), '--check', '--log-level=warn', '.')],
    ['Lint, module boundaries and tags', () => node('tools/test/lint.mjs')],
    ['Types', () => checkTypes(node)],
    [
      'Import cycles',
      () =>
        node(
          ...[bin('dependency-cruiser/bin/dependency-cruiser.mjs'), 'libs', 'apps', 'migrations'],
          ...['--config', '.dependency-cruiser.cjs', '--output-type', 'err'],
        ),
    ],
  ];
}
