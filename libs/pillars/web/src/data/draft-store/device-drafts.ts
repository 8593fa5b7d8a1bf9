import { Injectable } from '@angular/core';
import { DeviceVault, type Left } from '@tweespraak/platform/web';
import { NO_EDITS, newestOf, type Edits } from './edits';
import { fromStored, toStored } from './stored-edits';

/** Answers that have not reached the server, in the vault of this device: one record a round and tab. */
@Injectable({ providedIn: 'root' })
export class DeviceDrafts {
  private readonly vault = new DeviceVault('drafts');
  private readonly tab = crypto.randomUUID();

  /** Writes what is unsent of a round; an empty map removes it. True when the device now holds exactly that. */
  keep(roundId: string, edits: Edits): Promise<boolean> {
    const id = this.ownId(roundId);
    return edits.size === 0 ? this.vault.remove(id) : this.vault.put(id, roundId, toStored(edits));
  }

  /** Takes over what an earlier visit of this person left of a round. What does not open any more is removed. */
  async recover(roundId: string): Promise<Edits> {
    let edits = NO_EDITS;
    for (const record of await this.of(roundId)) {
      edits = newestOf(edits, await record.open(roundId).then(fromStored, () => NO_EDITS));
    }
    // First under this tab's own name, then away with the old: a crash in between loses nothing.
    if (edits.size > 0 && !(await this.keep(roundId, edits))) return edits;
    await this.forgetOthers(roundId);
    return edits;
  }

  /** The rounds that have something on this device. */
  async rounds(): Promise<string[]> {
    return [...new Set((await this.vault.all()).map(({ id }) => id.split('/')[0] ?? ''))];
  }

  /** Nothing of this round stays, whichever tab wrote it. */
  async forget(roundId: string): Promise<void> {
    await this.keep(roundId, NO_EDITS);
    await this.forgetOthers(roundId);
  }

  /** The session ends: let go of key and database. Deleting it is the platform's work. */
  close(): Promise<void> {
    return this.vault.close();
  }

  private async forgetOthers(roundId: string): Promise<void> {
    const others = (await this.of(roundId)).filter(({ id }) => id !== this.ownId(roundId));
    await Promise.all(others.map(({ id }) => this.vault.remove(id)));
  }

  private async of(roundId: string): Promise<Left[]> {
    return (await this.vault.all()).filter(({ id }) => id.startsWith(`${roundId}/`));
  }

  private ownId(roundId: string): string {
    return `${roundId}/${this.tab}`;
  }
}
