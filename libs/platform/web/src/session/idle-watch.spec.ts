import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { aSession, provideSpec } from '../testing/provide-spec';
import { IdleWatch } from './idle-watch';
import { SignOut } from './sign-out';

const MINUTE = 60_000;

function setUp(): { watch: IdleWatch; http: HttpTestingController; left: string[] } {
  const left: string[] = [];
  TestBed.configureTestingModule({
    providers: [
      provideSpec({ session: aSession({ idleSeconds: 15 * 60 }) }),
      { provide: SignOut, useValue: { leave: async (reason: string) => void left.push(reason) } },
    ],
  });
  const watch = TestBed.inject(IdleWatch);
  TestBed.tick();
  return { watch, http: TestBed.inject(HttpTestingController), left };
}

const pressKey = (): boolean => document.dispatchEvent(new KeyboardEvent('keydown', { key: 'a' }));

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

describe('an idle session', () => {
  it('is warned about a minute before, and then ends', () => {
    const { watch, left } = setUp();
    jest.advanceTimersByTime(14 * MINUTE - 1000);
    expect(watch.warning()).toBeNull();
    jest.advanceTimersByTime(1000);
    expect(watch.warning()).toBe(60);
    jest.advanceTimersByTime(MINUTE - 1000);
    expect([watch.warning(), left]).toEqual([1, []]);
    jest.advanceTimersByTime(1000);
    expect(left).toEqual(['idle']);
  });

  it('goes on when the person says so, and the server hears it', () => {
    const { watch, http, left } = setUp();
    jest.advanceTimersByTime(14 * MINUTE + 30_000);
    pressKey(); // a stray key does not decide
    expect(watch.warning()).toBe(30);
    watch.stay();
    http.expectOne('/api/session');
    jest.advanceTimersByTime(14 * MINUTE - 1000);
    expect([watch.warning(), left]).toEqual([null, []]);
  });

  it('does not end while someone only types: the server is told now and then', () => {
    const { http, left } = setUp();
    for (let minute = 0; minute < 30; minute += 1) {
      jest.advanceTimersByTime(MINUTE);
      pressKey();
    }
    expect(left).toEqual([]);
    expect(http.match('/api/session').length).toBeGreaterThanOrEqual(5);
  });

  it('does not end on the server first: it hears of the last sign of life within half a minute, once', () => {
    const { http } = setUp();
    jest.advanceTimersByTime(MINUTE);
    pressKey();
    jest.advanceTimersByTime(29_000);
    http.expectNone('/api/session');
    jest.advanceTimersByTime(2_000);
    http.expectOne('/api/session');
    jest.advanceTimersByTime(10 * MINUTE);
    http.expectNone('/api/session');
  });

  it('ends at once when a laptop wakes up after the limit', () => {
    const { left, http } = setUp();
    jest.setSystemTime(Date.now() + 20 * MINUTE);
    jest.advanceTimersByTime(1000);
    expect(left).toEqual(['idle']);
    http.expectNone('/api/session');
  });
});
