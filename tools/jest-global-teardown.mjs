import { rmSync } from 'node:fs';

const KEY = Symbol.for('tweespraak.test-database');

/** Ends the test database and removes its folder; the second and later projects of a run find nothing left to do. */
export default async function teardown() {
  const started = await globalThis[KEY];
  if (!started) return;
  delete globalThis[KEY];
  await started.postgres.stop({ force: true });
  rmSync(started.dataDir, { recursive: true, force: true });
}
