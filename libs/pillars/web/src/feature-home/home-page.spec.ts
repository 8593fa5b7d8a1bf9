import type { MyRound } from '@tweespraak/pillars/contract';
import { allByRole, byRole, textOf } from '@tweespraak/platform/web';
import { TestBed } from '@angular/core/testing';
import { HomePage } from './home-page';
import { useNodeCrypto } from '../../test/device';
import { render, setUpPartner, wordsOf } from '../testing/partner-page';
import { ROUND_ID, aRound } from '../testing/rounds';

useNodeCrypto();

const OLD_ID = '00000000-0000-4000-8000-0000000000c2';
const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);

async function openHome(rounds: readonly MyRound[], inputs: Record<string, unknown> = {}) {
  const { http } = setUpPartner();
  const shown = render(HomePage, inputs);
  TestBed.tick();
  http.expectOne('/api/my/rounds').flush(rounds);
  return { ...(await shown), http };
}

describe('a partner’s home', () => {
  it('has one card with one action, until when, and what the coach wrote', async () => {
    const { root } = await openHome([aRound({ dueOn: tomorrow, message: 'Neem er de tijd voor.' })]);
    expect(textOf(byRole(root, 'heading', 'Er staat iets voor je klaar'))).toBeTruthy();
    expect(textOf(root)).toMatch(/Ongeveer 7 minuten, uiterlijk (morgen|overmorgen|vandaag)\./);
    expect(wordsOf(root)).toContain('Marit schrijft: Neem er de tijd voor.');
    expect(byRole(root, 'link', 'Begin').getAttribute('href')).toBe(`/rounds/${ROUND_ID}`);
  });

  it('goes on straight to the first open question', async () => {
    const { root } = await openHome([aRound({ state: 'busy', answered: 11, dueOn: tomorrow })]);
    expect(byRole(root, 'link', 'Ga verder').getAttribute('href')).toBe(`/rounds/${ROUND_ID}/go-on`);
  });

  it('says the same after handing in, with not one word about the other', async () => {
    const { root } = await openHome([aRound({ state: 'handed-in', consent: 'given', answered: 36 })]);
    expect(textOf(root)).toContain('Wij laten weten wanneer jullie samen kunnen kijken.');
    expect(textOf(root)).not.toContain('Sam');
    expect(allByRole(root, 'link', /Begin|Ga verder/)).toEqual([]);
  });

  it('lists what is open to see together', async () => {
    const { root } = await openHome([aRound({ id: OLD_ID, state: 'open', opensOn: '2026-08-16' })]);
    const link = byRole(root, 'link', 'De negen pijlers van 16 aug 2026');
    expect(link.getAttribute('href')).toBe(`/rounds/${OLD_ID}/together`);
  });

  it('lets someone who declined take that back, and says when something comes', async () => {
    const { root } = await openHome([
      aRound({ id: OLD_ID, state: 'planned', opensOn: '2027-01-04' }),
      aRound({ state: 'declined' }),
    ]);
    expect(byRole(root, 'link', 'Toch meedoen').getAttribute('href')).toBe(`/rounds/${ROUND_ID}`);
    expect(textOf(root)).toContain('Vanaf maandag 4 januari 2027 staat er iets voor je klaar.');
  });

  it('is calm when there is nothing, and always leads to help', async () => {
    const { root } = await openHome([]);
    expect(textOf(root)).toContain('Er staat nu niets voor je klaar');
    expect(byRole(root, 'link', /Hulp nodig/).getAttribute('href')).toBe('/help');
  });

  it('appears at once with what stands beside it, and leaves the one filled button to what is in front', async () => {
    const { root, fixture } = await openHome([aRound({ dueOn: tomorrow })], { waiting: true, led: true });
    expect(allByRole(root, 'link', 'Begin')).toEqual([]);
    fixture.componentRef.setInput('waiting', false);
    await fixture.whenStable();
    expect(byRole(root, 'link', 'Begin').classList).toContain('ts-button-quiet');
  });

  it('is not empty when there is something to do elsewhere', async () => {
    const { root } = await openHome([], { elsewhere: true });
    expect(textOf(root)).not.toContain('Er staat nu niets voor je klaar');
  });

  it('says so when the server cannot be reached, and offers another try', async () => {
    const { http } = setUpPartner();
    const shown = render(HomePage);
    TestBed.tick();
    http.expectOne('/api/my/rounds').error(new ProgressEvent('error'));
    const { root } = await shown;
    expect(textOf(byRole(root, 'alert'))).toContain('Geen verbinding');
    byRole(root, 'button', 'Probeer het opnieuw').click();
    TestBed.tick();
    http.expectOne('/api/my/rounds');
  });
});
