import { TestBed } from '@angular/core/testing';
import { AskSignOut, byLabel, byRole, textOf } from '@tweespraak/platform/web';
import { MorePage } from './more-page';
import en from '../i18n/partner/en.json';
import { render, setUpPartner } from '../testing/partner-page';
import { ROUND_ID, aRound } from '../testing/rounds';

async function openMore(
  rounds = [aRound({ state: 'handed-in', consent: 'withdrawn', opensOn: '2026-08-16' })],
) {
  const { http } = setUpPartner();
  const shown = render(MorePage);
  TestBed.tick();
  http.expectOne('/api/my/rounds').flush(rounds);
  return shown;
}

describe('more', () => {
  beforeEach(() => {
    localStorage.clear();
    sessionStorage.clear();
  });

  it('shows the consent of each round and leads to changing it', async () => {
    const { root } = await openMore();
    expect(textOf(root)).toContain('Vragenlijst van 16 aug 2026: niet gegeven');
    const link = byRole(root, 'link', /Bekijk of verander/);
    expect(link.getAttribute('href')).toBe(`/rounds/${ROUND_ID}`);
  });

  it('explains who sees what, and that offline answers are encrypted', async () => {
    const { root } = await openMore([]);
    expect(textOf(root)).toContain('Zolang je bezig bent, ziet niemand je antwoorden.');
    expect(textOf(root)).toContain('versleuteld');
    expect(textOf(root)).toContain('Na je eerste inlevering staat je toestemming hier.');
  });

  it('leads to who looked, one’s own data, the account and help', async () => {
    const { root } = await openMore();
    const links = ['Wie keek mee', 'Je gegevens meenemen', 'Mijn account', 'Hulp'].map((name) =>
      byRole(root, 'link', new RegExp(`^${name}`)).getAttribute('href'),
    );
    expect(links).toEqual(['/access', '/my-data', '/account', '/help']);
  });

  it('changes the language at once', async () => {
    const { root, fixture } = await openMore();
    const { TranslocoService } = await import('@jsverse/transloco');
    TestBed.inject(TranslocoService).setTranslation(en, 'partner/en');
    byLabel<HTMLInputElement>(root, 'English').click();
    await fixture.whenStable();
    expect(textOf(byRole(root, 'heading', 'More'))).toBe('More');
  });

  it('signs out through the question about what is not yet sent', async () => {
    const { root } = await openMore();
    const ask = jest.spyOn(TestBed.inject(AskSignOut), 'now').mockResolvedValue();
    byRole(root, 'button', 'Uitloggen').click();
    expect(ask).toHaveBeenCalledTimes(1);
  });
});
