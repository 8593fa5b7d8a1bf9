import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideSpec, aSession } from '../testing/provide-spec';
import { LeaveRegistry } from './leave-registry';
import { SessionStore } from './session-store';
import { OPEN_DOCUMENT, SignOut } from './sign-out';

describe('a quick exit', () => {
  const opened: string[] = [];

  beforeEach(async () => {
    opened.length = 0;
    TestBed.configureTestingModule({
      providers: [provideSpec(), { provide: OPEN_DOCUMENT, useValue: (url: string) => opened.push(url) }],
    });
    await TestBed.inject(SessionStore).accept(aSession());
    document.body.innerHTML = '<main>Iets wat niemand mag zien</main>';
    localStorage.setItem('ts-theme', 'dark');
    sessionStorage.setItem('ts-language', 'en');
  });

  it('empties the screen and the storage before anything is answered', async () => {
    const gone = TestBed.inject(SignOut).vanish('https://weather.example/');
    expect(document.body.textContent).toBe('');
    expect(document.title).toBe('');
    expect(sessionStorage).toHaveLength(0);
    expect(Object.keys(localStorage)).toEqual(['ts-end-session']); // so that the next start ends what the server has not
    await gone;
  });

  it('ends the session and goes elsewhere without saving first', async () => {
    const saved = jest.fn(() => Promise.resolve());
    TestBed.inject(LeaveRegistry).saveBeforeLeaving(saved);
    const gone = TestBed.inject(SignOut).vanish('https://weather.example/');
    TestBed.inject(HttpTestingController).expectOne({ method: 'DELETE', url: '/api/session' }).flush(null);
    await gone;
    expect(opened).toEqual(['https://weather.example/']);
    expect(localStorage).toHaveLength(0);
    expect(TestBed.inject(SessionStore).signedIn()).toBe(false);
    expect(saved).not.toHaveBeenCalled();
  });

  it('goes elsewhere when the server does not answer', async () => {
    await TestBed.inject(SignOut).vanish('https://weather.example/');
    expect(opened).toEqual(['https://weather.example/']);
    expect(localStorage.getItem('ts-end-session')).toBe('1');
  });
});
