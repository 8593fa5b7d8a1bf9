import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import {
  OPEN_DEVICE_RECORDS,
  LeaveRegistry,
  SignOut,
  provideSpec,
  type LeaveReason,
} from '@tweespraak/platform/web';
import { MemoryDevice, aDraftKey, afterCrypto, useNodeCrypto } from '../../../test/device';
import { aDraft, aPartnerSession, aRoundDetail, ROUND_ID } from '../../testing/rounds';
import { DraftDesk } from './draft-desk';

useNodeCrypto();

const OWN = `/api/my/rounds/${ROUND_ID}`;

async function rest(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) {
    await afterCrypto();
    TestBed.tick();
  }
}

/** A page that was just loaded: nothing in memory, and the device as it was left. */
function freshPage(device: MemoryDevice) {
  TestBed.resetTestingModule();
  TestBed.configureTestingModule({
    providers: [
      provideSpec({ session: aPartnerSession() }),
      { provide: OPEN_DEVICE_RECORDS, useValue: device.open },
    ],
  });
  const http = TestBed.inject(HttpTestingController);
  const giveKey = async () => {
    await rest();
    http.match('/api/my/draft-key').forEach((request) => request.flush({ key: aDraftKey() }));
    await rest();
  };
  return { desk: TestBed.inject(DraftDesk), http, giveKey };
}

/** Answers one question that does not reach the server: no connection. */
async function answerOffline(device: MemoryDevice) {
  const page = freshPage(device);
  const book = page.desk.book(ROUND_ID);
  book.rebase(aDraft());
  book.write('answers.12', 6, 900);
  await page.giveKey();
  return { ...page, book };
}

async function leave(http: HttpTestingController, reason: LeaveReason): Promise<void> {
  const left = TestBed.inject(SignOut).leave(reason);
  for (let turn = 0; turn < 3; turn += 1) {
    await rest();
    http.match(`${OWN}/draft`).forEach((save) => save.error(new ProgressEvent('error')));
    http.match('/api/session').forEach((end) => end.error(new ProgressEvent('error')));
  }
  await left;
}

describe('answers that did not reach the server', () => {
  it('survive a session that ended in the middle, and are sent after the same person signs in again', async () => {
    const device = new MemoryDevice();
    const before = await answerOffline(device);
    await leave(before.http, 'expired');
    expect(device.records()).toHaveLength(1);
    expect(device.bytes()).not.toContain('answers');

    const after = freshPage(device);
    const recovering = after.desk.recoverAll();
    await after.giveKey();
    after.http.expectOne(OWN).flush(aRoundDetail({ state: 'busy' }));
    await recovering;
    expect(after.desk.book(ROUND_ID).edits().get('answers.12')?.value).toBe(6);
  });

  it('reach the server with the value and the time they had', async () => {
    const device = new MemoryDevice();
    await leave((await answerOffline(device)).http, 'expired');
    const after = freshPage(device);
    const recovering = after.desk.recoverAll();
    await after.giveKey();
    after.http.expectOne(OWN).flush(aRoundDetail({ state: 'busy' }));
    await recovering;
    const sent = after.desk.book(ROUND_ID).flush();
    await rest();
    const save = after.http.expectOne(`${OWN}/draft`);
    expect(save.request.body).toEqual({ answers: [{ item: 12, value: 6, ms: 900 }] });
    save.flush({ revision: 2 });
    await sent;
    expect(device.records()).toEqual([]);
  });

  it('are dropped when the round was handed in on another device meanwhile', async () => {
    const device = new MemoryDevice();
    await leave((await answerOffline(device)).http, 'expired');
    const after = freshPage(device);
    const recovering = after.desk.recoverAll();
    await after.giveKey();
    after.http.expectOne(OWN).flush(aRoundDetail({ state: 'handed-in', draft: null }));
    await rest();
    await recovering;
    expect(device.records()).toEqual([]);
  });

  it('make signing out ask first', async () => {
    const { http } = await answerOffline(new MemoryDevice());
    const saved = TestBed.inject(LeaveRegistry).saveAll();
    await rest();
    http.match(`${OWN}/draft`).forEach((save) => save.error(new ProgressEvent('error')));
    expect(await saved).toBe(false);
  });

  it('are out of memory once the session has ended, whatever ended it', async () => {
    for (const reason of ['person', 'idle', 'expired', 'elsewhere'] as const) {
      const { http, book } = await answerOffline(new MemoryDevice());
      await leave(http, reason);
      expect(book.edits().size).toBe(0);
    }
  });

  it('are written down before the page goes, when the session ends by itself', async () => {
    const device = new MemoryDevice();
    const { desk, http, giveKey } = freshPage(device);
    const book = desk.book(ROUND_ID);
    book.rebase(aDraft());
    book.write('answers.3', 0);
    await giveKey();
    book.write('answers.4', 1);
    await leave(http, 'expired');
    expect(device.records()).toHaveLength(1);
  });
});
