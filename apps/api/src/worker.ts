import 'reflect-metadata';
import { parseEnv } from '@tweespraak/platform/api';
import { createApp } from './server';

/** The worker alone: the same image and modules, no port. */
if (import.meta.filename === process.argv[1]) {
  const app = await createApp(parseEnv({ ...process.env, WORKER: 'inline' }));
  await app.init();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void app.close().then(() => process.exit(0)));
  }
}
