// One ESLint run over the whole tree, without a cache: the boundaries of a file depend on the tags of other projects.
import { createProjectGraphAsync } from '@nx/devkit';
import { ESLint } from 'eslint';
import { join } from 'node:path';
import { root } from '../lib/paths.mjs';
import { printFailure, UserError } from '../lib/user-error.mjs';

const BOUNDARIES = '@nx/enforce-module-boundaries';
const FORBIDDEN_IMPORT = "import { Injectable } from '@nestjs/common';\nexport const door = Injectable;\n";

/** A project without a scope and a kind would be free to import anything. */
function assertTags(projects) {
  const untagged = projects.filter(({ data }) => {
    const has = (prefix) => (data.tags ?? []).filter((tag) => tag.startsWith(prefix)).length === 1;
    return !has('scope:') || !has('type:');
  });
  if (untagged.length)
    throw new UserError(
      `Exactly one scope: and one type: tag each, please: ${untagged.map(({ name }) => name).join(', ')}.`,
    );
}

/** The rule is silently skipped when it finds no project graph: a planted violation must be seen. */
async function assertBoundariesWork(eslint, projects) {
  const domain = projects.find(
    ({ data }) => data.tags.includes('type:domain') && data.root.startsWith('libs/'),
  );
  if (!domain) return;
  const filePath = join(root, domain.data.root, 'src/planted-violation.ts');
  const [result] = await eslint.lintText(FORBIDDEN_IMPORT, { filePath });
  if (!result.messages.some(({ ruleId }) => ruleId === BOUNDARIES))
    throw new UserError(
      'The boundaries rule does not see a planted violation: the lint result proves nothing.',
    );
}

async function lint() {
  process.env.NX_DAEMON = 'false';
  const graph = await createProjectGraphAsync({ exitOnError: true }); // also refreshes what the rule reads
  const projects = Object.values(graph.nodes);
  assertTags(projects);
  const eslint = new ESLint({ cwd: root, errorOnUnmatchedPattern: false });
  await assertBoundariesWork(eslint, projects);
  const results = await eslint.lintFiles(['.']);
  const formatter = await eslint.loadFormatter('stylish');
  const report = await formatter.format(results);
  if (report) console.log(report);
  console.log(`  ${results.length} files, ${projects.length} projects`);
  return results.some(({ errorCount, warningCount }) => errorCount || warningCount) ? 1 : 0;
}

try {
  process.exitCode = await lint();
} catch (error) {
  printFailure(error);
  process.exitCode = 1;
}
