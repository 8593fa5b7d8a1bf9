import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
import {
  OPEN_DOCUMENT,
  aSession,
  allByRole,
  byLabel,
  byRole,
  provideSpec,
  send,
  textOf,
  typeInto,
  type Session,
} from '@tweespraak/platform/web';
import type { Invitation } from '@tweespraak/practices/contract';
import nl from '../i18n/nl.json';
import { InvitationPage } from './invitation-page';

const noor: Invitation = {
  givenName: 'Noor',
  email: 'noor@voorbeeld.example',
  practiceName: 'Praktijk De Linde',
  invitedBy: 'Marit Lindeboom',
  locale: 'nl',
  kind: 'partner',
  hasAccount: false,
};

function begin(session?: Session) {
  const opened: string[] = [];
  TestBed.configureTestingModule({
    providers: [
      provideSpec({ texts: { practices: nl }, ...(session ? { session } : {}) }),
      provideRouter([]),
      { provide: OPEN_DOCUMENT, useValue: (url: string) => opened.push(url) },
    ],
  });
  const went = jest.spyOn(TestBed.inject(Router), 'navigateByUrl').mockResolvedValue(true);
  const fixture = TestBed.createComponent(InvitationPage);
  fixture.componentRef.setInput('token', 'abc');
  fixture.detectChanges();
  const page: HTMLElement = fixture.nativeElement;
  const http = TestBed.inject(HttpTestingController);
  const settle = async () => {
    await new Promise((later) => setTimeout(later));
    await fixture.whenStable();
  };
  return { fixture, page, http, went, opened, settle };
}

async function open(invitation: Partial<Invitation> = {}) {
  const begun = begin();
  begun.http.expectOne('/api/invitations/abc').flush({ ...noor, ...invitation });
  await begun.settle();
  return begun;
}

const refuse = (status: number, code: string) => [{ code }, { status, statusText: code }] as const;

describe('an invitation', () => {
  it('says who invites, and for whom', async () => {
    const { page } = await open();
    expect(textOf(byRole(page, 'heading', 'Welkom, Noor'))).toBe('Welkom, Noor');
    expect(textOf(page)).toContain('Marit Lindeboom van Praktijk De Linde nodigt je uit.');
    expect(byLabel<HTMLInputElement>(page, 'E-mailadres').readOnly).toBe(true);
    expect(byLabel<HTMLInputElement>(page, 'E-mailadres').value).toBe('noor@voorbeeld.example');
  });

  it('says to a colleague what it is for', async () => {
    const { page } = await open({ kind: 'staff' });
    expect(textOf(page)).toContain('om mee te werken bij Praktijk De Linde.');
    expect(textOf(page)).not.toContain('partner');
  });

  it('counts honestly until a new password is long enough', async () => {
    const { page, settle } = await open();
    typeInto(byLabel(page, 'Wachtwoord'), 'elf tekens.');
    await settle();
    expect(textOf(page)).toContain('Nog 1 teken');
    typeInto(byLabel(page, 'Wachtwoord'), 'twaalf teken');
    await settle();
    expect(textOf(page)).toContain('Lang genoeg');
  });

  it('does not send a new password that is too short', async () => {
    const { page, http, settle } = await open();
    typeInto(byLabel(page, 'Wachtwoord'), 'kort');
    send(byLabel(page, 'Wachtwoord'));
    await settle();
    http.expectNone('/api/invitations/abc/acceptance');
    expect(textOf(page)).toContain('Gebruik minstens 12 tekens.');
  });

  it('is accepted with a new password, and leads home', async () => {
    const { page, http, went, settle } = await open();
    typeInto(byLabel(page, 'Wachtwoord'), 'wij lopen samen');
    send(byLabel(page, 'Wachtwoord'));
    const request = http.expectOne('/api/invitations/abc/acceptance');
    expect(request.request.body).toEqual({ password: 'wij lopen samen' });
    request.flush(aSession({ roles: ['partner'] }));
    await settle();
    expect(went).toHaveBeenCalledWith('/home', { replaceUrl: true });
  });

  it('asks for the password of an account that is there already, however short', async () => {
    const { page, http, settle } = await open({ hasAccount: true });
    expect(textOf(page)).toContain('Je hebt al een account met dit adres.');
    expect(byLabel<HTMLInputElement>(page, 'Je eigen wachtwoord').autocomplete).toBe('current-password');
    typeInto(byLabel(page, 'Je eigen wachtwoord'), 'kort');
    send(byLabel(page, 'Je eigen wachtwoord'));
    http.expectOne('/api/invitations/abc/acceptance').flush(...refuse(422, 'password.wrong'));
    await settle();
    expect(textOf(byRole(page, 'alert'))).toMatch(/^Dit wachtwoord klopt niet/);
    expect(byLabel<HTMLInputElement>(page, 'Je eigen wachtwoord').value).toBe('kort');
  });

  it('that is used, old or unknown says what to do', async () => {
    const { page, http, settle } = begin();
    http.expectOne('/api/invitations/abc').flush(...refuse(404, 'not-found'));
    await settle();
    byRole(page, 'heading', 'Deze uitnodiging werkt niet meer');
    expect(byRole(page, 'link', 'Ik heb al een account').getAttribute('href')).toBe('/sign-in');
    expect(allByRole(page, 'textbox')).toHaveLength(0);
  });

  it('that was used in the meantime says so too', async () => {
    const { page, http, settle } = await open();
    typeInto(byLabel(page, 'Wachtwoord'), 'wij lopen samen');
    send(byLabel(page, 'Wachtwoord'));
    http.expectOne('/api/invitations/abc/acceptance').flush(...refuse(404, 'not-found'));
    await settle();
    byRole(page, 'heading', 'Deze uitnodiging werkt niet meer');
  });

  it('offers to try again when the server does not answer', async () => {
    const { page, http, settle, fixture } = begin();
    http.expectOne('/api/invitations/abc').error(new ProgressEvent('error'));
    await settle();
    byRole(page, 'button', 'Probeer het opnieuw').click();
    fixture.detectChanges();
    http.expectOne('/api/invitations/abc').flush(noor);
    await settle();
    byRole(page, 'heading', 'Welkom, Noor');
  });

  it('where somebody is signed in first signs that person out, and then goes on', async () => {
    const { page, http, opened, settle } = begin(aSession());
    http.expectOne('/api/invitations/abc').flush(noor);
    await settle();
    byRole(page, 'heading', 'Marit is hier nu ingelogd');
    expect(allByRole(page, 'textbox')).toHaveLength(0);
    byRole(page, 'button', 'Uitloggen en verder').click();
    await settle();
    http.expectOne({ method: 'DELETE', url: '/api/session' }).flush(null);
    await settle();
    expect(opened).toEqual([location.pathname]);
  });
});
