import { allByRole, byRole, textOf } from '@tweespraak/platform/web';
import { uuid } from '../../test/caseload';
import { aCouplePillars, aFinishedRound, anOutcome } from '../../test/couple';
import { renderCoach } from '../../test/render';
import { tableRows } from '../../test/table-rows';
import { PreparePage } from './prepare-page';

const scores = (base: number, third: number) => Array.from({ length: 9 }, () => base).with(2, third);
const first = aFinishedRound(3, anOutcome(50), anOutcome(50));
const second = aFinishedRound(11, anOutcome(52, { scores: scores(52, 90) }), anOutcome(51));

async function render(changes: Parameters<typeof aCouplePillars>[0] = {}): Promise<HTMLElement> {
  const page = await renderCoach(PreparePage, { coupleId: uuid(1) });
  await page.answer(
    `/api/couples/${uuid(1)}/pillars`,
    aCouplePillars({ finished: [first, second], ...changes }),
  );
  return page.root;
}
const card = (root: HTMLElement, heading: string) => textOf(byRole(root, 'region', heading));

describe('the preparation sheet', () => {
  it('says that it is for the coach alone', async () => {
    expect(textOf(await render())).toContain('Alleen voor jou als coach. Niet om samen te bekijken.');
  });

  it('puts the widest difference first', async () => {
    const [, widest] = tableRows(await render());
    expect(widest).toBe('Communicatie | 90 |  | 51 | 39');
  });

  it('names what changed past the noise, and for whom', async () => {
    expect(card(await render(), 'Wat veranderde')).toContain('Communicatie, Noor+40 betrouwbaar vooruit');
  });

  it('names the largest real difference and who stands higher', async () => {
    expect(card(await render(), 'Grootste echte verschil')).toContain(
      'Communicatie: 39 punten, hoger bij Noor.',
    );
  });

  it('says honestly when nothing stands out from the noise', async () => {
    const root = await render({ finished: [first, aFinishedRound(11, anOutcome(51), anOutcome(50))] });
    expect(card(root, 'Wat veranderde')).toContain('niets buiten de meetruis');
    expect(card(root, 'Grootste echte verschil')).toContain('Geen enkel verschil is groter dan de meetruis.');
  });

  it('claims no change after one measurement', async () => {
    expect(card(await render({ finished: [first] }), 'Wat veranderde')).toContain('Dit is de eerste meting.');
  });

  it('offers one sentence to begin with', async () => {
    expect(card(await render(), 'Om mee te beginnen')).toContain('…');
  });

  it('keeps what is private off the paper', async () => {
    const root = await render({ flagged: { a: false, b: true } });
    const notes = byRole(root, 'region', 'Alleen voor jou');
    expect(notes.closest('.print-hide')).not.toBeNull();
  });

  it('has nothing to prepare before a measurement', async () => {
    const root = await render({ finished: [] });
    expect(byRole(root, 'heading', 'Nog geen metingen')).toBeTruthy();
    expect(allByRole(root, 'button', 'Afdrukken')).toEqual([]);
  });
});
