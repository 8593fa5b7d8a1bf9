import { startServer } from './server';

export { startServer };

if (import.meta.filename === process.argv[1]) {
  const server = await startServer(process.env);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void server.close().then(() => process.exit(0)));
  }
}
