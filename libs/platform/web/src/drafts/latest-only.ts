/**
 * Runs `work` one at a time. What comes in while it runs waits, and only the last of it is done.
 * The promise resolves when the work of that call, or of a later one, is done.
 */
export function latestOnly<T>(work: (value: T) => Promise<void>): (value: T) => Promise<void> {
  let running: Promise<void> | null = null;
  let waiting: { value: T } | null = null;
  const run = async (): Promise<void> => {
    try {
      while (waiting) {
        const { value } = waiting;
        waiting = null;
        await work(value);
      }
    } finally {
      running = null;
    }
  };
  return (value) => {
    waiting = { value };
    running ??= run();
    return running;
  };
}
