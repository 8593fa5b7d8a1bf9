// The door of every tool that may be called from a bare clone on the system's Node: installs, then goes on under Node 24.
import { childRunner } from './children.mjs';
import { ensureInstalled } from './install.mjs';
import { node24 } from './paths.mjs';
import { printFailure } from './user-error.mjs';

/** Runs a tool with this process's arguments and takes over its exit code. */
export async function onNode24(script) {
  const children = childRunner();
  try {
    await ensureInstalled(children.track);
    process.exitCode = children.isStopping()
      ? 130
      : await children.run(node24, [script, ...process.argv.slice(2)]);
  } catch (error) {
    if (!children.isStopping()) printFailure(error);
    process.exitCode = children.isStopping() ? 130 : 1;
  }
}
