import { TestBed } from '@angular/core/testing';
import type { CoupleDialogues } from '@tweespraak/dialogues/contract';
import type { CoupleSeries } from '@tweespraak/dialogues/domain';
import { UndoToast, allByRole, byRole, textOf } from '@tweespraak/platform/web';
import { FIGURES, aCoachDialogue, aCoupleWith, aHeldDialogue, renderPlan, uuid } from '../../test/plan';
import { aSeries } from '../../test/series';
import { CoupleDialoguesCard } from './couple-dialogues';

const LIST = `/api/couples/${uuid(5)}/dialogues`;

async function open(couple: CoupleDialogues, series: CoupleSeries | null = null, archived = false) {
  const page = await renderPlan(CoupleDialoguesCard, { inputs: { coupleId: uuid(5), series, archived } });
  await page.answer(LIST, couple);
  return page;
}
const hrefOf = (link: HTMLElement) => link.getAttribute('href');

describe("a couple's dialogues, for their coach", () => {
  afterEach(() => TestBed.inject(UndoToast).dismiss()); // its timer

  it('stand open with their state, script and subject, and lead to the seat', async () => {
    const { root } = await open(
      aCoupleWith([
        aCoachDialogue({
          ...{ type: 'imago', coachPresent: true, first: 'b', level: 2, topic: 'De zondagen' },
          plannedAt: '2099-01-10T19:00:00Z',
        }),
      ]),
    );
    const text = textOf(root);
    expect(text).toContain('Gepland voor zaterdag 10 januari om 20:00.');
    expect(text).toContain('hele zinnen · Sam vertelt eerst · jij schuift aan');
    expect(text).toContain('De zondagen');
    expect(hrefOf(byRole(root, 'link', 'Naar je stoel: Basisdialoog'))).toBe(`/rooms/${uuid(20)}`);
    expect(hrefOf(byRole(root, 'link', 'Wijzig: Basisdialoog'))).toBe(
      `/couples/${uuid(5)}/dialogues/${uuid(20)}`,
    );
  });

  it('have no seat where the coach is not expected, but one where a talk is going on', async () => {
    const planned = await open(aCoupleWith([aCoachDialogue()]));
    expect(allByRole(planned.root, 'link', /^Naar je stoel/)).toEqual([]);
    const running = await open(aCoupleWith([aCoachDialogue({ status: 'running' })]));
    expect(byRole(running.root, 'link', /^Naar je stoel/)).toBeTruthy();
  });

  it('get suggestions with a reason, one tap from a filled-in plan', async () => {
    const { root } = await open(aCoupleWith([]), aSeries());
    const first = byRole(root, 'link', 'Bereid voor: Waarderingsdialoog');
    expect(hrefOf(first)).toBe(`/couples/${uuid(5)}/dialogues/new?type=appreciation`);
    expect(textOf(root)).toContain('Tijd samen is nu de laagste pijler van dit stel.');
    expect(hrefOf(byRole(root, 'link', 'Bereid voor: Plezier en lachen'))).toBe(
      `/couples/${uuid(5)}/dialogues/new?type=fun&pillar=timeTogether`,
    );
  });

  it('get none that stands open already, and none in the archive', async () => {
    const { root } = await open(aCoupleWith([aCoachDialogue()]));
    expect(allByRole(root, 'link', /^Bereid voor/)).toEqual([]);
    const archived = await open(aCoupleWith([]), null, true);
    expect(allByRole(archived.root, 'link', /^Bereid voor|^Plan een dialoog/)).toEqual([]);
  });

  it('show what of the protocol was done, and not a word of what was said', async () => {
    const { root } = await open(aCoupleWith([aHeldDialogue('2026-11-10')]));
    const past = textOf(byRole(root, 'region', 'Geweest'));
    expect(past).toContain('Samenvatting bevestigd');
    expect(past).toContain('Niet aan inleven toe');
    expect(past).toContain('38 minuten, 12 keer gespiegeld, 2 keer bijgesteld, 1 pauze.');
  });

  it('say of paper only that it was done', async () => {
    const onPaper = { ...FIGURES, onPaper: true };
    const { root } = await open(aCoupleWith([aHeldDialogue('2026-11-10', { figures: onPaper })]));
    expect(textOf(byRole(root, 'region', 'Geweest'))).toContain(
      'Op papier gedaan. Er zijn geen cijfers van.',
    );
  });

  it('put what was done beside what was measured, and never as its cause', async () => {
    const four = ['2026-09-01', '2026-09-08', '2026-09-15', '2026-09-22'].map((day, at) =>
      aHeldDialogue(day, { id: uuid(40 + at), pillar: 'timeTogether' }),
    );
    const { root } = await open(
      aCoupleWith([aHeldDialogue('2026-11-10', { type: 'imago' }), ...four]),
      aSeries(),
    );
    const done = textOf(byRole(root, 'region', 'Tussen de metingen'));
    expect(done).toContain('Sinds 8 nov: één basisdialoog.');
    expect(done).toContain(
      '8 aug tot 8 nov: vier waarderingsdialogen. Gemeten daarna: Tijd samen +9, binnen de ruis.',
    );
    expect(done).toContain('Het een verklaart het ander niet.');
    expect(done).not.toMatch(/dankzij|doordat|door de|effect|geholpen/);
  });

  it('bring what stayed paused to the coach, who can put it away and back', async () => {
    const { root, sent, settle } = await open(
      aCoupleWith([
        aCoachDialogue({
          status: 'lapsed',
          endedAt: '2026-11-11T19:00:00Z',
          pausedAt: '2026-11-10T19:00:00Z',
        }),
      ]),
    );
    expect(textOf(root)).toContain('Bleef op pauze sinds dinsdag 10 november om 20:00. Dit is aan jou.');
    byRole(root, 'button', 'Gezien').click();
    (await sent('POST', `/api/dialogues/${uuid(20)}/cancellation`)).flush(null);
    await settle();
    void TestBed.inject(UndoToast).toast()?.undo?.();
    await sent('DELETE', `/api/dialogues/${uuid(20)}/cancellation`);
  });

  it('say so when they cannot be read', async () => {
    const page = await renderPlan(CoupleDialoguesCard, { inputs: { coupleId: uuid(5) } });
    page.http.expectOne(LIST).flush({}, { status: 500, statusText: 'x' });
    await page.settle();
    byRole(page.root, 'button', 'Probeer het opnieuw').click();
    await page.answer(LIST, aCoupleWith([]));
    expect(textOf(page.root)).toContain('Er staat nu geen dialoog klaar.');
  });
});
