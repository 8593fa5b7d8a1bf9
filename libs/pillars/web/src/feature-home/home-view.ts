import type { MyRound } from '@tweespraak/pillars/contract';

/** What the home page shows, from my own rounds alone. */
export interface HomeView {
  /** The one thing to do, soonest due first. */
  readonly now: MyRound | null;
  readonly alsoReady: readonly MyRound[];
  /** Handed in or declined, not yet open; newest first. */
  readonly waiting: MyRound | null;
  /** Seen together, newest first. */
  readonly open: readonly MyRound[];
  /** The next one, when there is nothing to do. */
  readonly planned: MyRound | null;
}

/** Sorts my rounds (newest first) over the page. Reads `state` only, which never tells anything of the other partner. */
export function homeView(rounds: readonly MyRound[]): HomeView {
  const ready = rounds
    .filter(({ state }) => state === 'new' || state === 'busy')
    .toSorted((x, y) => x.dueOn.localeCompare(y.dueOn));
  const planned = rounds
    .filter(({ state }) => state === 'planned')
    .toSorted((x, y) => x.opensOn.localeCompare(y.opensOn));
  const [now = null, ...alsoReady] = ready;
  // Only the newest of what is done speaks: an old round that never opened is no news.
  const last = rounds.find(({ state }) => state !== 'planned' && state !== 'new' && state !== 'busy');
  return {
    now,
    alsoReady,
    waiting: last?.state === 'handed-in' || last?.state === 'declined' ? last : null,
    open: rounds.filter(({ state }) => state === 'open'),
    planned: now ? null : (planned[0] ?? null),
  };
}
