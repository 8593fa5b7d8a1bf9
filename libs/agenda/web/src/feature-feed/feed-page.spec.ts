import { TestBed } from '@angular/core/testing';
import { UndoToast, byLabel, byRole, textOf } from '@tweespraak/platform/web';
import { aPartnerSession, render } from '../../test/agenda';
import { FeedPage } from './feed-page';

const FEED = '/api/my/calendar-feed';
const MADE = {
  url: 'https://tweespraak.example/api/calendar/geheim.ics',
  subscribeUrl: 'webcal://tweespraak.example/api/calendar/geheim.ics',
  createdAt: '2026-11-22T10:00:00Z',
  titles: 'neutral',
};

describe('one’s own appointments in a calendar outside', () => {
  afterEach(() => TestBed.inject(UndoToast).dismiss());

  it('show their address once, and call themselves nothing in particular', async () => {
    const { root, answer, sent, settle } = await render(FeedPage, {}, aPartnerSession());
    await answer('GET', FEED, { createdAt: null, titles: 'neutral' });
    byRole(root, 'button', 'Maak een adres').click();
    const request = await sent('POST', FEED);
    expect(request.request.body).toEqual({ titles: 'neutral' });
    request.flush(MADE);
    await settle();
    expect(byLabel<HTMLInputElement>(root, 'Jouw adres').value).toBe(MADE.url);
    expect(byRole(root, 'link', 'Open in mijn agenda').getAttribute('href')).toMatch(/webcal:/);
    expect(textOf(root)).toContain('Dit adres zie je maar één keer.');
  });

  it('get a new address, which ends the old one, or none', async () => {
    const { root, answer, sent } = await render(FeedPage, {}, aPartnerSession());
    await answer('GET', FEED, { createdAt: '2026-11-01T10:00:00Z', titles: 'kind' });
    expect(byLabel<HTMLInputElement>(root, '‘Sessie’ of ‘Dialoog’').checked).toBe(true);
    expect(byRole(root, 'button', 'Maak een nieuw adres')).toBeTruthy();
    byRole(root, 'button', 'Stop ermee').click();
    await sent('DELETE', FEED);
  });
});
