import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';

// Reads until this process is gone (its end of the pipe closes), then ends the server and removes its folder.
const SCRIPT = 'cat >/dev/null; kill -QUIT "$1" 2>/dev/null; sleep 1; [ -z "$2" ] || rm -rf "$2"';

/** For test servers: a killed test run (even kill -9) leaves no server and, below the temporary folder, no data behind. */
export function guardAgainstOrphan(pid, dataDir) {
  const removable = dataDir.startsWith(`${tmpdir()}/`) ? dataDir : '';
  const guard = spawn('sh', ['-c', SCRIPT, 'sh', String(pid), removable], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  guard.on('error', () => undefined); // no shell, no guard: only tidiness is lost
  guard.unref();
  guard.stdin.unref?.();
  return { release: () => endGroup(guard.pid) };
}

function endGroup(pid) {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // already gone
  }
}
