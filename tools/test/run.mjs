// `npm test`: every check and every test, in the order of what fails fastest. --keep-going does not stop at the first failure.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { childRunner, toolEnv } from '../lib/children.mjs';
import { findChromium } from '../lib/chromium.mjs';
import { node24, root } from '../lib/paths.mjs';
import { UserError } from '../lib/user-error.mjs';
import { checkSizes } from '../sizes.mjs';
import { jestCounts, journeyCounts, sum } from './counts.mjs';
import { staticChecks } from './static-checks.mjs';
import { NOT_RUN, runSteps } from './steps.mjs';

const isCi = /^(1|true)$/i.test(process.env.CI ?? '');
const results = join(root, 'tmp/test-results');
const jestFile = join(results, 'jest.json');
const journeysFile = join(results, 'journeys.json');
const JEST = [
  ...['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js'],
  ...['--ci', '--json', `--outputFile=${jestFile}`],
];

const children = childRunner();
const node = (args, env) => children.run(node24, args, { env: toolEnv(env) });

function journeys() {
  const chromium = findChromium();
  if (chromium)
    return node(['tools/e2e/run.mjs', '--reporter=list,json'], {
      CHROMIUM_PATH: chromium,
      PLAYWRIGHT_JSON_OUTPUT_FILE: journeysFile,
    });
  const sentence =
    'No Chromium found (CHROMIUM_PATH or /usr/bin/chromium): the browser journeys were NOT run.';
  if (isCi) throw new UserError(`${sentence} With CI=true that is a failure.`);
  console.log(`  ${sentence}`);
  return NOT_RUN;
}

function printSummary(failedSteps) {
  const counts = sum(jestCounts(jestFile), journeyCounts(journeysFile));
  if (counts.skipped) console.log(`\n${counts.skipped} skipped`);
  if (failedSteps.length) console.log(`\nNot passed: ${failedSteps.join(', ')}`);
  // A step that fails without a failed test (format, types, a crash) is a failure as well.
  const failures = failedSteps.length && !counts.failed ? failedSteps.length : counts.failed;
  console.log(`\n${counts.passed} passed, ${failures} failed`);
}

rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
const failed = await runSteps(
  [
    ...staticChecks(children),
    ['Build', () => node(['tools/build/run.mjs'])],
    ['Size of the first load', checkSizes],
    ['Unit, integration, http and component tests', () => node(JEST)],
    ['Rooms whose processes are killed, short', () => node(['tools/crash/crash.mjs', '--short'])],
    ['Browser journeys', journeys],
  ],
  { keepGoing: process.argv.includes('--keep-going'), isStopping: children.isStopping },
);
printSummary(failed);
process.exitCode = failed.length ? 1 : 0;
