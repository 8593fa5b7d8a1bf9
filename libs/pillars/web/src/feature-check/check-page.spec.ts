import { TestBed } from '@angular/core/testing';
import { NINE_PILLARS_V1, itemOrder } from '@tweespraak/pillars/domain';
import { allByRole, byRole, textOf } from '@tweespraak/platform/web';
import { MemoryDevice, useNodeCrypto } from '../../test/device';
import { openRound } from '../testing/partner-page';
import { ROUND_ID, aDraft, aRoundDetail } from '../testing/rounds';

useNodeCrypto();

const OWN = `/api/my/rounds/${ROUND_ID}`;
const SEED = 20261122;
const order = itemOrder(NINE_PILLARS_V1, SEED);
const indexOf = (n: number) => order[n - 1] ?? 0;
const FULL = Array.from({ length: 36 }, () => 4);
const checking = (answers: readonly (number | null)[] = FULL) =>
  aRoundDetail({
    state: 'busy',
    itemSeed: SEED,
    draft: aDraft({ answers: [...answers], privateAnswered: true }),
  });

async function openCheck(round = checking()) {
  const page = await openRound('/check', round);
  const press = async (role: string, name: string | RegExp) => {
    byRole(page.root, role, name).click();
    await page.settle();
  };
  return { ...page, press };
}

describe('checking before handing in', () => {
  it('puts what is open first, then what was skipped, each a way to its own question and back', async () => {
    const { root } = await openCheck(checking(FULL.with(indexOf(7), null as never).with(indexOf(2), -1)));
    const headings = allByRole(root, 'heading').map(textOf);
    expect(headings.indexOf('Nog 1 vraag open')).toBeLessThan(headings.indexOf('1 vraag overgeslagen'));
    const [open] = allByRole(root, 'link', /^Vraag 7: /);
    expect(open?.getAttribute('href')).toBe(`/rounds/${ROUND_ID}/question/7?from=check`);
    expect(textOf(root)).toContain('34 vragen beantwoord');
  });

  it('shows every answer in words', async () => {
    const { root } = await openCheck(checking(FULL.with(indexOf(1), 0)));
    expect(allByRole(root, 'link', /^Vraag 1: .*helemaal oneens/)).toHaveLength(1);
    expect(allByRole(root, 'link', /^Vraag \d+: .*enigszins eens/)).toHaveLength(35);
  });

  it('shows where another device holds another answer, with both', async () => {
    const device = new MemoryDevice();
    const first = await openRound('/question/1', checking(FULL.with(indexOf(1), 2)), device);
    byRole<HTMLInputElement>(first.root, 'radio', /^helemaal eens/).click();
    await first.settle();
    first.harness.fixture.destroy();
    TestBed.resetTestingModule();
    const { root } = await openRound('/check', checking(FULL.with(indexOf(1), 1)), device);
    expect(textOf(root)).toContain('Op twee apparaten beantwoord');
    const row = textOf(byRole(root, 'link', /^Vraag 1: /));
    expect(row).toContain('helemaal eens');
    expect(row).toContain('Op een ander apparaat koos je hier: oneens.');
  });

  it('does not hand in while something is open, and offers to skip it', async () => {
    const { root, http, press } = await openCheck(checking(FULL.with(indexOf(7), null as never)));
    await press('radio', /^Nu nog niet/);
    await press('button', 'Lever in');
    expect(textOf(byRole(root, 'alert'))).toContain('Er staat nog iets open.');
    http.expectNone(`${OWN}/submission`);
    await press('button', 'Sla wat open staat over');
    expect(textOf(root)).toContain('1 vraag overgeslagen');
    expect(textOf(byRole(root, 'alert'))).toBe('');
  });

  it('asks for consent without a choice made beforehand', async () => {
    const { root, http, press } = await openCheck();
    expect(allByRole<HTMLInputElement>(root, 'radio').filter(({ checked }) => checked)).toEqual([]);
    await press('button', 'Lever in');
    expect(textOf(byRole(root, 'alert'))).toBe('Kies of Sam de uitkomst later mag zien.');
    http.expectNone(`${OWN}/submission`);
  });

  it.each([
    [/^Ja, ik deel/, true],
    [/^Nu nog niet/, false],
  ])('hands in with the consent that was chosen: %s', async (choice, consent) => {
    const { root, http, router, press, settle } = await openCheck();
    await press('radio', choice);
    await press('button', 'Lever in');
    const handing = http.expectOne(`${OWN}/submission`);
    expect(handing.request.body).toEqual({ consent });
    handing.flush(null);
    await settle();
    http.expectOne(OWN).flush(aRoundDetail({ state: 'handed-in', draft: null }));
    await settle();
    expect(router.url).toBe(`/rounds/${ROUND_ID}`);
    expect(textOf(root)).toContain('Dank je wel.');
  });

  it('cannot be walked back into once it is handed in', async () => {
    const { root, http, router, press, settle } = await openCheck();
    await press('radio', /^Nu nog niet/);
    await press('button', 'Lever in');
    http.expectOne(`${OWN}/submission`).flush(null);
    await settle();
    http.expectOne(OWN).flush(aRoundDetail({ state: 'handed-in', draft: null }));
    await settle();
    for (const page of ['check', 'private', 'guess', 'question/3', 'go-on']) {
      await router.navigateByUrl(`/rounds/${ROUND_ID}/${page}`);
      await settle();
      expect([page, router.url]).toEqual([page, `/rounds/${ROUND_ID}`]);
      expect(textOf(byRole(root, 'heading', 'Ingeleverd'))).toBe('Ingeleverd');
    }
  });

  it('first brings the last answers to the server', async () => {
    const { http, press, settle } = await openCheck(checking(FULL.with(indexOf(7), null as never)));
    await press('button', 'Sla wat open staat over');
    await press('radio', /^Nu nog niet/);
    await press('button', 'Lever in');
    http.expectNone(`${OWN}/submission`);
    http.expectOne(`${OWN}/draft`).flush({ revision: 2 });
    await settle();
    http.expectOne(`${OWN}/submission`);
  });

  it('loses nothing when there is no connection', async () => {
    const { root, http, press, settle } = await openCheck();
    await press('radio', /^Ja, ik deel/);
    await press('button', 'Lever in');
    http.expectOne(`${OWN}/submission`).error(new ProgressEvent('error'));
    await settle();
    expect(textOf(byRole(root, 'alert'))).toContain('Je antwoorden blijven hier staan.');
    await press('button', 'Lever in');
    http.expectOne(`${OWN}/submission`);
  });

  it('finds out when it was handed in on another device', async () => {
    const { http, router, press, settle } = await openCheck();
    await press('radio', /^Ja, ik deel/);
    await press('button', 'Lever in');
    http
      .expectOne(`${OWN}/submission`)
      .flush({ code: 'response.sealed' }, { status: 422, statusText: 'Unprocessable' });
    await settle();
    http.expectOne(OWN).flush(aRoundDetail({ state: 'handed-in', draft: null }));
    await settle();
    expect(router.url).toBe(`/rounds/${ROUND_ID}`);
  });
});
