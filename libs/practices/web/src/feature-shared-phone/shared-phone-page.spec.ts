import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import {
  aSession,
  allByRole,
  byLabel,
  byRole,
  provideSpec,
  send,
  textOf,
  typeInto,
} from '@tweespraak/platform/web';
import type { SharedPhone } from '@tweespraak/practices/contract';
import nl from '../i18n/nl.json';
import { SharedPhonePage } from './shared-phone-page';

const sam = { id: '00000000-0000-4000-8000-0000000000a2', givenName: 'Sam' };

async function open(phone: SharedPhone) {
  TestBed.configureTestingModule({
    providers: [
      provideSpec({ texts: { practices: nl }, session: aSession({ roles: ['partner'] }) }),
      provideRouter([]),
    ],
  });
  const fixture = TestBed.createComponent(SharedPhonePage);
  fixture.detectChanges();
  const http = TestBed.inject(HttpTestingController);
  const settle = async () => {
    await new Promise((later) => setTimeout(later));
    fixture.detectChanges();
  };
  http.expectOne('/api/shared-phone').flush(phone);
  await settle();
  return { page: fixture.nativeElement as HTMLElement, http, settle };
}

type Opened = Awaited<ReturnType<typeof open>>;

async function choose({ page, settle }: Opened, pin: string, password: string) {
  typeInto(byLabel(page, 'Je pincode'), pin);
  typeInto(byLabel(page, 'Je wachtwoord'), password);
  send(byLabel(page, 'Je pincode'));
  await settle();
}

describe('together one phone', () => {
  it('is honest before it is switched on, and asks for the password', async () => {
    const opened = await open({ pin: false, people: [] });
    expect(textOf(opened.page)).toContain('Wie jouw pincode kent, kan op deze telefoon in jouw account.');
    await choose(opened, '7394', 'mijn lange zin');
    const request = opened.http.expectOne({ method: 'PUT', url: '/api/my/pin' });
    expect(request.request.body).toEqual({ pin: '7394', password: 'mijn lange zin' });
    request.flush(null);
    await opened.settle();
    opened.http.expectOne('/api/shared-phone').flush({ pin: true, people: [sam] });
    opened.http.expectOne('/api/session').flush(aSession({ roles: ['partner'], sharedPhone: true }));
    await opened.settle();
    expect(textOf(opened.page)).toContain('Sam heeft hier ook een pincode.');
    expect(byRole(opened.page, 'link', 'Geef de telefoon door').getAttribute('href')).toBe('/hand-over');
    expect(byLabel<HTMLInputElement>(opened.page, 'Je pincode').value).toBe('');
    expect(byLabel<HTMLInputElement>(opened.page, 'Je wachtwoord').value).toBe('');
  });

  it.each([
    ['739', 'Kies 4 tot 6 cijfers.'],
    ['1234', 'Kies geen datum'],
    ['1402', 'Kies geen datum'],
  ])('does not send %s', async (pin, words) => {
    const opened = await open({ pin: false, people: [] });
    await choose(opened, pin, '');
    expect(textOf(opened.page)).toContain(words);
    expect(textOf(opened.page)).toContain('Vul dit in.');
    opened.http.expectNone('/api/my/pin');
  });

  it('keeps what was typed when the password is wrong', async () => {
    const opened = await open({ pin: false, people: [] });
    await choose(opened, '7394', 'niet deze');
    opened.http
      .expectOne('/api/my/pin')
      .flush({ code: 'password.wrong' }, { status: 422, statusText: 'Unprocessable' });
    await opened.settle();
    expect(textOf(byRole(opened.page, 'alert'))).toBe('Dit wachtwoord klopt niet. Kijk het nog eens na.');
    expect(byLabel<HTMLInputElement>(opened.page, 'Je pincode').value).toBe('7394');
  });

  it('says how the partner joins as long as nobody can be handed to', async () => {
    const { page } = await open({ pin: true, people: [] });
    expect(textOf(page)).toContain('Je partner heeft hier nog geen pincode.');
    expect(allByRole(page, 'link', 'Geef de telefoon door')).toHaveLength(0);
  });

  it('is switched off without a password', async () => {
    const { page, http, settle } = await open({ pin: true, people: [sam] });
    byRole(page, 'button', 'Zet uit op deze telefoon').click();
    http.expectOne({ method: 'DELETE', url: '/api/my/pin' }).flush(null);
    await settle();
    http.expectOne('/api/shared-phone').flush({ pin: false, people: [] });
    http.expectOne('/api/session').flush(aSession({ roles: ['partner'] }));
    await settle();
    expect(byRole(page, 'button', 'Zet aan op deze telefoon')).toBeTruthy();
  });

  it('shows and hides the PIN while it is chosen', async () => {
    const { page, settle } = await open({ pin: false, people: [] });
    byRole(page, 'button', 'Toon de pincode').click();
    await settle();
    expect(byLabel<HTMLInputElement>(page, 'Je pincode').type).toBe('text');
    byRole(page, 'button', 'Verberg de pincode').click();
    await settle();
    expect(byLabel<HTMLInputElement>(page, 'Je pincode').type).toBe('password');
  });
});
