import { setTimeout as sleep } from 'node:timers/promises';
import { printFailure } from '../lib/user-error.mjs';

// One Ctrl-C arrives up to three times (terminal, npm, start.mjs); what comes later than this is meant as "at once".
const SAME_PRESS_MS = 1_000;
const STEP_WITHIN_MS = 10_000;

/**
 * Collects what has to be closed and closes it in reverse order on a signal, on a crash, or when the launcher dies.
 * onStop(close): close gets { force: true } when somebody is in a hurry.
 */
export function shutdown() {
  const closers = [];
  let since = 0;
  let boot = Promise.resolve();

  const closeAll = async () => {
    while (closers.length) {
      const close = closers.pop();
      await Promise.race([close(), sleep(STEP_WITHIN_MS)]).catch((error) => console.error(error?.message));
    }
  };
  const now = async (exitCode) => {
    since ||= Date.now();
    await closeAll();
    await Promise.race([boot, sleep(STEP_WITHIN_MS)]); // a start that is still under way notices at its next step
    await closeAll();
    process.exit(exitCode);
  };
  const force = async () => {
    console.log('  Stopping at once.');
    await Promise.race([Promise.allSettled(closers.map((close) => close({ force: true }))), sleep(2_000)]);
    process.exit(130);
  };
  const onSignal = () => {
    if (since) return Date.now() - since > SAME_PRESS_MS ? force() : undefined;
    console.log('\n▸ Stopping (again to force)');
    return now(0);
  };

  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, onSignal);
  process.on('disconnect', () => since || now(1));
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  for (const event of ['uncaughtException', 'unhandledRejection'])
    process.on(event, (error) => {
      if (since) return;
      printFailure(error);
      now(1);
    });

  return {
    onStop(close) {
      closers.push(close);
      if (since) throw new Error('stopped while starting');
    },
    /** Runs the start; on failure says why and closes what was already open. */
    async whileStarting(start) {
      const attempt = start();
      boot = attempt.catch(() => undefined);
      await attempt.catch((error) => {
        if (since) return undefined;
        printFailure(error);
        return now(1);
      });
    },
  };
}
