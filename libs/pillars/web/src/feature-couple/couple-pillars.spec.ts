import { allByRole, byLabel, byRole, textOf } from '@tweespraak/platform/web';
import { aPendingRound, uuid } from '../../test/caseload';
import { aCouplePillars, aFinishedRound, anOutcome } from '../../test/couple';
import { renderCoach } from '../../test/render';
import { tableRows } from '../../test/table-rows';
import { CouplePillars } from './couple-pillars';

const URL = `/api/couples/${uuid(1)}/pillars`;
const scores = (base: number, third: number) => Array.from({ length: 9 }, () => base).with(2, third);
const finished = [
  aFinishedRound(3, anOutcome(50), anOutcome(50)),
  aFinishedRound(11, anOutcome(52, { scores: scores(52, 90) }), anOutcome(51, { quality: ['speeding'] })),
];

async function render(changes: Parameters<typeof aCouplePillars>[0] = {}) {
  const page = await renderCoach(CouplePillars, { coupleId: uuid(1) });
  await page.answer(URL, aCouplePillars({ finished, ...changes }));
  return page;
}

describe("a couple's page", () => {
  it('has their names as its heading, and one sentence that says what stands out', async () => {
    const { root } = await render();
    expect(textOf(root.querySelector('h1'))).toBe('Noor & Sam');
    expect(textOf(root.querySelector('.ts-sentence'))).toContain('Bij Communicatie');
  });

  it('says since when they are together and here, once that is known', async () => {
    const { root, fixture, settle } = await render();
    fixture.componentRef.setInput('togetherSince', '2015-05');
    fixture.componentRef.setInput('startedAt', '2026-05-05T10:00:00Z');
    await settle();
    expect(textOf(root)).toContain('11 jaar samen · begonnen op 5 mei 2026');
  });

  it('tells the change of each and of both in words, only past the error', async () => {
    const { root } = await render();
    const [course] = tableRows(root).filter(
      (cells) => cells.startsWith('Communicatie') && cells.includes('+40'),
    );
    expect(course).toContain('90+40 betrouwbaar vooruit');
    expect(course).toContain('51+1 geen betrouwbare verandering');
    expect(course).toContain('een vooruit');
  });

  it('names a difference above the noise, and says of the others that they are within it', async () => {
    const gaps = tableRows((await render()).root).filter((cells) => cells.includes('belangrijk'));
    expect(gaps.find((cells) => cells.startsWith('Communicatie'))).toContain('39 punten');
    expect(gaps.find((cells) => cells.startsWith('Balans'))).toContain('binnen de meetruis');
  });

  it('draws the chosen pillar large', async () => {
    const { root, settle } = await render();
    expect(byRole(root, 'button', 'Communicatie').getAttribute('aria-pressed')).toBe('true');
    byRole(root, 'button', 'Balans').click();
    await settle();
    expect(byRole(root, 'group', 'Balans door de tijd, Noor en Sam')).toBeTruthy();
    expect(byRole(root, 'button', 'Communicatie').getAttribute('aria-pressed')).toBe('false');
  });

  it('shows the first measurement only on request', async () => {
    const { root, settle } = await render();
    expect(root.querySelectorAll('.earlier')).toHaveLength(0);
    byRole(root, 'button', 'Eerste meting tonen').click();
    await settle();
    expect(root.querySelectorAll('.earlier')).toHaveLength(2);
  });

  it('labels its figures as provisional and not validated', async () => {
    const text = textOf((await render()).root);
    expect(text).toContain('gespreksinstrument, niet gevalideerd, geen diagnose');
    expect(text).toContain('Voorlopige aanname');
  });

  it('keeps who asks for a talk apart folded away', async () => {
    const { root } = await render({ flagged: { a: true, b: false } });
    const [talk] = [...root.querySelectorAll('details')].filter((fold) =>
      textOf(fold).includes('gesprek apart'),
    );
    expect(talk?.open).toBe(false);
    expect(textOf(talk?.querySelector('summary'))).toBe('Vraagt om een gesprek apart');
    expect(textOf(talk)).toContain('Noor gaf in het privédeel iets aan');
  });

  it('makes a quality flag a prompt for a talk', async () => {
    const region = byRole((await render()).root, 'region', 'Alleen voor jou');
    expect(textOf(region)).toContain('geen oordeel');
    expect(textOf(region)).toContain('Sam was heel snel klaar.');
  });

  it('shows no such place when there is nothing to tell', async () => {
    const calm = [aFinishedRound(3, anOutcome(50), anOutcome(50))];
    expect(allByRole((await render({ finished: calm })).root, 'region', 'Alleen voor jou')).toEqual([]);
  });

  it('claims no change after a first measurement', async () => {
    const { root } = await render({ finished: [aFinishedRound(3, anOutcome(50), anOutcome(50))] });
    expect(textOf(root)).toContain('nog geen verandering te zien');
    expect(root.querySelectorAll('ts-change')).toHaveLength(0);
  });

  it('changes what is compared for the whole page', async () => {
    const three = [
      ...finished.slice(0, 1),
      aFinishedRound(6, anOutcome(51), anOutcome(51)),
      ...finished.slice(1),
    ];
    const { root, settle } = await render({ finished: three });
    byLabel<HTMLInputElement>(root, 'sinds de vorige').click();
    await settle();
    expect(tableRows(root).some((cells) => cells.startsWith('Communicatie') && cells.includes('+39'))).toBe(
      true,
    );
  });

  it('offers to assign before anything is measured, and nothing to prepare', async () => {
    const { root } = await render({ finished: [] });
    expect(byRole(root, 'heading', 'Nog geen metingen')).toBeTruthy();
    expect(allByRole(root, 'link', 'Gesprek voorbereiden')).toEqual([]);
    expect(allByRole(root, 'link', 'Test klaarzetten').map((link) => link.getAttribute('href'))).toContain(
      `/couples/assign?couples=${uuid(1)}`,
    );
  });

  it('assigns nothing to an archived couple', async () => {
    const { root } = await render({ archivedAt: '2026-10-01T08:00:00Z' });
    expect(allByRole(root, 'link', 'Test klaarzetten')).toEqual([]);
    expect(textOf(root)).toContain('In het archief');
  });

  it('says calmly that a foreign couple is not here', async () => {
    const page = await renderCoach(CouplePillars, { coupleId: uuid(1) });
    page.http.expectOne(URL).flush({ code: 'not-found' }, { status: 404, statusText: 'x' });
    await page.settle();
    expect(textOf(page.root.querySelector('h1'))).toBe('Dit is hier niet');
  });

  it('lists the planned rounds apart from the running one', async () => {
    const pending = [aPendingRound({ id: uuid(5) }), aPendingRound({ id: uuid(6), opensOn: '2026-12-20' })];
    const { root } = await render({ pending });
    expect(textOf(root)).toContain('1 geplande ronde');
    expect(root.querySelectorAll('ts-rounds-card > ts-card ts-round-card')).toHaveLength(2);
  });
});
