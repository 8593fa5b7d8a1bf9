import { rmSync } from 'node:fs';

/** Stops the database of jest-global-setup once, whichever project asks first. */
export default async function tearDownDatabase() {
  const started = globalThis.tweespraakDatabase;
  if (!started) return;
  globalThis.tweespraakDatabase = undefined;
  const { postgres, dataDir } = await started;
  await postgres.stop({ force: true });
  rmSync(dataDir, { recursive: true, force: true });
}
