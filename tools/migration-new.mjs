// `npm run migration:new -- what-it-does`: an empty migration with the current timestamp, entered in the timeline.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './lib/paths.mjs';
import { printFailure, UserError } from './lib/user-error.mjs';

const folder = join(root, 'migrations/src');

const template = (className) => `import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What this brings, and why. */
export class ${className} implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(\`
      -- Every tenant table: practice_id first in its keys, row security and its policies in this file.
    \`);
  }

  async down(): Promise<void> {
    throw new Error('Say here why this cannot be taken back, or take it back.');
  }
}
`;

/** Adds the class to index.ts: the list is the order in which migrations run. */
function enterInTimeline(file, className) {
  const index = join(folder, 'index.ts');
  const lines = readFileSync(index, 'utf8').split('\n');
  const lastImport = lines.findLastIndex((line) => line.startsWith('import '));
  const end = lines.findLastIndex((line) => line.startsWith('];'));
  if (lastImport < 0 || end < 0) throw new UserError(`${index} has lost its list of migrations.`);
  lines.splice(end, 0, `  ${className},`);
  lines.splice(lastImport + 1, 0, `import { ${className} } from './${file}.js';`);
  writeFileSync(index, lines.join('\n'));
}

function create(name) {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name ?? ''))
    throw new UserError('Name what it does in kebab-case: npm run migration:new -- couples-archive');
  const timestamp = Date.now();
  const file = `${timestamp}-${name}`;
  const className =
    name.replace(/(^|-)([a-z0-9])/g, (_match, _dash, letter) => letter.toUpperCase()) + timestamp;
  writeFileSync(join(folder, `${file}.ts`), template(className), { flag: 'wx' });
  enterInTimeline(file, className);
  console.log(`migrations/src/${file}.ts`);
}

try {
  create(process.argv[2]);
} catch (error) {
  printFailure(error);
  process.exitCode = 1;
}
