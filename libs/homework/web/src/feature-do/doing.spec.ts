import { TestBed } from '@angular/core/testing';
import { UndoToast, allByRole, byLabel, byRole, textOf, typeInto } from '@tweespraak/platform/web';
import { MemoryDevice, useNodeCrypto } from '../../../../platform/web/test/device';
import {
  HOMEWORK_ID,
  OWN,
  TODAY,
  aDetail,
  anEntry,
  openHomework,
  saved,
  saves,
  uuid,
} from '../../test/partner';

useNodeCrypto();

const DO = `/do/${TODAY}`;
const HAND_IN = /^\/api\/my\/entries\/[^/]+\/hand-in$/;
const heading = (root: HTMLElement) => textOf(root.querySelector('h1'));
const atHandIn = (request: { url: string }) => HAND_IN.test(request.url);

function slide(slider: HTMLInputElement, value: number): void {
  slider.value = `${value}`;
  slider.dispatchEvent(new Event('input'));
  slider.dispatchEvent(new Event('change'));
}

describe('doing homework', () => {
  it('is one step a screen, each with its own address, back and forth', async () => {
    const { root, router, press } = await openHomework(`${DO}/step/1`);
    expect(heading(root)).toBe('Hoe is het nu met je lijf?');
    expect(textOf(root)).toContain('1 van 7');
    await press('Verder');
    expect(router.url).toBe(`/homework/${HOMEWORK_ID}${DO}/step/2`);
    expect(heading(root)).toBe('Zitten');
    await press('Terug');
    expect(heading(root)).toBe('Hoe is het nu met je lijf?');
  });

  it('saves by itself and says so in words', async () => {
    const { root, http, settle } = await openHomework(`${DO}/step/1`);
    slide(byLabel(root, 'Spanning'), 6);
    await settle();
    expect(await saved(http, 1)).toEqual({
      ...{ revision: 0, day: TODAY, scope: 'me' },
      answers: { 'before.tension': 6 },
    });
    await settle();
    expect(textOf(root)).toContain('Opgeslagen');
  });

  it('keeps what was filled in without a connection on this device, for the next visit', async () => {
    const device = new MemoryDevice();
    const first = await openHomework(`${DO}/step/5`, aDetail(), { device });
    typeInto(byLabel(first.root, /vlak daarvoor/), 'de bel ging');
    await first.settle();
    await new Promise((resolve) => setTimeout(resolve, 450));
    saves(first.http).forEach((request) => request.error(new ProgressEvent('error')));
    await first.settle();
    expect(textOf(first.root)).toContain('Opgeslagen op dit apparaat');
    expect(device.bytes()).not.toContain('bel');
    TestBed.resetTestingModule();
    const next = await openHomework(`${DO}/step/5`, aDetail(), { device });
    expect(byLabel<HTMLInputElement>(next.root, /vlak daarvoor/).value).toBe('de bel ging');
    expect(await saved(next.http, 1)).toMatchObject({ answers: { before: 'de bel ging' } });
    await next.settle();
    expect(device.records()).toEqual([]);
  });

  it('goes on where something is still open', async () => {
    const draft = anEntry({
      ...{ day: TODAY, handedInAt: null },
      answers: { 'before.tension': 3, 'before.contact': 4, spots: ['belly'] },
    });
    const { root } = await openHomework(DO, aDetail({ entries: [draft] }));
    expect(heading(root)).toBe('Hoe voelt het daar?');
  });

  it('does not lead back into what was handed in', async () => {
    const { router } = await openHomework(`${DO}/step/2`, aDetail({ turns: [] }));
    expect(router.url).toBe(`/homework/${HOMEWORK_ID}`);
  });

  it('says it kindly when the coach took it back meanwhile', async () => {
    const { root, http, settle } = await openHomework(`${DO}/step/6`);
    typeInto(byLabel(root, /Wat vraagt mijn lijf/), 'rust');
    await settle();
    await new Promise((resolve) => setTimeout(resolve, 450));
    saves(http)[0]?.flush({ code: 'homework.withdrawn' }, { status: 422, statusText: 'x' });
    await settle();
    http.expectOne({ method: 'GET', url: OWN }).flush({}, { status: 404, statusText: 'x' });
    await settle();
    expect(TestBed.inject(UndoToast).toast()?.message).toContain('Je coach nam dit huiswerk terug.');
    expect(textOf(root)).toContain('Wat je hebt ingevuld, blijft van jou.');
  });

  it('shows two versions and lets one choose', async () => {
    const { root, http, settle, press } = await openHomework(`${DO}/step/6`);
    typeInto(byLabel(root, /Wat vraagt mijn lijf/), 'rust');
    await settle();
    await new Promise((resolve) => setTimeout(resolve, 450));
    const entry = anEntry({
      id: uuid(60),
      day: TODAY,
      handedInAt: null,
      revision: 4,
      answers: { asks: 'lopen' },
    });
    const conflict = { status: 409, statusText: 'Conflict' };
    saves(http)[0]?.flush({ code: 'entry.changed-elsewhere', details: { entry } }, conflict);
    await settle();
    expect(heading(root)).toBe('Er zijn twee versies');
    expect(textOf(byRole(root, 'region', 'Hier'))).toContain('rust');
    expect(textOf(byRole(root, 'region', 'Daar'))).toContain('lopen');
    await press('Neem deze van hier');
    expect(await saved(http, 5)).toMatchObject({ revision: 4, answers: { asks: 'rust' } });
    await settle();
    expect(heading(root)).toBe('Wat vraagt je lijf?');
  });
});

describe('checking and handing in', () => {
  const answers = { spots: ['belly'], sensation: ['tight', 'dof'], asks: 'rust' };
  const draft = anEntry({ id: uuid(50), day: TODAY, handedInAt: null, revision: 3, answers });

  it('shows everything in words, with a way to change each', async () => {
    const { root } = await openHomework(`${DO}/check`, aDetail({ entries: [draft] }));
    expect(textOf(root)).toContain('buik');
    expect(textOf(root)).toContain('strak, dof');
    expect(byRole(root, 'link', /Wijzig.*Hoe voelt het daar/).getAttribute('href')).toBe(
      `/homework/${HOMEWORK_ID}${DO}/step/4?from=check`,
    );
  });

  it('asks for what is needed before it hands in', async () => {
    const { root, http, press } = await openHomework(`${DO}/check`);
    await press('Lever in');
    http.expectNone(atHandIn);
    expect(textOf(root)).toContain('Er mist nog iets');
    expect(textOf(root)).toContain('Hier hoort nog iets.');
  });

  it('hands in the last saved version, ends calmly and forgets the draft', async () => {
    const { root, http, press, readAgain, router, settle, device } = await openHomework(
      `${DO}/check`,
      aDetail({ entries: [draft] }),
    );
    byLabel<HTMLInputElement>(root, /^Ik en Marit/).click();
    await settle();
    await press('Lever in');
    const [save] = saves(http);
    expect(save?.request.body).toMatchObject({ scope: 'coach', revision: 3 });
    save?.flush({ revision: 4, savedAt: '2026-11-22T20:00:00Z' });
    await settle();
    const handIn = http.expectOne(atHandIn);
    expect([handIn.request.url, handIn.request.body]).toEqual([
      `/api/my/entries/${uuid(50)}/hand-in`,
      { revision: 4, declined: false },
    ]);
    handIn.flush(null);
    await settle();
    await readAgain(aDetail({ turns: [], entries: [{ ...draft, handedInAt: '2026-11-22T20:00:00Z' }] }));
    expect(router.url).toBe(`/homework/${HOMEWORK_ID}/thanks`);
    expect(heading(root)).toBe('Klaar voor nu');
    expect(device.records()).toEqual([]);
  });

  it('keeps everything when there is no connection', async () => {
    const { root, http, press, settle } = await openHomework(`${DO}/check`, aDetail({ entries: [draft] }));
    await press('Lever in');
    http.expectOne(atHandIn).error(new ProgressEvent('error'));
    await settle();
    expect(textOf(byRole(root, 'alert'))).toContain('Wat je hebt ingevuld, staat er nog.');
    expect(textOf(root)).toContain('rust');
  });

  it('does not offer the three when the homework is for one', async () => {
    const detail = aDetail({ entries: [draft], scopes: ['me', 'coach'] });
    const { root } = await openHomework(`${DO}/check`, detail);
    expect(allByRole(root, 'radio')).toHaveLength(2);
    expect(textOf(root)).not.toContain('Sam');
  });
});
