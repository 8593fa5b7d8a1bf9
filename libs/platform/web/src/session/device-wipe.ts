import { deletePageCaches, forgetPush } from '../device/installed';

/** Every database that keeps drafts on a device is called `tweespraak-<what>-<person id>`. */
export const DEVICE_DATABASE_PREFIX = 'tweespraak-';

/**
 * Deletes what the product kept on this device, except the databases and pushes of `keepFor`.
 * Works without the libraries that made them: their code may not be loaded when someone signs out.
 */
export async function wipeDevice(keepFor?: string): Promise<void> {
  const { indexedDB } = globalThis;
  const databases = (await indexedDB?.databases?.().catch(() => [])) ?? [];
  const names = databases
    .map(({ name }) => name ?? '')
    .filter((name) => name.startsWith(DEVICE_DATABASE_PREFIX));
  await Promise.all(names.filter((name) => !keepFor || !name.endsWith(`-${keepFor}`)).map(deleteDatabase));
  if (keepFor) await forgetPush(keepFor);
  else await deletePageCaches();
}

function deleteDatabase(name: string): Promise<void> {
  return new Promise((resolve) => {
    const request = indexedDB.deleteDatabase(name);
    // A tab that still holds it open lets go when it reloads; the deletion then happens by itself.
    request.onsuccess = request.onerror = request.onblocked = () => resolve();
  });
}
