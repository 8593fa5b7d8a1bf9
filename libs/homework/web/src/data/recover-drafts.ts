import type { Injector } from '@angular/core';
import { EntryDesk } from './entry-desk';

/** What an earlier visit could not send goes now; the next visit tries again. Loaded apart: home itself needs none of it. */
export async function recoverDrafts(injector: Injector): Promise<void> {
  await injector
    .get(EntryDesk)
    .recoverAll()
    .catch(() => undefined);
}
