import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
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
import nl from '../i18n/nl.json';
import { SignInPage } from './sign-in-page';

interface Opened {
  readonly page: HTMLElement;
  readonly fixture: ComponentFixture<SignInPage>;
  readonly http: HttpTestingController;
  readonly went: jest.SpyInstance;
}

async function open(inputs: Record<string, string> = {}): Promise<Opened> {
  TestBed.configureTestingModule({
    providers: [provideSpec({ texts: { practices: nl } }), provideRouter([])],
  });
  const fixture = TestBed.createComponent(SignInPage);
  for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
  await fixture.whenStable();
  const went = jest.spyOn(TestBed.inject(Router), 'navigateByUrl').mockResolvedValue(true);
  return { page: fixture.nativeElement, fixture, http: TestBed.inject(HttpTestingController), went };
}

async function signIn({ page, fixture }: Opened, email: string, password: string): Promise<void> {
  typeInto(byLabel(page, 'E-mailadres'), email);
  typeInto(byLabel(page, 'Wachtwoord'), password);
  send(byLabel(page, 'Wachtwoord'));
  await fixture.whenStable();
}

async function answer({ fixture }: Opened): Promise<void> {
  await new Promise((later) => setTimeout(later));
  await fixture.whenStable();
}

describe('signing in', () => {
  it('says nothing about errors before anything is sent', async () => {
    const { page } = await open();
    byLabel(page, 'E-mailadres').dispatchEvent(new Event('blur'));
    byLabel(page, 'Wachtwoord').dispatchEvent(new Event('blur'));
    expect(page.querySelector('[aria-invalid]')).toBeNull();
    expect(textOf(byRole(page, 'alert'))).toBe('');
  });

  it('names the fields for a password manager and lets a password be pasted', async () => {
    const { page } = await open();
    expect(byLabel(page, 'E-mailadres').getAttribute('autocomplete')).toBe('username');
    const password = byLabel<HTMLInputElement>(page, 'Wachtwoord');
    expect(password.autocomplete).toBe('current-password');
    const paste = new Event('paste', { bubbles: true, cancelable: true });
    expect(password.dispatchEvent(paste)).toBe(true);
  });

  it('shows and hides the password', async () => {
    const { page, fixture } = await open();
    byRole(page, 'button', 'Toon het wachtwoord').click();
    await fixture.whenStable();
    expect(byLabel<HTMLInputElement>(page, 'Wachtwoord').type).toBe('text');
    byRole(page, 'button', 'Verberg het wachtwoord').click();
    await fixture.whenStable();
    expect(byLabel<HTMLInputElement>(page, 'Wachtwoord').type).toBe('password');
  });

  it('asks for what is missing and sends nothing', async () => {
    const opened = await open();
    await signIn(opened, '  ', '');
    expect(textOf(opened.page)).toContain('Vul je e-mailadres in.');
    expect(textOf(opened.page)).toContain('Vul je wachtwoord in.');
    opened.http.expectNone('/api/session');
  });

  it('goes home, and leaves no sign-in page behind', async () => {
    const opened = await open();
    await signIn(opened, ' marit@voorbeeld.example ', 'een lange zin');
    const request = opened.http.expectOne('/api/session');
    expect(request.request.body).toEqual({ email: 'marit@voorbeeld.example', password: 'een lange zin' });
    request.flush(aSession());
    await answer(opened);
    expect(opened.went).toHaveBeenCalledWith('/today', { replaceUrl: true });
  });

  it.each([
    ['/couples/7', '/couples/7'],
    ['https://elders.example/', '/today'],
    ['//elders.example', '/today'],
    ['/invitation/geheim', '/today'],
  ])('comes back to %s as %s', async (returnTo, destination) => {
    const opened = await open({ returnTo });
    await signIn(opened, 'marit@voorbeeld.example', 'een lange zin');
    opened.http.expectOne('/api/session').flush(aSession());
    await answer(opened);
    expect(opened.went).toHaveBeenCalledWith(destination, { replaceUrl: true });
  });

  it('says that it was refused and keeps what was typed', async () => {
    const opened = await open();
    await signIn(opened, 'marit@voorbeeld.example', 'verkeerd');
    opened.http
      .expectOne('/api/session')
      .flush({ code: 'sign-in.refused' }, { status: 401, statusText: 'Unauthorized' });
    await answer(opened);
    expect(textOf(byRole(opened.page, 'alert'))).toMatch(/horen niet bij elkaar/);
    expect(byLabel<HTMLInputElement>(opened.page, 'E-mailadres').value).toBe('marit@voorbeeld.example');
    expect(byLabel<HTMLInputElement>(opened.page, 'Wachtwoord').value).toBe('verkeerd');
    expect(opened.went).not.toHaveBeenCalled();
  });

  it('says until when to wait after too many tries', async () => {
    const opened = await open();
    await signIn(opened, 'marit@voorbeeld.example', 'verkeerd');
    const body = { code: 'too-many-requests', details: { seconds: 600 } };
    opened.http.expectOne('/api/session').flush(body, { status: 429, statusText: 'Too Many Requests' });
    await answer(opened);
    expect(textOf(byRole(opened.page, 'alert'))).toMatch(/over 10 minuten opnieuw, om \d\d:\d\d\.$/);
  });

  it.each(['idle', 'expired', 'elsewhere', 'password'] as const)(
    'tells someone who comes back why: %s',
    async (why) => {
      const { page } = await open({ why });
      expect(textOf(page)).toContain(nl.signIn.why[why]);
    },
  );

  it('does not repeat a reason that somebody made up', async () => {
    const { page } = await open({ why: '<b>Bel 0900-duur</b>' });
    expect(textOf(page)).toContain(nl.signIn.subtitle);
    expect(textOf(page)).not.toContain('0900');
  });

  it('leads to a new password and to a new practice', async () => {
    const { page } = await open();
    const links = allByRole(page, 'link').map((link) => link.getAttribute('href'));
    expect(links).toEqual(['/forgot-password', '/sign-up']);
  });
});
