import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { aSession, provideSpec } from '../testing/provide-spec';
import { Language } from '../i18n/language';
import { SessionStore } from './session-store';

function setUp(): { store: SessionStore; http: HttpTestingController } {
  TestBed.configureTestingModule({ providers: [provideSpec()] });
  return { store: TestBed.inject(SessionStore), http: TestBed.inject(HttpTestingController) };
}

beforeEach(() => sessionStorage.clear());

describe('who is signed in', () => {
  it('is asked at the start, and the screen takes over the person’s language', async () => {
    const { store, http } = setUp();
    const loading = store.load();
    http.expectOne('/api/session').flush(aSession({ person: { ...aSession().person, locale: 'en' } }));
    await loading;
    expect(store.signedIn()).toBe(true);
    expect([store.has('coach'), store.has('admin', 'partner')]).toEqual([true, false]);
    expect(TestBed.inject(Language).active()).toBe('en');
  });

  it('is nobody when the server answers 401', async () => {
    const { store, http } = setUp();
    const loading = store.load();
    http.expectOne('/api/session').flush({}, { status: 401, statusText: 'Unauthorized' });
    await loading;
    expect([store.signedIn(), store.status()]).toEqual([false, 'ready']);
  });

  it.each([
    ['the server does not answer', 0],
    ['the server breaks', 500],
  ])('is not known when %s: that is not the same as nobody', async (_what, status) => {
    const { store, http } = setUp();
    const loading = store.load();
    const request = http.expectOne('/api/session');
    if (status === 0) request.error(new ProgressEvent('error'));
    else request.flush(null, { status, statusText: 'Broken' });
    await loading;
    expect([store.signedIn(), store.status()]).toEqual([false, 'unreachable']);
  });

  it('is another person of the same account after a switch of practice', async () => {
    const { store, http } = setUp();
    const elsewhere = aSession({
      roles: ['admin'],
      practice: { ...aSession().practice, name: 'Huis van Gesprek' },
    });
    const switching = store.switchPractice(elsewhere.practice.id);
    const request = http.expectOne('/api/session/practice');
    expect(request.request.body).toEqual({ practiceId: elsewhere.practice.id });
    request.flush(elsewhere);
    await switching;
    expect(store.session()?.practice.name).toBe('Huis van Gesprek');
    expect(store.homePath()).toBe('/practice');
  });
});
