import { createHash } from 'node:crypto';

/** The same uuid for the same parts: a job that is asked for twice is one. Times as epoch ms. */
export function jobIdOf(...parts: readonly (string | number)[]): string {
  const hash = createHash('sha256').update(JSON.stringify(parts)).digest('hex');
  return [0, 8, 12, 16, 20].map((from, nth, all) => hash.slice(from, all[nth + 1] ?? 32)).join('-');
}
