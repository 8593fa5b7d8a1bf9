import { InjectionToken } from '@angular/core';
import { openDB, type DBSchema } from 'idb';
import { DEVICE_DATABASE_PREFIX } from '../session/device-wipe';
import type { Sealed } from './draft-cipher';

/** One sealed bundle. The id says what it belongs to and which tab wrote it. */
export interface DeviceRecord extends Sealed {
  readonly id: string;
}

/** The records of one person on this device. */
export interface DeviceRecords {
  all(): Promise<DeviceRecord[]>;
  put(record: DeviceRecord): Promise<void>;
  remove(id: string): Promise<void>;
  close(): void;
}

interface Schema extends DBSchema {
  drafts: { key: string; value: DeviceRecord };
}

/** Opens one kind of records (`drafts`, `homework`) of a person, in a database of their own: signing out deletes it whole. */
export const OPEN_DEVICE_RECORDS = new InjectionToken<
  (personId: string, what: string) => Promise<DeviceRecords>
>('opens the records of a person on this device', { providedIn: 'root', factory: () => openInBrowser });

async function openInBrowser(personId: string, what: string): Promise<DeviceRecords> {
  const database = await openDB<Schema>(`${DEVICE_DATABASE_PREFIX}${what}-${personId}`, 1, {
    upgrade: (db) => void db.createObjectStore('drafts', { keyPath: 'id' }),
    // Another tab signs out and deletes the database: let go, or it would have to wait for this page.
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
  });
  return {
    all: () => database.getAll('drafts'),
    put: async (record) => void (await database.put('drafts', record)),
    remove: (id) => database.delete('drafts', id),
    close: () => database.close(),
  };
}
