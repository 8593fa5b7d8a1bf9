import { execFile } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

/** Programs that open our files in tests, and the Debian package each is in. */
const PACKAGES = {
  unzip: 'unzip',
  pdftotext: 'poppler-utils',
  pdfinfo: 'poppler-utils',
  pdftoppm: 'poppler-utils',
  soffice: 'libreoffice-calc-nogui',
} as const;

export type OtherProgram = keyof typeof PACKAGES;

const run = promisify(execFile);
const isCi = /^(1|true)$/i.test(process.env['CI'] ?? '');

/**
 * A test in which another program opens what we made. Where that program is missing the test is counted as skipped,
 * and with CI=true it fails and names the package.
 */
export function itWith(program: OtherProgram): typeof it {
  return isCi || isInstalled(program) ? it : it.skip;
}

/**
 * Runs the program and gives what it wrote to its standard output.
 * @throws Error when it is missing (naming its package), or ends with a failure.
 */
export async function runProgram(program: OtherProgram, args: readonly string[]): Promise<Buffer> {
  if (!isInstalled(program)) {
    throw new Error(`${program} is missing: install ${PACKAGES[program]} to open the files with it.`);
  }
  const { stdout } = await run(program, args, { encoding: 'buffer', maxBuffer: 64 * 1024 * 1024 });
  return stdout;
}

function isInstalled(program: OtherProgram): boolean {
  return (process.env['PATH'] ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}
