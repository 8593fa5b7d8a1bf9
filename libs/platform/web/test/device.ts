import { setImmediate as afterIo } from 'node:timers';
import { webcrypto } from 'node:crypto';
import { TextDecoder, TextEncoder } from 'node:util';
import type { DeviceRecord, DeviceRecords } from '../src/drafts/device-records';

const OPERATIONS = ['encrypt', 'decrypt', 'importKey', 'exportKey'] as const;
const underWay = new Set<Promise<unknown>>();

/** jsdom has no Web Crypto: specs take Node's, and know when it is busy. Call once, at the top of a spec. */
export function useNodeCrypto(): void {
  const subtle = Object.fromEntries(
    OPERATIONS.map((name) => [name, (...args: never[]) => watched(callSubtle(name, args))]),
  );
  const value = {
    subtle,
    getRandomValues: <T extends ArrayBufferView>(array: T) => webcrypto.getRandomValues(array as never) as T,
    randomUUID: () => webcrypto.randomUUID(),
  };
  Object.defineProperty(globalThis, 'crypto', { value, configurable: true });
  Object.assign(globalThis, { TextEncoder, TextDecoder });
}

/** Lets Node's crypto finish what it is doing (it works in threads, so turns of the event loop do not tell), then one turn more. */
export async function afterCrypto(): Promise<void> {
  while (underWay.size > 0) await Promise.allSettled(underWay);
  await new Promise((resolve) => afterIo(resolve));
}

function callSubtle(name: (typeof OPERATIONS)[number], args: never[]): Promise<unknown> {
  const method = webcrypto.subtle[name] as (...all: never[]) => Promise<unknown>;
  return method.apply(webcrypto.subtle, args);
}

function watched<T>(promise: Promise<T>): Promise<T> {
  underWay.add(promise);
  const done = (): void => void underWay.delete(promise);
  promise.then(done, done);
  return promise;
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
