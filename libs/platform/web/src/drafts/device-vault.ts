import { HttpClient } from '@angular/common/http';
import { inject } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { SessionStore } from '../session/session-store';
import { OPEN_DEVICE_RECORDS, type DeviceRecords } from './device-records';
import { importDraftKey, open, seal } from './draft-cipher';

interface Unlocked {
  readonly personId: string;
  readonly key: CryptoKey;
  readonly records: DeviceRecords;
}

/** A record that lies on the device; `open` throws when it is not this person's, or of something else. */
export interface Left {
  readonly id: string;
  readonly open: (of: string) => Promise<unknown>;
}

/** After a failed opening the next try waits this long, in ms: no request for every change while there is no connection. */
const PATIENCE_MS = 10_000;

/**
 * What has not reached the server, encrypted on the device. The key comes from the server after sign-in and lives in memory only,
 * so the bytes that stay behind (a crash, an expired session) open for that same person alone. Everything here is a second
 * safety: it never throws, and without key or storage it answers "not kept". Make it in an injection context.
 */
export class DeviceVault {
  private readonly http = inject(HttpClient);
  private readonly session = inject(SessionStore);
  private readonly openRecords = inject(OPEN_DEVICE_RECORDS);
  private opening: Promise<Unlocked | null> | null = null;
  private nextTry = 0;
  private closed = false;

  /** `what`: the kind of records, part of the database's name. */
  constructor(private readonly what: string) {}

  /** Seals a JSON value of something (`of`: a round, a day of homework). True when the device now holds it. */
  async put(id: string, of: string, value: unknown): Promise<boolean> {
    const vault = await this.unlocked();
    if (!vault) return false;
    try {
      await vault.records.put({ id, ...(await seal(value, ownerOf(vault, of), vault.key)) });
      return true;
    } catch {
      return false;
    }
  }

  /** True when the device holds no record of this id any more. */
  async remove(id: string): Promise<boolean> {
    const vault = await this.unlocked();
    if (!vault) return false;
    return vault.records.remove(id).then(
      () => true,
      () => false,
    );
  }

  async all(): Promise<Left[]> {
    const vault = await this.unlocked();
    if (!vault) return [];
    const records = await vault.records.all().catch(() => []);
    return records.map((record) => ({
      id: record.id,
      open: (of: string) => open(record, ownerOf(vault, of), vault.key),
    }));
  }

  /** The session ends: let go of key and database. Deleting it is the sign-out's work. */
  async close(): Promise<void> {
    this.closed = true;
    const vault = await this.opening;
    this.opening = null;
    vault?.records.close();
  }

  private unlocked(): Promise<Unlocked | null> {
    const personId = this.session.session()?.person.id;
    if (this.closed || !personId) return Promise.resolve(null);
    if (!this.opening && Date.now() < this.nextTry) return Promise.resolve(null);
    this.opening ??= this.unlock(personId).catch(() => {
      this.opening = null;
      this.nextTry = Date.now() + PATIENCE_MS;
      return null;
    });
    return this.opening;
  }

  private async unlock(personId: string): Promise<Unlocked> {
    const answer = await firstValueFrom(this.http.get<{ key?: unknown }>('/api/my/draft-key'));
    const key = await importDraftKey(`${answer.key}`);
    return { personId, key, records: await this.openRecords(personId, this.what) };
  }
}

function ownerOf({ personId }: Unlocked, of: string): string {
  return `${personId}/${of}`;
}
