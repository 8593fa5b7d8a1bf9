import { existsSync } from 'node:fs';

/** The browser for the journeys: CHROMIUM_PATH or Debian's; undefined when there is none. */
export function findChromium(env = process.env) {
  const wanted = env.CHROMIUM_PATH || '/usr/bin/chromium';
  return existsSync(wanted) ? wanted : undefined;
}
