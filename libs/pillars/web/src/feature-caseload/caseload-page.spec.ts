import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { allByRole, byLabel, byRole, textOf, tick } from '@tweespraak/platform/web';
import { aCaseload, aCaseloadCouple, measured, uuid } from '../../test/caseload';
import { renderCoach } from '../../test/render';
import { tableRows } from '../../test/table-rows';
import { CaseloadPage } from './caseload-page';

const couples = [
  measured(aCaseloadCouple(1, ['Noor', 'Sam']), [50, 60], [50, 66]),
  aCaseloadCouple(2, ['Ada', 'Ben']),
];

async function render(inputs: Record<string, unknown> = {}) {
  const page = await renderCoach(CaseloadPage, inputs);
  const navigate = jest.spyOn(TestBed.inject(Router), 'navigate').mockResolvedValue(true);
  await page.answer('/api/caseload', aCaseload(couples));
  return { ...page, navigate };
}

describe('the caseload', () => {
  it('shows the mean of both, its change in words and arrow, and each total by name', async () => {
    const { root } = await render({ sort: 'name' });
    const [, , noor] = tableRows(root);
    expect(noor).toContain('Noor & Sam');
    expect(noor).toContain('63+13 betrouwbaar vooruit');
    expect(noor).toContain('een vooruit');
    expect(noor).toContain('Noor 60Sam 66');
  });

  it('writes search, choice and order into the address', async () => {
    const { root, navigate, settle } = await render();
    const search = byLabel<HTMLInputElement>(root, 'Zoek op naam');
    search.value = 'noor';
    search.dispatchEvent(new Event('input'));
    await settle();
    expect(navigate).toHaveBeenLastCalledWith(['/couples'], {
      queryParams: { q: 'noor', show: null, sort: null },
      replaceUrl: true,
    });
    byLabel<HTMLInputElement>(root, /^Archief/).click();
    expect(navigate.mock.lastCall?.[1]?.queryParams).toEqual({ q: null, show: 'archived', sort: null });
  });

  it('keeps what was typed when an older search comes back in the address', async () => {
    const { root, fixture, settle } = await render();
    const search = byLabel<HTMLInputElement>(root, 'Zoek op naam');
    for (const text of ['n', 'no']) {
      search.value = text;
      search.dispatchEvent(new Event('input'));
    }
    fixture.componentRef.setInput('q', 'n');
    await settle();
    expect(search.value).toBe('no');
    fixture.componentRef.setInput('q', 'no');
    await settle();
    expect(search.value).toBe('no');
  });

  it('assigns to the ticked couples that are on the screen', async () => {
    const { root, fixture, settle } = await render();
    expect(allByRole(root, 'region', 'Gekozen stellen')).toEqual([]);
    tick(byLabel<HTMLInputElement>(root, 'Kies Noor & Sam'));
    await settle();
    tick(byLabel<HTMLInputElement>(root, 'Kies Ada & Ben'));
    await settle();
    const bar = byRole(root, 'region', 'Gekozen stellen');
    expect(textOf(bar)).toContain('2 stellen gekozen');
    fixture.componentRef.setInput('q', 'ada');
    await settle();
    expect(byRole(root, 'link', 'Test klaarzetten').getAttribute('href')).toBe(
      `/couples/assign?couples=${uuid(2)}`,
    );
  });

  it('says that nobody was found, and shows everybody again', async () => {
    const { root, navigate } = await render({ q: 'niemand' });
    byRole(root, 'button', 'Alle stellen tonen').click();
    expect(navigate.mock.lastCall?.[1]?.queryParams).toEqual({ q: null, show: null, sort: null });
  });

  it('has a first step without couples', async () => {
    const page = await renderCoach(CaseloadPage);
    await page.answer('/api/caseload', aCaseload([]));
    expect(byRole(page.root, 'heading', 'Nog geen stellen')).toBeTruthy();
  });
});
