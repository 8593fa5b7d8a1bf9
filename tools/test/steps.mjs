import { printFailure } from '../lib/user-error.mjs';

export const NOT_RUN = 'not run';

const seconds = (since) => ((performance.now() - since) / 1000).toFixed(1);

/**
 * Runs named steps one after another with a heading and the time each took.
 * A step fails by throwing or by resolving to an exit code other than 0; the first failure ends the run unless keepGoing.
 * A step that resolves to NOT_RUN says itself why.
 * @returns {Promise<string[]>} the titles of the failed steps
 */
export async function runSteps(steps, { keepGoing = false, isStopping = () => false } = {}) {
  const failed = [];
  for (const [title, run] of steps) {
    console.log(`\n━━ ${title}`);
    const since = performance.now();
    const code = await Promise.resolve()
      .then(run)
      .catch((error) => printFailure(error) ?? 1);
    if (isStopping()) return [...failed, 'interrupted'];
    if (code === NOT_RUN) console.log(`– ${title} (not run)`);
    else console.log(`${code ? '✖' : '✔'} ${title} (${seconds(since)} s)`);
    if (!code || code === NOT_RUN) continue;
    failed.push(title);
    if (!keepGoing) break;
  }
  return failed;
}
