import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { UserError } from './user-error.mjs';

/** mkdir -p by hand: Node's recursive one never returns where the system answers ENOENT, as below /proc. */
function makeFolder(dir) {
  if (existsSync(dir)) return;
  if (!existsSync(dirname(dir))) makeFolder(dirname(dir));
  mkdirSync(dir, { mode: 0o700 });
}

/** Creates the folder when missing and proves that it can be written; one sentence when not. */
export function openDataFolder(dir) {
  const probe = join(dir, `.write-test-${process.pid}`);
  try {
    makeFolder(dir);
    writeFileSync(probe, '');
    rmSync(probe);
  } catch (error) {
    throw new UserError(
      `The data folder ${dir} cannot be written (${error.code}): make it writable for this user, or set DATA_DIR to another folder.`,
    );
  }
  return dir;
}

/** Reads a secret of the data folder, or makes it once: 256 random bits, readable by this user only. */
export function keptSecret(dir, name) {
  const file = join(dir, name);
  try {
    const kept = readFileSync(file, 'utf8').trim();
    if (kept) return kept;
  } catch (error) {
    if (error.code !== 'ENOENT')
      throw new UserError(`The file ${file} cannot be read (${error.code}): is it another user's?`);
  }
  const fresh = randomBytes(32).toString('base64url');
  writeFileSync(file, `${fresh}\n`, { mode: 0o600 });
  return fresh;
}

/** The size of a file in bytes, 0 when there is none. */
export const sizeOf = (file) => statSync(file, { throwIfNoEntry: false })?.size ?? 0;
