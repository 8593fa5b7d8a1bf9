import { Injectable } from '@angular/core';
import { Answers } from '@tweespraak/homework/contract';
import { DeviceVault } from '@tweespraak/platform/web';
import * as z from 'zod/mini';
import { NO_ENTRY_EDITS, newestEdits, type EntryEdit, type EntryEdits } from './entry-edits';

const Value = z.nullable(z.union([z.string(), z.number(), z.boolean(), z.array(z.string()), Answers]));
const Stored = z.object({
  entryId: z.uuid(),
  edits: z.array(z.tuple([z.string(), z.object({ value: Value, at: z.number(), base: Value })])),
});

/** What is unsent of one day of one piece of homework. */
export interface KeptEntry {
  readonly entryId: string;
  readonly edits: EntryEdits;
}

/** Entries that have not reached the server, in the vault of this device: one record a day and tab. */
@Injectable({ providedIn: 'root' })
export class DeviceEntries {
  private readonly vault = new DeviceVault('homework');
  private readonly tab = crypto.randomUUID();

  /** Writes what is unsent of a day; nothing unsent removes it. True when the device now holds exactly that. */
  keep(homeworkId: string, day: string, { entryId, edits }: KeptEntry): Promise<boolean> {
    const of = `${homeworkId}/${day}`;
    const id = `${of}/${this.tab}`;
    return edits.size === 0
      ? this.vault.remove(id)
      : this.vault.put(id, of, { entryId, edits: [...edits].map(([place, edit]) => [place, { ...edit }]) });
  }

  /** What earlier visits and other tabs left of this homework, by day. What does not open any more is removed. */
  async recover(homeworkId: string): Promise<ReadonlyMap<string, KeptEntry>> {
    const found = new Map<string, KeptEntry>();
    for (const { id, open } of await this.vault.all()) {
      const [homework, day = ''] = id.split('/');
      if (homework !== homeworkId) continue;
      const left = await open(`${homeworkId}/${day}`).then(fromStored, () => null);
      if (!left) await this.vault.remove(id);
      else found.set(day, joined(found.get(day), left));
    }
    await this.takeOver(homeworkId, found);
    return found;
  }

  /** The homework that has something on this device. */
  async homework(): Promise<string[]> {
    return [...new Set((await this.vault.all()).map(({ id }) => id.split('/')[0] ?? ''))];
  }

  /** Nothing of this day stays, whichever tab wrote it. */
  async forget(homeworkId: string, day: string): Promise<void> {
    const left = (await this.vault.all()).filter(({ id }) => id.startsWith(`${homeworkId}/${day}/`));
    await Promise.all(left.map(({ id }) => this.vault.remove(id)));
  }

  close(): Promise<void> {
    return this.vault.close();
  }

  /** First under this tab's own name, then away with the old: a crash in between loses nothing. */
  private async takeOver(homeworkId: string, found: ReadonlyMap<string, KeptEntry>): Promise<void> {
    for (const [day, kept] of found) {
      if (!(await this.keep(homeworkId, day, kept))) continue;
      const all = await this.vault.all();
      const others = all.filter(
        ({ id }) => id.startsWith(`${homeworkId}/${day}/`) && !id.endsWith(`/${this.tab}`),
      );
      await Promise.all(others.map(({ id }) => this.vault.remove(id)));
    }
  }
}

function joined(known: KeptEntry | undefined, left: KeptEntry): KeptEntry {
  const entryId = known?.entryId ?? left.entryId;
  return { entryId, edits: newestEdits(known?.edits ?? NO_ENTRY_EDITS, left.edits) };
}

function fromStored(raw: unknown): KeptEntry {
  const { entryId, edits } = Stored.parse(raw);
  return { entryId, edits: new Map(edits as [string, EntryEdit][]) };
}
