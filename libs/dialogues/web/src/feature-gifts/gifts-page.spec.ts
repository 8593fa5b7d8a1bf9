import { TestBed } from '@angular/core/testing';
import type { MyGift } from '@tweespraak/dialogues/contract';
import { UndoToast, allByRole, byRole, textOf } from '@tweespraak/platform/web';
import { aPartnerSession, renderPlan, uuid } from '../../test/plan';
import { GiftsPage } from './gifts-page';

const URL = '/api/my/gifts';
const gift = (number: number, mine: boolean, givenAt: string | null = null): MyGift => ({
  ...{ id: uuid(number), mine, givenAt, until: '2026-12-10' },
  text: mine ? 'Elke zondag koffie op bed.' : 'Twee keer per week samen wandelen.',
});

async function open(gifts: readonly MyGift[]) {
  const page = await renderPlan(GiftsPage, { session: aPartnerSession() });
  await page.answer(URL, [...gifts]);
  return page;
}

describe('gifts', () => {
  afterEach(() => TestBed.inject(UndoToast).dismiss()); // its timer

  it('are marked given by who gives, and the mark can be taken back', async () => {
    const { root, sent, settle } = await open([gift(1, true)]);
    const button = byRole(root, 'button', 'Gegeven');
    expect(button.getAttribute('aria-pressed')).toBe('false');
    button.click();
    const request = await sent('PUT', `${URL}/${uuid(1)}/given`);
    expect(request.request.body).toEqual({ given: true });
    request.flush(null);
    await settle();
    void TestBed.inject(UndoToast).toast()?.undo?.();
    expect((await sent('PUT', `${URL}/${uuid(1)}/given`)).request.body).toEqual({ given: false });
  });

  it('are only looked at by who receives, and nothing is counted', async () => {
    const { root } = await open([gift(2, false)]);
    expect(allByRole(root, 'button')).toEqual([]);
    const card = textOf(byRole(root, 'region', 'Wat jij krijgt'));
    expect(card).toContain('Twee keer per week samen wandelen.');
    expect(card).toContain('tot en met donderdag 10 december 2026');
    expect(textOf(root)).not.toMatch(/gemist|niet gegeven|\d+ van/);
  });

  it('are nowhere when there are none', async () => {
    expect(textOf((await open([])).root)).toContain('Er is nu geen geschenk');
  });
});
