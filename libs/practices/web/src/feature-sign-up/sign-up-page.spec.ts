import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { byLabel, byRole, choose, provideSpec, send, textOf, tick, typeInto } from '@tweespraak/platform/web';
import nl from '../i18n/nl.json';
import { SignUpPage } from './sign-up-page';

async function open() {
  jest.spyOn(Intl.DateTimeFormat.prototype, 'resolvedOptions').mockReturnValue({
    timeZone: 'Europe/Brussels',
  } as Intl.ResolvedDateTimeFormatOptions);
  TestBed.configureTestingModule({
    providers: [provideSpec({ texts: { practices: nl } }), provideRouter([])],
  });
  const fixture = TestBed.createComponent(SignUpPage);
  await fixture.whenStable();
  jest.restoreAllMocks();
  const page: HTMLElement = fixture.nativeElement;
  const http = TestBed.inject(HttpTestingController);
  const settle = async () => {
    await new Promise((later) => setTimeout(later));
    fixture.detectChanges();
  };
  return { page, http, settle };
}

function fillIn(page: HTMLElement): void {
  typeInto(byLabel(page, 'Naam van de praktijk'), ' Praktijk De Esdoorn ');
  typeInto(byLabel(page, 'Voornaam'), 'Tess');
  typeInto(byLabel(page, 'E-mailadres'), 'Tess@Voorbeeld.example');
}

describe('signing up a practice', () => {
  it('begins with what the browser knows', async () => {
    const { page } = await open();
    expect(byLabel<HTMLSelectElement>(page, 'Land').value).toBe('BE');
    expect(byLabel<HTMLSelectElement>(page, 'Tijdzone').value).toBe('Europe/Brussels');
    expect(byLabel<HTMLSelectElement>(page, 'Taal').value).toBe('nl');
  });

  it('sends the practice and its first admin, and then asks to look in the mailbox', async () => {
    const { page, http, settle } = await open();
    fillIn(page);
    choose(byLabel(page, 'Taal'), 'en');
    tick(byRole(page, 'checkbox'), false);
    send(byLabel(page, 'Voornaam'));
    await settle();
    const request = http.expectOne('/api/sign-ups');
    expect(request.request.body).toEqual({
      practiceName: 'Praktijk De Esdoorn',
      country: 'BE',
      locale: 'en',
      timeZone: 'Europe/Brussels',
      givenName: 'Tess',
      familyName: '',
      email: 'tess@voorbeeld.example',
      alsoCoach: false,
    });
    request.flush(null, { status: 202, statusText: 'Accepted' });
    await settle();
    byRole(page, 'heading', 'Kijk in je mail');
    expect(textOf(page)).toContain('tess@voorbeeld.example');
  });

  it('sends nothing while something is missing, and goes to the first of it', async () => {
    const { page, http, settle } = await open();
    document.body.append(page);
    send(byLabel(page, 'Voornaam'));
    await settle();
    http.expectNone('/api/sign-ups');
    expect(textOf(page).match(/Vul dit in\./g)).toHaveLength(3);
    expect(document.activeElement).toBe(byLabel(page, 'Naam van de praktijk'));
  });

  it('keeps everything that was typed when it is refused', async () => {
    const { page, http, settle } = await open();
    fillIn(page);
    send(byLabel(page, 'Voornaam'));
    await settle();
    http.expectOne('/api/sign-ups').error(new ProgressEvent('error'));
    await settle();
    expect(textOf(byRole(page, 'alert'))).toMatch(/^We bereiken de server nu niet/);
    expect(byLabel<HTMLInputElement>(page, 'E-mailadres').value).toBe('Tess@Voorbeeld.example');
  });
});
