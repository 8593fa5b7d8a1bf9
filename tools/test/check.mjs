// `npm run check`: format, lint, types, boundaries, cycles.
import { childRunner } from '../lib/children.mjs';
import { staticChecks } from './static-checks.mjs';
import { runSteps } from './steps.mjs';

const children = childRunner();
const failed = await runSteps(staticChecks(children), {
  keepGoing: process.argv.includes('--keep-going'),
  isStopping: children.isStopping,
});
process.exitCode = failed.length ? 1 : 0;
