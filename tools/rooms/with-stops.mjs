import { printFailure } from '../lib/user-error.mjs';

/**
 * Runs `work(stops)` and takes its exit code; afterwards, and on Ctrl-C, undoes what was pushed onto `stops`, last first.
 * @param failed the exit code of work that throws
 */
export async function withStops(work, { failed = 1 } = {}) {
  const stops = [];
  const stopAll = async () => {
    for (let stop = stops.pop(); stop; stop = stops.pop())
      await Promise.resolve().then(stop).catch(printFailure);
  };
  for (const signal of ['SIGINT', 'SIGTERM'])
    process.once(signal, () => void stopAll().then(() => process.exit(130)));
  try {
    process.exitCode = await work(stops);
  } catch (error) {
    printFailure(error);
    process.exitCode = failed;
  } finally {
    await stopAll();
  }
}
