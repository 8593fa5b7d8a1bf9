import { webcrypto } from 'node:crypto';
import { TextDecoder, TextEncoder } from 'node:util';
import type { DeviceRecord, DeviceRecords } from '../data/draft-store/device-records';

/** jsdom has no Web Crypto: specs take Node's. Call once, at the top of a spec. */
export function useNodeCrypto(): void {
  Object.defineProperty(globalThis, 'crypto', { value: webcrypto, configurable: true });
  Object.assign(globalThis, { TextEncoder, TextDecoder });
}

/** The databases of a device in memory, one per person. For specs only. */
export class MemoryDevice {
  readonly databases = new Map<string, Map<string, DeviceRecord>>();
  /** A device that refuses to write: full, or a private window. */
  isFull = false;

  readonly open = async (personId: string): Promise<DeviceRecords> => {
    const records = this.databases.get(personId) ?? new Map<string, DeviceRecord>();
    this.databases.set(personId, records);
    return {
      all: async () => [...records.values()],
      put: async (record) => {
        if (this.isFull) throw new Error('QuotaExceededError');
        records.set(record.id, record);
      },
      remove: async (id) => void records.delete(id),
      close: () => undefined,
    };
  };

  records(): DeviceRecord[] {
    return [...this.databases.values()].flatMap((records) => [...records.values()]);
  }

  /** Every byte that lies on the device, as text. */
  bytes(): string {
    return this.records()
      .map(
        ({ id, iv, data }) => id + Buffer.from(iv).toString('latin1') + Buffer.from(data).toString('latin1'),
      )
      .join();
  }
}

/** A key as the server gives it: 32 bytes, base64url. */
export function aDraftKey(fill = 7): string {
  return Buffer.alloc(32, fill).toString('base64url');
}
