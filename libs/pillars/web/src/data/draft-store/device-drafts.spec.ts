import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { OPEN_DEVICE_RECORDS, SessionStore, provideSpec } from '@tweespraak/platform/web';
import { idOf } from '@tweespraak/shared/kernel';
import { MemoryDevice, aDraftKey, useNodeCrypto } from '../../../test/device';
import { aPartnerSession, ROUND_ID } from '../../testing/rounds';
import { DeviceDrafts } from './device-drafts';
import { NO_EDITS, type Edits } from './edits';

useNodeCrypto();

const EDITS: Edits = new Map([['answers.12', { value: 6, at: 5000, base: null, ms: 900, savedAs: null }]]);

/** A page that was just loaded on this device; memory is empty, the device is not. */
function freshPage(device: MemoryDevice, key: string | null = aDraftKey()) {
  TestBed.resetTestingModule();
  TestBed.configureTestingModule({
    providers: [
      provideSpec({ session: aPartnerSession() }),
      { provide: OPEN_DEVICE_RECORDS, useValue: device.open },
    ],
  });
  const http = TestBed.inject(HttpTestingController);
  const drafts = TestBed.inject(DeviceDrafts);
  const answerKey = (): void => {
    const request = http.expectOne('/api/my/draft-key');
    if (key) request.flush({ key });
    else request.error(new ProgressEvent('error'));
  };
  return { http, drafts, answerKey };
}

describe('answers on a device', () => {
  it('hold no readable word of what was answered', async () => {
    const device = new MemoryDevice();
    const { drafts, answerKey } = freshPage(device);
    const kept = drafts.keep(ROUND_ID, EDITS);
    answerKey();
    expect(await kept).toBe(true);
    expect(device.records()).toHaveLength(1);
    expect(device.bytes()).not.toMatch(/answers|value|5000/);
  });

  it('survive a page that ended without warning, for the same person', async () => {
    const device = new MemoryDevice();
    const before = freshPage(device);
    const kept = before.drafts.keep(ROUND_ID, EDITS);
    before.answerKey();
    await kept;
    const after = freshPage(device);
    const recovered = after.drafts.recover(ROUND_ID);
    after.answerKey();
    expect(await recovered).toEqual(EDITS);
    expect(device.records()).toHaveLength(1);
  });

  it('open for nobody else, and are removed then', async () => {
    const device = new MemoryDevice();
    const before = freshPage(device);
    const kept = before.drafts.keep(ROUND_ID, EDITS);
    before.answerKey();
    await kept;
    const after = freshPage(device, aDraftKey(9));
    const recovered = after.drafts.recover(ROUND_ID);
    after.answerKey();
    expect(await recovered).toEqual(NO_EDITS);
    expect(device.records()).toEqual([]);
  });

  it('leave the device when the server has them', async () => {
    const device = new MemoryDevice();
    const { drafts, answerKey } = freshPage(device);
    const kept = drafts.keep(ROUND_ID, EDITS);
    answerKey();
    await kept;
    await drafts.keep(ROUND_ID, NO_EDITS);
    expect(device.records()).toEqual([]);
  });

  it('are not kept without a key, or on a device that refuses; nothing breaks', async () => {
    const withoutKey = new MemoryDevice();
    const { drafts, answerKey } = freshPage(withoutKey, null);
    const kept = drafts.keep(ROUND_ID, EDITS);
    answerKey();
    expect([await kept, withoutKey.records()]).toEqual([false, []]);

    const full = Object.assign(new MemoryDevice(), { isFull: true });
    const page = freshPage(full);
    const refused = page.drafts.keep(ROUND_ID, EDITS);
    page.answerKey();
    expect([await refused, full.records()]).toEqual([false, []]);
  });

  it('are never those of another person who signs in', async () => {
    const device = new MemoryDevice();
    const before = freshPage(device);
    const kept = before.drafts.keep(ROUND_ID, EDITS);
    before.answerKey();
    await kept;
    const after = freshPage(device, aDraftKey(9));
    const sam = {
      id: idOf<never>('00000000-0000-4000-8000-0000000000d2'),
      givenName: 'Sam',
      locale: 'en' as const,
    };
    await TestBed.inject(SessionStore).accept(aPartnerSession({ person: sam }));
    const rounds = after.drafts.rounds();
    after.answerKey();
    expect(await rounds).toEqual([]);
  });

  it('stay closed once the session has ended', async () => {
    const device = new MemoryDevice();
    const { drafts, http } = freshPage(device);
    await drafts.close();
    expect(await drafts.keep(ROUND_ID, EDITS)).toBe(false);
    http.expectNone('/api/my/draft-key');
  });
});
