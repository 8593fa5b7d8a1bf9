// Runs child processes one after another and hands this process's signals on to the one that runs. No dependencies.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { delimiter, join } from 'node:path';
import { root } from './paths.mjs';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** The environment for tools: Node 24 first on the PATH, Nx without daemon, cloud, questions or terminal tricks. */
export const toolEnv = (extra = {}) => ({
  ...process.env,
  PATH: `${join(root, 'node_modules/.bin')}${delimiter}${process.env.PATH ?? ''}`,
  NX_DAEMON: 'false',
  NX_NO_CLOUD: 'true',
  NX_TUI: 'false',
  NG_CLI_ANALYTICS: 'false',
  ...extra,
});

/** One place that owns the running child: stopping is true once a signal came or stop() was called. */
export function childRunner() {
  const state = { stopping: false, child: null };
  const stop = (signal = 'SIGTERM') => {
    state.stopping = true;
    if (state.child) state.child.kill(signal);
    else process.exit(130);
  };
  for (const signal of SIGNALS) process.on(signal, () => stop(signal));

  const track = (child) => {
    state.child = child;
    child.once('exit', () => (state.child = null)).once('error', () => (state.child = null));
    return child;
  };

  /** Resolves to the exit code, above 128 when a signal ended the child. */
  const run = (command, args, options = {}) =>
    new Promise((resolve, reject) => {
      const child = track(spawn(command, args, { cwd: root, stdio: 'inherit', env: toolEnv(), ...options }));
      child.once('error', reject);
      child.once('exit', (code, signal) => resolve(code ?? 128 + (constants.signals[signal] ?? 0)));
    });

  return { run, track, stop, isStopping: () => state.stopping };
}
