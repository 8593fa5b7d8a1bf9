import type { Page } from '@playwright/test';

/** Everything that a page of this site could read on this device: storage, databases, caches, history, and the page itself. */
export function keptOnDevice(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const parts = [JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage })];
    parts.push(JSON.stringify(history.state), document.cookie, document.documentElement.outerHTML);
    for (const field of document.querySelectorAll('input, textarea'))
      parts.push((field as HTMLInputElement).value);
    const ask = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('a database that cannot be read'));
      });
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await ask(indexedDB.open(name));
      parts.push(name);
      for (const store of database.objectStoreNames) {
        const rows = database.transaction(store).objectStore(store);
        parts.push(JSON.stringify([await ask(rows.getAllKeys()), await ask(rows.getAll())]));
      }
      database.close();
    }
    for (const cache of await caches.keys()) {
      const opened = await caches.open(cache);
      for (const request of await opened.keys())
        parts.push(request.url, (await (await opened.match(request))?.text()) ?? '');
    }
    return parts.join('\n');
  });
}
