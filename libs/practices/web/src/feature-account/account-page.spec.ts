import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import {
  ThemeChoice,
  aSession,
  allByRole,
  byLabel,
  byRole,
  provideSpec,
  send,
  textOf,
  typeInto,
} from '@tweespraak/platform/web';
import type { Account } from '@tweespraak/practices/contract';
import nl from '../i18n/nl.json';
import { AccountPage } from './account-page';

const marit: Account = {
  givenName: 'Marit',
  familyName: 'Lindeboom',
  email: 'marit@voorbeeld.example',
  locale: 'nl',
  otherSessions: 2,
};

async function open(account: Partial<Account> = {}) {
  TestBed.configureTestingModule({
    providers: [provideSpec({ texts: { practices: nl }, session: aSession() }), provideRouter([])],
  });
  const fixture = TestBed.createComponent(AccountPage);
  fixture.detectChanges();
  const http = TestBed.inject(HttpTestingController);
  const settle = async () => {
    await new Promise((later) => setTimeout(later));
    fixture.detectChanges();
  };
  http.expectOne('/api/account').flush({ ...marit, ...account });
  await settle();
  return { page: fixture.nativeElement as HTMLElement, http, settle };
}

describe('my account', () => {
  it('changes name and language', async () => {
    const { page, http, settle } = await open();
    typeInto(byLabel(page, 'Voornaam'), 'Maria');
    send(byLabel(page, 'Voornaam'));
    await settle();
    const request = http.expectOne({ method: 'PATCH', url: '/api/account' });
    expect(request.request.body).toEqual({ givenName: 'Maria', familyName: 'Lindeboom', locale: 'nl' });
  });

  it('keeps what is being typed when the number of sessions is read again', async () => {
    const { page, http, settle } = await open();
    typeInto(byLabel(page, 'Voornaam'), 'Maria');
    byRole(page, 'button', 'Log daar uit').click();
    http.expectOne({ method: 'DELETE', url: '/api/account/other-sessions' }).flush(null);
    await settle();
    http.expectOne('/api/account').flush({ ...marit, otherSessions: 0 });
    await settle();
    expect(textOf(page)).toContain('Je bent alleen hier ingelogd.');
    expect(byLabel<HTMLInputElement>(page, 'Voornaam').value).toBe('Maria');
    expect(allByRole(page, 'button', 'Log daar uit')).toHaveLength(0);
  });

  it('chooses a light or a dark screen for this device', async () => {
    const { page } = await open();
    const theme = TestBed.inject(ThemeChoice);
    byLabel(page, 'Donker').click();
    expect(theme.active()).toBe('dark');
    byLabel(page, 'Licht').click();
    expect(theme.active()).toBe('light');
  });
});

describe('my password', () => {
  it('changes with the one of now, and is forgotten by the page', async () => {
    const { page, http, settle } = await open();
    typeInto(byLabel(page, 'Je wachtwoord van nu'), 'mijn oude zin');
    typeInto(byLabel(page, 'Je nieuwe wachtwoord'), 'mijn nieuwe zin');
    send(byLabel(page, 'Je nieuwe wachtwoord'));
    await settle();
    const request = http.expectOne({ method: 'PUT', url: '/api/account/password' });
    expect(request.request.body).toEqual({ current: 'mijn oude zin', next: 'mijn nieuwe zin' });
    request.flush(null);
    await settle();
    expect(byLabel<HTMLInputElement>(page, 'Je wachtwoord van nu').value).toBe('');
    expect(byLabel<HTMLInputElement>(page, 'Je nieuwe wachtwoord').value).toBe('');
  });

  it('is not sent when the new one is short or the old one missing', async () => {
    const { page, http, settle } = await open();
    typeInto(byLabel(page, 'Je nieuwe wachtwoord'), 'kort');
    send(byLabel(page, 'Je nieuwe wachtwoord'));
    await settle();
    http.expectNone('/api/account/password');
    expect(textOf(page)).toContain('Vul dit in.');
    expect(textOf(page)).toContain('Gebruik minstens 12 tekens.');
  });

  it('stays when the one of now is wrong', async () => {
    const { page, http, settle } = await open();
    typeInto(byLabel(page, 'Je wachtwoord van nu'), 'niet deze');
    typeInto(byLabel(page, 'Je nieuwe wachtwoord'), 'mijn nieuwe zin');
    send(byLabel(page, 'Je nieuwe wachtwoord'));
    http
      .expectOne('/api/account/password')
      .flush({ code: 'password.wrong' }, { status: 422, statusText: 'Unprocessable' });
    await settle();
    expect(textOf(page)).toContain('Dit wachtwoord klopt niet.');
    expect(byLabel<HTMLInputElement>(page, 'Je nieuwe wachtwoord').value).toBe('mijn nieuwe zin');
  });
});
