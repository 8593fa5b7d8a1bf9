import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { Type } from '@angular/core';
import { Router, provideRouter } from '@angular/router';
import { byLabel, byRole, provideSpec, send, textOf, typeInto } from '@tweespraak/platform/web';
import nl from '../i18n/nl.json';
import { ForgotPasswordPage } from './forgot-password-page';
import { ResetPasswordPage } from './reset-password-page';

async function open(component: Type<unknown>, inputs: Record<string, string> = {}) {
  TestBed.configureTestingModule({
    providers: [provideSpec({ texts: { practices: nl } }), provideRouter([])],
  });
  const went = jest.spyOn(TestBed.inject(Router), 'navigate').mockResolvedValue(true);
  const fixture = TestBed.createComponent(component);
  for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
  await fixture.whenStable();
  const page: HTMLElement = fixture.nativeElement;
  const settle = async () => {
    await new Promise((later) => setTimeout(later));
    fixture.detectChanges();
  };
  return { page, http: TestBed.inject(HttpTestingController), settle, went };
}

describe('a forgotten password', () => {
  it('is asked for, and the answer says nothing about who has an account', async () => {
    const { page, http, settle } = await open(ForgotPasswordPage);
    typeInto(byLabel(page, 'E-mailadres'), ' Noor@voorbeeld.example');
    send(byLabel(page, 'E-mailadres'));
    const request = http.expectOne('/api/password-resets');
    expect(request.request.body).toEqual({ email: 'noor@voorbeeld.example' });
    request.flush(null, { status: 202, statusText: 'Accepted' });
    await settle();
    expect(textOf(page)).toContain('Kennen we noor@voorbeeld.example, dan is er nu een mail onderweg.');
  });

  it('is not asked for without an address', async () => {
    const { page, http, settle } = await open(ForgotPasswordPage);
    typeInto(byLabel(page, 'E-mailadres'), 'noor');
    send(byLabel(page, 'E-mailadres'));
    await settle();
    http.expectNone('/api/password-resets');
    expect(textOf(page)).toContain('Schrijf een e-mailadres');
  });
});

describe('a new password by a link', () => {
  const choosePassword = (page: HTMLElement, password: string) => {
    typeInto(byLabel(page, 'Wachtwoord'), password);
    send(byLabel(page, 'Wachtwoord'));
  };

  it('is set, and then used to sign in', async () => {
    const { page, http, settle, went } = await open(ResetPasswordPage, { token: 'abc' });
    choosePassword(page, 'wij lopen samen');
    http.expectOne({ method: 'PUT', url: '/api/password-resets/abc' }).flush(null);
    await settle();
    expect(went).toHaveBeenCalledWith(['/sign-in'], { queryParams: { why: 'password' }, replaceUrl: true });
  });

  it('that is easy to guess is refused, and the form stays', async () => {
    const { page, http, settle } = await open(ResetPasswordPage, { token: 'abc' });
    choosePassword(page, 'wachtwoord1234');
    http
      .expectOne('/api/password-resets/abc')
      .flush({ code: 'password.too-common' }, { status: 422, statusText: 'Unprocessable' });
    await settle();
    expect(textOf(byRole(page, 'alert'))).toMatch(/^Dit wachtwoord raadt iemand snel/);
    expect(byLabel<HTMLInputElement>(page, 'Wachtwoord').value).toBe('wachtwoord1234');
  });

  it('says when the link is over, and where to get another', async () => {
    const { page, http, settle } = await open(ResetPasswordPage, { token: 'abc' });
    choosePassword(page, 'wij lopen samen');
    http
      .expectOne('/api/password-resets/abc')
      .flush({ code: 'not-found' }, { status: 404, statusText: 'Not Found' });
    await settle();
    expect(byRole(page, 'link', 'Vraag een nieuwe link aan').getAttribute('href')).toBe('/forgot-password');
  });
});
