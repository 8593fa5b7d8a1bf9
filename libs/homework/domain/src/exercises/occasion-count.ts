import type { Rhythm } from './exercise';

/** How many times a rhythm asks for an entry: `daily` 14 days → 14, `weekly` 2 × 3 → 6. */
export function occasionCount(rhythm: Rhythm): number {
  if (rhythm.kind === 'once') return 1;
  return rhythm.kind === 'daily' ? rhythm.days : rhythm.times * rhythm.weeks;
}

/** How many weeks of its own an exercise has, for `Step.weeks`; only a weekly one has any. */
export function weekCount(rhythm: Rhythm): number {
  return rhythm.kind === 'weekly' ? rhythm.weeks : 0;
}
