// Builds the API (always: a tenth of a second) and the dashboard (with --if-needed only when its sources changed).
import { buildApi } from '../build-api.mjs';
import { printFailure } from '../lib/user-error.mjs';
import { buildDashboard } from './dashboard.mjs';

try {
  console.log(`▸ API built in ${await buildApi()} ms`);
  await buildDashboard({ ifNeeded: process.argv.includes('--if-needed') });
} catch (error) {
  printFailure(error);
  process.exitCode = 1;
}
