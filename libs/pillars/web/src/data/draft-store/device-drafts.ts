import { Injectable, inject } from '@angular/core';
import { SessionStore } from '@tweespraak/platform/web';
import { MyRoundsClient } from '../my-rounds-client';
import { OPEN_DEVICE_RECORDS, type DeviceRecords } from './device-records';
import { importDraftKey, open, seal } from './draft-cipher';
import { NO_EDITS, newestOf, type Edits } from './edits';

interface Vault {
  readonly personId: string;
  readonly key: CryptoKey;
  readonly records: DeviceRecords;
}

/** After a failed opening the next try waits this long, in ms: no request for every answer while there is no connection. */
const PATIENCE_MS = 10_000;

/**
 * Answers that have not reached the server, encrypted on the device. The key comes from the server after sign-in and lives
 * in memory only, so the bytes that stay behind (a crash, an expired session) open for that same person alone.
 * Everything here is a second safety: it never throws, and without key or storage it answers "not kept".
 */
@Injectable({ providedIn: 'root' })
export class DeviceDrafts {
  private readonly client = inject(MyRoundsClient);
  private readonly session = inject(SessionStore);
  private readonly openRecords = inject(OPEN_DEVICE_RECORDS);
  private readonly tab = crypto.randomUUID();
  private vault: Promise<Vault | null> | null = null;
  private nextTry = 0;
  private closed = false;

  /** Writes what is unsent of a round; an empty map removes it. True when the device now holds exactly that. */
  async keep(roundId: string, edits: Edits): Promise<boolean> {
    const vault = await this.unlocked();
    if (!vault) return false;
    try {
      const id = `${roundId}/${this.tab}`;
      if (edits.size === 0) await vault.records.remove(id);
      else await vault.records.put({ id, ...(await seal(edits, ownerOf(vault, roundId), vault.key)) });
      return true;
    } catch {
      return false;
    }
  }

  /** Takes over what an earlier visit of this person left of a round. What does not open any more is removed. */
  async recover(roundId: string): Promise<Edits> {
    const vault = await this.unlocked();
    const left = (await vault?.records.all().catch(() => [])) ?? [];
    let edits = NO_EDITS;
    for (const record of left.filter(({ id }) => id.startsWith(`${roundId}/`))) {
      if (!vault) break;
      edits = newestOf(edits, await open(record, ownerOf(vault, roundId), vault.key).catch(() => NO_EDITS));
    }
    // First under this tab's own name, then away with the old: a crash in between loses nothing.
    if (edits.size > 0 && !(await this.keep(roundId, edits))) return edits;
    await this.forgetOthers(roundId);
    return edits;
  }

  /** The rounds that have something on this device. */
  async rounds(): Promise<string[]> {
    const vault = await this.unlocked();
    const left = (await vault?.records.all().catch(() => [])) ?? [];
    return [...new Set(left.map(({ id }) => id.split('/')[0] ?? ''))];
  }

  /** Nothing of this round stays, whichever tab wrote it. */
  async forget(roundId: string): Promise<void> {
    await this.keep(roundId, NO_EDITS);
    await this.forgetOthers(roundId);
  }

  /** The session ends: let go of key and database. Deleting it is the platform's work. */
  async close(): Promise<void> {
    this.closed = true;
    const vault = await this.vault;
    this.vault = null;
    vault?.records.close();
  }

  private async forgetOthers(roundId: string): Promise<void> {
    const vault = await this.unlocked();
    const own = `${roundId}/${this.tab}`;
    const left = (await vault?.records.all().catch(() => [])) ?? [];
    const others = left.filter(({ id }) => id.startsWith(`${roundId}/`) && id !== own);
    await Promise.all(others.map(({ id }) => vault?.records.remove(id).catch(() => undefined)));
  }

  private unlocked(): Promise<Vault | null> {
    const personId = this.session.session()?.person.id;
    if (this.closed || !personId) return Promise.resolve(null);
    if (!this.vault && Date.now() < this.nextTry) return Promise.resolve(null);
    this.vault ??= this.unlock(personId).catch(() => {
      this.vault = null;
      this.nextTry = Date.now() + PATIENCE_MS;
      return null;
    });
    return this.vault;
  }

  private async unlock(personId: string): Promise<Vault> {
    const key = await importDraftKey(await this.client.draftKey());
    return { personId, key, records: await this.openRecords(personId) };
  }
}

function ownerOf({ personId }: Vault, roundId: string): string {
  return `${personId}/${roundId}`;
}
