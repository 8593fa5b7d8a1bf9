import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { OPEN_DEVICE_RECORDS, provideSpec } from '@tweespraak/platform/web';
import { MemoryDevice, aDraftKey, afterCrypto, useNodeCrypto } from '../../../../platform/web/test/device';
import { HOMEWORK_ID, aPartnerSession, uuid } from '../../test/partner';
import { DeviceEntries } from './device-entries';
import type { EntryEdits } from './entry-edits';

useNodeCrypto();

const DAY = '2026-11-22';
const edit = (value: string, at: number): EntryEdits => new Map([['asks', { value, at, base: null }]]);

/** A tab that was just opened on this device, of the person with this key. */
function tab(device: MemoryDevice, key = aDraftKey()) {
  TestBed.resetTestingModule();
  TestBed.configureTestingModule({
    providers: [
      provideSpec({ session: aPartnerSession() }),
      { provide: OPEN_DEVICE_RECORDS, useValue: device.open },
    ],
  });
  const http = TestBed.inject(HttpTestingController);
  const entries = TestBed.inject(DeviceEntries);
  const answered = async <T>(work: Promise<T>): Promise<T> => {
    await Promise.resolve();
    http.match('/api/my/draft-key').forEach((request) => request.flush({ key }));
    await afterCrypto();
    return work;
  };
  return { entries, answered };
}

describe('drafts of homework on a device', () => {
  it('of two tabs become one, the newest of each input, and hold no readable word', async () => {
    const device = new MemoryDevice();
    const one = tab(device);
    await one.answered(one.entries.keep(HOMEWORK_ID, DAY, { entryId: uuid(1), edits: edit('lopen', 2000) }));
    const two = tab(device);
    await two.answered(two.entries.keep(HOMEWORK_ID, DAY, { entryId: uuid(2), edits: edit('rust', 1000) }));
    expect(device.records()).toHaveLength(2);
    expect(device.bytes()).not.toMatch(/lopen|rust|asks/);
    const next = tab(device);
    const found = await next.answered(next.entries.recover(HOMEWORK_ID));
    expect(found.get(DAY)?.edits.get('asks')?.value).toBe('lopen');
    expect(device.records()).toHaveLength(1);
  });

  it('open for nobody else, and are removed then', async () => {
    const device = new MemoryDevice();
    const own = tab(device);
    await own.answered(own.entries.keep(HOMEWORK_ID, DAY, { entryId: uuid(1), edits: edit('lopen', 1) }));
    const other = tab(device, aDraftKey(9));
    expect((await other.answered(other.entries.recover(HOMEWORK_ID))).size).toBe(0);
    expect(device.records()).toEqual([]);
  });

  it('go when the server has them, and when they are handed in', async () => {
    const device = new MemoryDevice();
    const own = tab(device);
    const keep = (edits: EntryEdits) => own.entries.keep(HOMEWORK_ID, DAY, { entryId: uuid(1), edits });
    await own.answered(keep(edit('lopen', 1)));
    await keep(new Map());
    expect(device.records()).toEqual([]);
    await keep(edit('rust', 2));
    expect(await own.entries.homework()).toEqual([HOMEWORK_ID]);
    await own.entries.forget(HOMEWORK_ID, DAY);
    expect(device.records()).toEqual([]);
  });
});
