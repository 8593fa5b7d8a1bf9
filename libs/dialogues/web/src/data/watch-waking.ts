/** A page that was hidden for less than this has heard everything; ms. */
const SLEPT_MS = 2000;

/**
 * Calls `wake` when a phone comes out of a pocket or a tunnel: the page shows again after a while, comes back from the
 * browser's own store, or the network returns. A stream that was asleep may look open and be dead. Gives a function that
 * ends it.
 */
export function watchWaking(wake: () => void, page: Document = document): () => void {
  const window = page.defaultView;
  let hiddenAt: number | null = null;
  const onVisibility = (): void => {
    if (page.visibilityState === 'hidden') hiddenAt = Date.now();
    else if (hiddenAt !== null && Date.now() - hiddenAt >= SLEPT_MS) wake();
  };
  const onShow = ({ persisted }: PageTransitionEvent): void => {
    if (persisted) wake();
  };
  page.addEventListener('visibilitychange', onVisibility);
  window?.addEventListener('pageshow', onShow);
  window?.addEventListener('online', wake);
  return () => {
    page.removeEventListener('visibilitychange', onVisibility);
    window?.removeEventListener('pageshow', onShow);
    window?.removeEventListener('online', wake);
  };
}
