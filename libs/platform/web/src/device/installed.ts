/** For whom this browser may be pushed to; an id that says nothing to anybody else. */
const PUSHED_TO = 'ts-pushed-to';
const SHELL = /^ngsw:/;

/** Notes whose messages this browser gets. */
export function notePushFor(personId: string): void {
  try {
    localStorage.setItem(PUSHED_TO, personId);
  } catch {
    // Storage is blocked: then the next who signs in here ends it.
  }
}

/** Ends pushes to this browser, unless they are those of `keepFor`. The server learns of it when it pushes next. */
export async function forgetPush(keepFor?: string): Promise<void> {
  try {
    if (keepFor && localStorage.getItem(PUSHED_TO) === keepFor) return;
    localStorage.removeItem(PUSHED_TO);
    const subscription = await (await registration())?.pushManager?.getSubscription();
    await subscription?.unsubscribe();
  } catch {
    // No worker, no push: there is nothing to end.
  }
}

/** Takes the installed program itself off this browser, and its pushes with it: not a trace that it was ever here. */
export async function removeShell(): Promise<void> {
  const gone = registration().then((worker) => worker?.unregister().catch(() => false));
  await Promise.all([gone, deleteCaches(() => true)]);
}

/** Deletes what a page may have cached. The program's own files stay: they hold nothing of anybody. */
export function deletePageCaches(): Promise<void> {
  return deleteCaches((name) => !SHELL.test(name));
}

export async function registration(): Promise<ServiceWorkerRegistration | undefined> {
  return globalThis.navigator?.serviceWorker?.getRegistration().catch(() => undefined);
}

async function deleteCaches(isWanted: (name: string) => boolean): Promise<void> {
  const { caches } = globalThis;
  if (!caches) return;
  const names = await caches.keys().catch(() => []);
  await Promise.all(names.filter(isWanted).map((name) => caches.delete(name)));
}
