import { TestBed } from '@angular/core/testing';
import { UndoToast, byLabel, byRole, choose, send, textOf, typeInto } from '@tweespraak/platform/web';
import { renderCoach, uuid } from '../../test/coach';
import { LibraryPage } from './library-page';

const LIST = '/api/library';
const item = {
  ...{ id: uuid(50), kind: 'book', title: 'Het lijf als huis', maker: 'T. Voorbeeld', locale: 'nl' },
  ...{ url: 'https://voorbeeld.test/boek', note: 'Begin bij hoofdstuk drie.', archived: false },
  addedOn: '2026-11-01',
};

async function open(items: readonly unknown[]) {
  const page = await renderCoach(LibraryPage);
  await page.answer(LIST, { items });
  return page;
}

describe('what a practice reads, listens to and watches', () => {
  afterEach(() => TestBed.inject(UndoToast).dismiss()); // its timer

  it('is names and links, opened in a window of their own', async () => {
    const { root } = await open([item]);
    const link = byRole<HTMLAnchorElement>(root, 'link', 'Het lijf als huis');
    expect([link.href, link.rel]).toEqual(['https://voorbeeld.test/boek', 'noopener noreferrer']);
    expect(textOf(root)).toContain('T. Voorbeeld');
  });

  it('grows, once it has a title and a link that is safe', async () => {
    const { root, sent, settle, http } = await open([]);
    expect(textOf(root)).toContain('De lijst is nog leeg');
    byRole(root, 'button', 'Zet iets op de lijst').click();
    await settle();
    typeInto(byLabel(root, /^Link/), 'http://onveilig.test');
    send(byLabel(root, 'Titel'));
    await settle();
    http.expectNone({ method: 'POST', url: LIST });
    expect(textOf(root)).toContain('Dit is geen link die met https:// begint.');
    typeInto(byLabel(root, 'Titel'), 'Adem');
    typeInto(byLabel(root, /^Link/), '');
    choose(byLabel(root, 'Wat is het?'), 'podcast');
    await settle();
    send(byLabel(root, 'Titel'));
    expect((await sent('POST', LIST)).request.body).toEqual({
      ...{ kind: 'podcast', title: 'Adem', maker: '', url: null, locale: 'nl', note: '' },
    });
  });

  it('changes, with a way back', async () => {
    const { root, sent, settle } = await open([item]);
    byRole(root, 'button', 'Bewerk: Het lijf als huis').click();
    await settle();
    typeInto(byLabel(root, 'Titel'), 'Het lijf, een huis');
    send(byLabel(root, 'Titel'));
    const change = await sent('PUT', `${LIST}/${uuid(50)}`);
    expect(change.request.body).toMatchObject({ title: 'Het lijf, een huis', url: item.url });
    change.flush(null);
    await settle();
    void TestBed.inject(UndoToast).toast()?.undo?.();
    expect((await sent('PUT', `${LIST}/${uuid(50)}`)).request.body).toMatchObject({ title: item.title });
  });

  it('goes to the archive and comes back', async () => {
    const { root, sent } = await open([item]);
    byRole(root, 'button', 'Archiveer: Het lijf als huis').click();
    await sent('POST', `${LIST}/${uuid(50)}/archive`);
    const other = await open([{ ...item, archived: true }]);
    byRole(other.root, 'button', 'Toon het archief').click();
    await other.settle();
    byRole(other.root, 'button', 'Haal terug: Het lijf als huis').click();
    await other.sent('DELETE', `${LIST}/${uuid(50)}/archive`);
  });

  it('says so when it cannot be read', async () => {
    const page = await renderCoach(LibraryPage);
    await page.refuse('GET', LIST, 'x', 500);
    expect(byRole(page.root, 'button', 'Probeer het opnieuw')).toBeTruthy();
  });
});
