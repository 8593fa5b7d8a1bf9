// Starts the whole product on a fresh database, runs Playwright against it, and clears up.
import { childRunner, toolEnv } from '../lib/children.mjs';
import { findChromium } from '../lib/chromium.mjs';
import { node24 } from '../lib/paths.mjs';
import { printFailure, UserError } from '../lib/user-error.mjs';
import { startStack } from './stack.mjs';

const PLAYWRIGHT = [
  'node_modules/@playwright/test/cli.js',
  'test',
  '-c',
  'apps/dashboard-e2e/playwright.config.ts',
];

async function run() {
  const chromium = findChromium();
  if (!chromium)
    throw new UserError('No Chromium found: set CHROMIUM_PATH, or install it as /usr/bin/chromium.');
  const stack = await startStack();
  const children = childRunner(); // only now: until here a signal may simply end this process
  const env = toolEnv({
    ...{ E2E_BASE_URL: stack.baseUrl, E2E_MAIL_URL: stack.mailUrl, E2E_LOGINS: JSON.stringify(stack.logins) },
    ...{ E2E_WORKER_URL: stack.workerUrl },
    ...{ CHROMIUM_PATH: chromium, PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' },
  });
  try {
    return await children.run(node24, [...PLAYWRIGHT, ...process.argv.slice(2)], { env });
  } finally {
    await stack.close();
  }
}

try {
  process.exit(await run());
} catch (error) {
  printFailure(error);
  process.exit(1);
}
