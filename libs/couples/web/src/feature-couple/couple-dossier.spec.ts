import { HttpTestingController, type TestRequest } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import {
  LeaveRegistry,
  UndoToast,
  aSession,
  byLabel,
  byRole,
  provideSpec,
  textOf,
} from '@tweespraak/platform/web';
import nl from '../i18n/nl.json';
import { aDossier, id, refused } from '../testing/couples';
import { CoupleDossier } from './couple-dossier';

const URL = `/api/couples/${id(50)}/dossier`;

beforeEach(() => jest.useFakeTimers({ doNotFake: ['queueMicrotask', 'nextTick'] }));
afterEach(() => jest.useRealTimers());

async function open() {
  TestBed.configureTestingModule({
    providers: [provideSpec({ texts: { couples: nl }, session: aSession() })],
  });
  const fixture = TestBed.createComponent(CoupleDossier);
  fixture.componentRef.setInput('coupleId', id(50));
  fixture.detectChanges();
  const http = TestBed.inject(HttpTestingController);
  const settle = async (ms = 0) => {
    await jest.advanceTimersByTimeAsync(ms);
    fixture.detectChanges();
  };
  http.expectOne(URL).flush(aDossier());
  await settle();
  const page: HTMLElement = fixture.nativeElement;
  const type = async (label: string, text: string) => {
    const control = byLabel<HTMLInputElement>(page, label);
    control.value = text;
    control.dispatchEvent(new Event('input', { bubbles: true }));
    await settle();
  };
  const put = (): TestRequest => http.expectOne({ method: 'PUT', url: URL });
  return { page, http, settle, type, put, fixture };
}

describe('the dossier of a couple', () => {
  it('says that only coaches read it', async () => {
    const { page } = await open();
    expect(textOf(page)).toContain('Alleen voor coaches');
    expect(byLabel<HTMLTextAreaElement>(page, 'Aantekening').value).toBe('Rustig beginnen.');
    expect(byLabel<HTMLInputElement>(page, 'Samen sinds').value).toBe('2014-09');
  });

  it('saves itself after a pause, once, with the version that was read', async () => {
    const { page, http, settle, type, put } = await open();
    await type('Aantekening', 'Rustig beginnen. K');
    await settle(500);
    await type('Aantekening', 'Rustig beginnen. Kaars aan.');
    await settle(500);
    http.expectNone({ method: 'PUT', url: URL });
    await settle(400);
    const request = put();
    expect(request.request.headers.get('If-Match')).toBe('"3"');
    expect(request.request.body).toEqual({ togetherSince: '2014-09', note: 'Rustig beginnen. Kaars aan.' });
    request.flush(aDossier({ note: 'Rustig beginnen. Kaars aan.', version: 4 }));
    await settle();
    expect(textOf(byRole(page, 'status'))).toBe('Opgeslagen');
    await settle(60_000);
    http.expectNone({ method: 'PUT', url: URL });
  });

  it('saves what is typed during a save afterwards, with the new version', async () => {
    const { settle, type, put } = await open();
    await type('Aantekening', 'Een');
    await settle(800);
    const first = put();
    await type('Aantekening', 'Een twee');
    first.flush(aDossier({ note: 'Een', version: 4 }));
    await settle(800);
    const second = put();
    expect(second.request.headers.get('If-Match')).toBe('"4"');
    expect(second.request.body).toMatchObject({ note: 'Een twee' });
  });

  it('does not save half a date, and says what it expects', async () => {
    const { page, http, settle, type } = await open();
    await type('Samen sinds', '20');
    await settle(2000);
    http.expectNone({ method: 'PUT', url: URL });
    expect(textOf(page)).toContain(nl.dossier.sinceWrong);
  });

  it('keeps a note that is too long, and says that it is not saved', async () => {
    const { page, http, settle, type } = await open();
    await type('Aantekening', 'x'.repeat(20_001));
    await settle(2000);
    http.expectNone({ method: 'PUT', url: URL });
    expect(textOf(page)).toContain('Deze tekst is te lang om te bewaren.');
    expect(byLabel<HTMLTextAreaElement>(page, 'Aantekening').value).toHaveLength(20_001);
  });

  it('tries again when there is no connection, and says that it is not saved yet', async () => {
    const { page, settle, type, put } = await open();
    await type('Aantekening', 'Kaars aan.');
    await settle(800);
    put().error(new ProgressEvent('error'));
    await settle();
    expect(textOf(byRole(page, 'status'))).toBe('Nog niet opgeslagen');
    await settle(4000);
    put().flush(aDossier({ note: 'Kaars aan.', version: 4 }));
    await settle();
    expect(textOf(byRole(page, 'status'))).toBe('Opgeslagen');
  });

  it('is saved when the page goes away, and before signing out', async () => {
    const { type, put, fixture, settle } = await open();
    await type('Aantekening', 'Kaars aan.');
    const left = TestBed.inject(LeaveRegistry).saveAll();
    put().error(new ProgressEvent('error'));
    await settle();
    expect(await left).toBe(false);
    fixture.destroy();
    put().flush(aDossier({ note: 'Kaars aan.', version: 4 }));
    await jest.advanceTimersByTimeAsync(0);
    expect(await TestBed.inject(LeaveRegistry).saveAll()).toBe(true);
  });
});

describe('a dossier that a colleague changed meanwhile', () => {
  const theirs = aDossier({ note: 'Licht uit.', version: 7 });

  async function conflict() {
    const opened = await open();
    await opened.type('Aantekening', 'Kaars aan.');
    await opened.settle(800);
    opened.put().flush(...refused(412, 'changed-meanwhile'));
    await opened.settle();
    opened.http.expectOne({ method: 'GET', url: URL }).flush(theirs);
    await opened.settle();
    return opened;
  }

  it('in another field comes together by itself', async () => {
    const { page, http, settle, type, put } = await open();
    await type('Aantekening', 'Kaars aan.');
    await settle(800);
    put().flush(...refused(412, 'changed-meanwhile'));
    await settle();
    http.expectOne({ method: 'GET', url: URL }).flush(aDossier({ togetherSince: '2013', version: 7 }));
    await settle(1);
    const request = put();
    expect(request.request.headers.get('If-Match')).toBe('"7"');
    expect(request.request.body).toEqual({ togetherSince: '2013', note: 'Kaars aan.' });
    expect(byLabel<HTMLInputElement>(page, 'Samen sinds').value).toBe('2013');
  });

  it('shows both versions, and saves nothing before one is chosen', async () => {
    const { page, http, settle } = await conflict();
    byRole(page, 'heading', 'Iemand anders schreef hier ook');
    expect(textOf(byRole(page, 'region', 'Wat jij schreef'))).toContain('Kaars aan.');
    expect(textOf(byRole(page, 'region', 'Wat er nu bewaard is'))).toContain('Licht uit.');
    await settle(60_000);
    http.expectNone({ method: 'PUT', url: URL });
  });

  it.each([
    ['Neem mijn tekst', 'Kaars aan.'],
    ['Zet ze onder elkaar', 'Licht uit.\n\nKaars aan.'],
  ])('goes on with "%s"', async (button, note) => {
    const { page, put } = await conflict();
    byRole(page, 'button', button).click();
    const request = put();
    expect(request.request.headers.get('If-Match')).toBe('"7"');
    expect(request.request.body).toMatchObject({ note });
  });

  it('goes on with the text of the colleague, and can still bring mine back', async () => {
    const { page, http, put, settle } = await conflict();
    byRole(page, 'button', 'Neem de andere tekst').click();
    await settle();
    http.expectNone({ method: 'PUT', url: URL });
    expect(byLabel<HTMLTextAreaElement>(page, 'Aantekening').value).toBe('Licht uit.');
    void TestBed.inject(UndoToast).toast()?.undo?.();
    expect(put().request.body).toMatchObject({ note: 'Kaars aan.' });
  });
});
