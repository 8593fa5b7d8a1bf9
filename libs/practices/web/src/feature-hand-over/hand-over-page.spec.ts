import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import {
  LeaveRegistry,
  ConfirmDialog,
  OPEN_DOCUMENT,
  aSession,
  allByRole,
  byLabel,
  byRole,
  provideSpec,
  send,
  textOf,
  typeInto,
} from '@tweespraak/platform/web';
import type { HandOver, SharedPhone } from '@tweespraak/practices/contract';
import nl from '../i18n/nl.json';
import { HandOverPage } from './hand-over-page';

const sam = { id: '00000000-0000-4000-8000-0000000000a2', givenName: 'Sam' };
const between: HandOver = {
  people: [
    { side: 'to', givenName: 'Sam', locale: 'nl' },
    { side: 'from', givenName: 'Noor', locale: 'nl' },
  ],
};
const noor = () => aSession({ roles: ['partner'], sharedPhone: true });
const opened: string[] = [];

async function open(as: 'noor' | 'nobody') {
  opened.length = 0;
  TestBed.configureTestingModule({
    providers: [
      provideSpec({ texts: { practices: nl }, ...(as === 'noor' ? { session: noor() } : {}) }),
      provideRouter([]),
      { provide: OPEN_DOCUMENT, useValue: (url: string) => opened.push(url) },
    ],
  });
  const fixture = TestBed.createComponent(HandOverPage);
  fixture.detectChanges();
  const settle = async () => {
    await new Promise((later) => setTimeout(later));
    await fixture.whenStable();
  };
  return {
    page: fixture.nativeElement as HTMLElement,
    http: TestBed.inject(HttpTestingController),
    settle,
    fixture,
  };
}

async function giving(phone: SharedPhone = { pin: true, people: [sam] }) {
  const all = await open('noor');
  all.http.expectOne('/api/shared-phone').flush(phone);
  await all.settle();
  return all;
}

async function taking(handOver: HandOver = between) {
  const all = await open('nobody');
  all.http.expectOne('/api/shared-phone/hand-over').flush(handOver);
  await all.settle();
  return all;
}

type Taking = Awaited<ReturnType<typeof taking>>;

async function tryPin({ page, http, settle }: Taking, pin: string, code: string, details = {}) {
  typeInto(byLabel(page, 'Je pincode'), pin);
  send(byLabel(page, 'Je pincode'));
  const request = http.expectOne('/api/shared-phone/entry');
  request.flush({ code, details }, { status: 422, statusText: 'Unprocessable' });
  await settle();
  return request.request.body as unknown;
}

describe('giving the phone away', () => {
  it('names who gets it, saves first, ends the session, and starts over on an empty page', async () => {
    const { page, http, settle } = await giving();
    const steps: string[] = [];
    const registry = TestBed.inject(LeaveRegistry);
    registry.saveBeforeLeaving(async () => void steps.push('saved'));
    registry.wipeOnSignOut((reason) => void steps.push(`wiped: ${reason}`));
    sessionStorage.setItem('ts-canary', 'Noor');
    expect(textOf(byRole(page, 'heading'))).toBe('Geef de telefoon aan Sam');
    byRole(page, 'button', 'Geef door aan Sam').click();
    await settle();
    expect(steps).toEqual(['saved']);
    const request = http.expectOne({ method: 'POST', url: '/api/shared-phone/hand-over' });
    expect(request.request.body).toEqual({ to: sam.id });
    request.flush(null);
    await settle();
    http.expectOne({ method: 'DELETE', url: '/api/session' }).flush(null);
    await settle();
    expect(steps).toEqual(['saved', 'saved', 'wiped: person']);
    expect(sessionStorage).toHaveLength(0);
    expect(opened).toEqual(['/hand-over']);
  });

  it('asks first when something is only on this device, and stays when asked to', async () => {
    const { page, http, settle } = await giving();
    TestBed.inject(LeaveRegistry).saveBeforeLeaving(() => Promise.reject(new Error('offline')));
    byRole(page, 'button', 'Geef door aan Sam').click();
    await settle();
    const confirm = TestBed.inject(ConfirmDialog);
    expect(confirm.question()?.confirm).toBe('Toch doorgeven');
    confirm.answer(false);
    await settle();
    http.expectNone('/api/shared-phone/hand-over');
    expect(opened).toEqual([]);
  });

  it('leads to the settings when nobody can be chosen, and says the same for every reason', async () => {
    for (const pin of [true, false]) {
      TestBed.resetTestingModule();
      const { page } = await giving({ pin, people: [] });
      expect(textOf(byRole(page, 'heading'))).toBe('Geef de telefoon door');
      expect(byRole(page, 'link', 'Samen één telefoon').getAttribute('href')).toBe('/account/shared-phone');
      expect(allByRole(page, 'button')).toHaveLength(0);
    }
  });

  it('keeps the phone when the server says no', async () => {
    const { page, http, settle } = await giving();
    byRole(page, 'button', 'Geef door aan Sam').click();
    await settle();
    http.expectOne('/api/shared-phone/hand-over').error(new ProgressEvent('error'));
    await settle();
    expect(textOf(byRole(page, 'alert'))).not.toBe('');
    expect(opened).toEqual([]);
  });
});

describe('taking the phone', () => {
  it('asks who one is, and then for the PIN; home comes on a new page', async () => {
    const { page, http, settle } = await taking();
    expect(textOf(byRole(page, 'heading'))).toBe('Geef de telefoon aan Sam');
    byRole(page, 'button', 'Ik ben Sam').click();
    await settle();
    expect(textOf(byRole(page, 'heading'))).toBe('Dag Sam');
    for (const key of ['7', '3', '9', '4']) byRole(page, 'button', key).click();
    await settle();
    expect(allByRole(page, 'status').map(textOf)).toContain('4 cijfers');
    byRole(page, 'button', 'Ga verder').click();
    const request = http.expectOne('/api/shared-phone/entry');
    expect(request.request.body).toEqual({ side: 'to', pin: '7394' });
    request.flush({ ...noor(), byPin: true });
    await settle();
    expect(opened).toEqual(['/home']);
  });

  it('lets a PIN be pasted with spaces, and keeps it from password managers and from being said aloud', async () => {
    const { page, settle } = await taking();
    byRole(page, 'button', 'Ik ben Noor').click();
    await settle();
    const field = byLabel<HTMLInputElement>(page, 'Je pincode');
    expect([field.type, field.inputMode, field.autocomplete]).toEqual([
      'password',
      'numeric',
      'one-time-code',
    ]);
    typeInto(field, '73 94 62 8');
    expect(field.value).toBe('739462');
    byRole(page, 'button', 'Haal het laatste cijfer weg').click();
    await settle();
    expect(field.value).toBe('73946');
  });

  it('sends nothing that is too short', async () => {
    const { page, http, settle } = await taking();
    byRole(page, 'button', 'Ik ben Sam').click();
    await settle();
    typeInto(byLabel(page, 'Je pincode'), '739');
    send(byLabel(page, 'Je pincode'));
    http.expectNone('/api/shared-phone/entry');
  });

  it('blames nobody for a wrong one, says how many tries remain, and forgets what was typed', async () => {
    const all = await taking();
    byRole(all.page, 'button', 'Ik ben Noor').click();
    await all.settle();
    expect(await tryPin(all, '7394', 'pin.refused', { left: 3 })).toEqual({ side: 'from', pin: '7394' });
    expect(textOf(byRole(all.page, 'alert'))).toBe(
      'Dit is niet je pincode. Kijk rustig nog eens. Nog 3 keer proberen kan.',
    );
    expect(byLabel<HTMLInputElement>(all.page, 'Je pincode').value).toBe('');
  });

  it.each(['pin.locked', 'hand-over.over'])(
    'leads to the password after %s, without a name in the address',
    async (code) => {
      const all = await taking();
      byRole(all.page, 'button', 'Ik ben Sam').click();
      await all.settle();
      await tryPin(all, '7394', code);
      expect(textOf(byRole(all.page, 'alert'))).toContain('Log in met je wachtwoord');
      expect(byRole(all.page, 'link', 'Log in met je wachtwoord').getAttribute('href')).toBe('/sign-in');
      expect(allByRole(all.page, 'button').map(textOf)).toEqual(['Ik ben iemand anders']);
    },
  );

  it('names nobody where no hand-over waits', async () => {
    const { page } = await taking({ people: [] });
    expect(textOf(byRole(page, 'heading'))).toBe('Wie is er nu?');
    expect(byRole(page, 'link', 'Log in met je wachtwoord')).toBeTruthy();
  });

  it('is covered, and forgets what was typed, while another app is in front', async () => {
    const { page, settle, fixture } = await taking();
    byRole(page, 'button', 'Ik ben Sam').click();
    await settle();
    typeInto(byLabel(page, 'Je pincode'), '739');
    const visibility = jest.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    document.dispatchEvent(new Event('visibilitychange'));
    fixture.detectChanges();
    expect(page.querySelector('.cover')).not.toBeNull();
    expect(byLabel<HTMLInputElement>(page, 'Je pincode').value).toBe('');
    visibility.mockReturnValue('visible');
    document.dispatchEvent(new Event('visibilitychange'));
    fixture.detectChanges();
    expect(page.querySelector('.cover')).toBeNull();
    visibility.mockRestore();
  });
});
