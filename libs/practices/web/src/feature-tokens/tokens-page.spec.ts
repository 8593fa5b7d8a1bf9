import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import {
  ConfirmDialog,
  aSession,
  allByRole,
  byLabel,
  byRole,
  provideSpec,
  send,
  textOf,
  tick,
  typeInto,
} from '@tweespraak/platform/web';
import type { AccessToken } from '@tweespraak/practices/contract';
import nl from '../i18n/nl.json';
import doors from '../i18n/doors/nl.json';
import { TokensPage } from './tokens-page';

const rooster: AccessToken = {
  id: '00000000-0000-4000-8000-000000000001',
  name: 'Rooster',
  prefix: 'tws_AbCdEfGh',
  scopes: ['couples.read', 'names.read'],
  createdAt: '2026-11-01T10:00:00.000Z',
  expiresAt: '2027-01-30T10:00:00.000Z',
  isExpired: false,
  lastUsedOn: '2026-11-20',
};

async function open(tokens: AccessToken[], roles: ('coach' | 'admin')[] = ['coach']) {
  TestBed.configureTestingModule({
    providers: [
      provideSpec({ texts: { practices: nl, doors }, session: aSession({ roles }) }),
      provideRouter([]),
    ],
  });
  const fixture = TestBed.createComponent(TokensPage);
  fixture.detectChanges();
  const http = TestBed.inject(HttpTestingController);
  const settle = async () => {
    await new Promise((later) => setTimeout(later));
    fixture.detectChanges();
  };
  http.expectOne('/api/my/tokens').flush(tokens);
  await settle();
  return { page: fixture.nativeElement as HTMLElement, http, settle };
}

describe('keys for programs', () => {
  it('are known by name, by what they read and by the day of their last use', async () => {
    const { page } = await open([
      rooster,
      { ...rooster, id: rooster.id.replace('1', '2'), isExpired: true, lastUsedOn: null },
    ]);
    expect(textOf(page)).toContain('Leest: je stellen en voornamen.');
    expect(textOf(page)).toContain('tws_AbCdEfGh…');
    expect(textOf(page)).toContain('Laatst gebruikt op 20 nov 2026.');
    expect(textOf(page)).toContain('Nog niet gebruikt.');
    expect(textOf(page)).toContain('Gestopt');
  });

  it('are offered when there is none', async () => {
    const { page } = await open([]);
    byRole(page, 'heading', 'Je hebt nog geen sleutels');
  });

  it('are made with the password, and shown this once', async () => {
    const { page, http, settle } = await open([]);
    byRole(page, 'button', 'Maak een sleutel').click();
    await settle();
    typeInto(byLabel(page, 'Waarvoor is deze sleutel?'), 'Rooster');
    tick(byLabel(page, /^je stellen/));
    typeInto(byLabel(page, 'Je wachtwoord'), 'mijn lange zin');
    send(byLabel(page, 'Je wachtwoord'));
    await settle();
    const request = http.expectOne({ method: 'POST', url: '/api/my/tokens' });
    expect(request.request.body).toEqual({
      ...{ name: 'Rooster', scopes: ['couples.read'], days: 90, password: 'mijn lange zin' },
    });
    request.flush({ id: rooster.id, token: 'tws_geheim' });
    await settle();
    http.expectOne('/api/my/tokens').flush([rooster]);
    await settle();
    expect(textOf(page)).toContain('tws_geheim');
    byRole(page, 'button', 'Ik heb het bewaard').click();
    await settle();
    expect(textOf(page)).not.toContain('tws_geheim');
  });

  it('are not made while something is missing, and keep what was typed when the password is wrong', async () => {
    const { page, http, settle } = await open([]);
    byRole(page, 'button', 'Maak een sleutel').click();
    await settle();
    send(byLabel(page, 'Je wachtwoord'));
    await settle();
    expect(textOf(page)).toContain('Kies minstens één ding.');
    http.expectNone({ method: 'POST', url: '/api/my/tokens' });
    typeInto(byLabel(page, 'Waarvoor is deze sleutel?'), 'Rooster');
    tick(byLabel(page, /^rondes/));
    typeInto(byLabel(page, 'Je wachtwoord'), 'niet deze');
    send(byLabel(page, 'Je wachtwoord'));
    await settle();
    http
      .expectOne({ method: 'POST', url: '/api/my/tokens' })
      .flush({ code: 'password.wrong' }, { status: 422, statusText: 'Unprocessable' });
    await settle();
    expect(textOf(page)).toContain('Dit wachtwoord klopt niet.');
    expect(byLabel<HTMLInputElement>(page, 'Waarvoor is deze sleutel?').value).toBe('Rooster');
  });

  it('offer an admin what an admin may read', async () => {
    const { page, settle } = await open([], ['admin']);
    byRole(page, 'button', 'Maak een sleutel').click();
    await settle();
    expect(allByRole(page, 'checkbox')).toHaveLength(3);
    byLabel(page, /^het gebruik/);
  });

  it('are revoked after a question', async () => {
    const { page, http, settle } = await open([rooster]);
    byRole(page, 'button', 'Trek Rooster in').click();
    await settle();
    expect(TestBed.inject(ConfirmDialog).question()?.heading).toBe('Rooster intrekken?');
    TestBed.inject(ConfirmDialog).answer(true);
    await settle();
    http.expectOne({ method: 'DELETE', url: `/api/my/tokens/${rooster.id}` }).flush(null);
    await settle();
    http.expectOne('/api/my/tokens').flush([]);
    await settle();
    byRole(page, 'heading', 'Je hebt nog geen sleutels');
  });
});
