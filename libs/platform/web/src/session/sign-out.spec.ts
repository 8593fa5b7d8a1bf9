import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { aSession, provideSpec } from '../testing/provide-spec';
import { LeaveRegistry } from './leave-registry';
import { SessionStore } from './session-store';
import { OPEN_DOCUMENT, SignOut } from './sign-out';

const opened: string[] = [];

function setUp(): { signOut: SignOut; registry: LeaveRegistry; http: HttpTestingController } {
  opened.length = 0;
  TestBed.configureTestingModule({
    providers: [
      provideSpec({ session: aSession() }),
      { provide: OPEN_DOCUMENT, useValue: (url: string) => opened.push(url) },
    ],
  });
  return {
    signOut: TestBed.inject(SignOut),
    registry: TestBed.inject(LeaveRegistry),
    http: TestBed.inject(HttpTestingController),
  };
}

async function answer(http: HttpTestingController, status: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
  const request = http.expectOne({ method: 'DELETE', url: '/api/session' });
  if (status === 0) request.error(new ProgressEvent('error'));
  else request.flush(null, { status, statusText: 'x' });
}

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
  history.replaceState(null, '', '/couples/7?q=Noor');
});

describe('signing out', () => {
  it('saves first, then ends the session, then cleans, then starts on an empty page', async () => {
    const { signOut, registry, http } = setUp();
    const steps: string[] = [];
    registry.saveBeforeLeaving(async () => void steps.push('saved'));
    registry.wipeOnSignOut((reason) => void steps.push(`cleaned: ${reason}`));
    sessionStorage.setItem('ts-language', 'en');
    const leaving = signOut.leave('person');
    await answer(http, 204);
    await leaving;
    expect(steps).toEqual(['saved', 'cleaned: person']);
    expect(opened).toEqual(['/sign-in']);
    expect(sessionStorage).toHaveLength(0);
    expect(TestBed.inject(SessionStore).signedIn()).toBe(false);
  });

  it('without a connection is finished by the next start, before anyone is let in', async () => {
    const { signOut, http } = setUp();
    const leaving = signOut.leave('person');
    await answer(http, 0);
    await leaving;
    const failing = signOut.finish();
    await answer(http, 0);
    expect(await failing).toBe(false);
    const finishing = signOut.finish();
    await answer(http, 204);
    expect(await finishing).toBe(true);
    expect(await signOut.finish()).toBe(true); // nothing left to do, no request
    http.verify();
  });

  it('of an idle session leads back to the page afterwards, without the search words', async () => {
    const { signOut, http } = setUp();
    const leaving = signOut.leave('idle');
    await answer(http, 204);
    await leaving;
    expect(opened).toEqual(['/sign-in?why=idle&returnTo=%2Fcouples%2F7']);
  });

  it('by the server asks the server nothing more, and happens once', async () => {
    const { signOut, http } = setUp();
    await Promise.all([signOut.leave('expired'), signOut.leave('expired'), signOut.leave('person')]);
    http.expectNone('/api/session');
    expect(opened).toEqual(['/sign-in?why=expired&returnTo=%2Fcouples%2F7']);
  });

  it.each([
    [true, ['/couples/7?q=Noor']],
    [false, []],
  ])('leaves no page whole for the back button: kept by the browser %s', (persisted, expected) => {
    setUp();
    window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted }));
    expect(opened.map((url) => url.replace(location.origin, ''))).toEqual(expected);
  });

  it('tells before whether something is only on this device, and forgets savers that were taken back', async () => {
    const { signOut, registry } = setUp();
    const takeBack = registry.saveBeforeLeaving(() => Promise.reject(new Error('offline')));
    expect(await signOut.saveDrafts()).toBe(false);
    takeBack();
    expect(await signOut.saveDrafts()).toBe(true);
  });
});
