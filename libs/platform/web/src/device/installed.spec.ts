import { deletePageCaches, forgetPush, notePushFor, removeShell } from './installed';

/** A browser with a worker, a push subscription and two caches. */
function aBrowser() {
  const state = { subscribed: true, registered: true, caches: ['ngsw:/:db:control', 'something-of-a-page'] };
  const subscription = { unsubscribe: async () => !(state.subscribed = false) };
  const worker = {
    pushManager: { getSubscription: async () => (state.subscribed ? subscription : null) },
    unregister: async () => !(state.registered = false),
  };
  const caches = {
    keys: async () => [...state.caches],
    delete: async (name: string) => !!(state.caches = state.caches.filter((one) => one !== name)),
  };
  Object.defineProperty(navigator, 'serviceWorker', {
    configurable: true,
    value: { getRegistration: async () => worker },
  });
  Object.defineProperty(globalThis, 'caches', { configurable: true, value: caches });
  return state;
}

afterEach(() => {
  Reflect.deleteProperty(navigator, 'serviceWorker');
  Reflect.deleteProperty(globalThis, 'caches');
  localStorage.clear();
});

describe('what is installed on a device', () => {
  it('pushes to the person who asked for it, until somebody else signs in', async () => {
    const state = aBrowser();
    notePushFor('noor');
    await forgetPush('noor');
    expect(state.subscribed).toBe(true);
    await forgetPush('sam');
    expect(state.subscribed).toBe(false);
  });

  it('pushes to nobody after signing out', async () => {
    const state = aBrowser();
    notePushFor('noor');
    await forgetPush();
    expect(state.subscribed).toBe(false);
  });

  it('keeps the program’s own files and nothing that a page cached', async () => {
    const state = aBrowser();
    await deletePageCaches();
    expect(state.caches).toEqual(['ngsw:/:db:control']);
  });

  it('leaves nothing when not a trace should stay', async () => {
    const state = aBrowser();
    await removeShell();
    expect([state.registered, state.caches]).toEqual([false, []]);
  });

  it('is nothing where a browser has no worker at all', async () => {
    await Promise.all([forgetPush(), removeShell(), deletePageCaches()]);
    expect('serviceWorker' in navigator).toBe(false);
  });
});
