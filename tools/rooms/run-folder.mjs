// A folder in tmp/ for one run, so that two runs beside each other do not meet. Those of runs that were killed are swept.
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../lib/paths.mjs';
import { isAlive } from '../postgres/pid-file.mjs';

const tmp = join(root, 'tmp');

/** @returns its path below the repository, and a way to remove it */
export function openRunFolder(name) {
  mkdirSync(tmp, { recursive: true });
  sweep(name);
  const folder = `tmp/${name}-${process.pid}`;
  mkdirSync(join(root, folder), { recursive: true });
  return { folder, remove: () => rmSync(join(root, folder), { recursive: true, force: true }) };
}

function sweep(name) {
  for (const entry of readdirSync(tmp)) {
    const pid = entry.startsWith(`${name}-`) ? Number(entry.slice(name.length + 1)) : NaN;
    if (pid > 0 && !isAlive(pid)) rmSync(join(tmp, entry), { recursive: true, force: true });
  }
}
