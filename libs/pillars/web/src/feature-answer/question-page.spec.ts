import { NINE_PILLARS_V1, itemOrder } from '@tweespraak/pillars/domain';
import { allByRole, byRole, textOf } from '@tweespraak/platform/web';
import { useNodeCrypto } from '../../test/device';
import { openRound, saves } from '../testing/partner-page';
import { ROUND_ID, aDraft, aRoundDetail } from '../testing/rounds';

useNodeCrypto();

const ROUND = aRoundDetail();
const order = itemOrder(NINE_PILLARS_V1, ROUND.itemSeed);
const itemAt = (n: number) => NINE_PILLARS_V1.items[order[n - 1] ?? -1];
const at = (n: number) => `/rounds/${ROUND_ID}/question/${n}`;
const answered = (n: number, value: number) =>
  aRoundDetail({
    state: 'busy',
    draft: aDraft({ answers: aDraft().answers.with(order[n - 1] ?? 0, value) }),
  });

async function openQuestion(n: number, round = ROUND, query = '') {
  const page = await openRound(`/question/${n}${query}`, round);
  return {
    ...page,
    radio: (name: string) => byRole<HTMLInputElement>(page.root, 'radio', new RegExp(`^${name}`)),
    wait: async (ms: number) => {
      jest.advanceTimersByTime(ms);
      await page.settle();
    },
  };
}

function press(target: Element, key: string): void {
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
}

describe('a question', () => {
  beforeEach(() => jest.useFakeTimers({ doNotFake: ['queueMicrotask'] }));
  afterEach(() => jest.useRealTimers());

  it('stands alone: period, question as the name of the group, seven answers in words, and how far', async () => {
    const { root } = await openQuestion(12);
    const group = byRole(root, 'group', new RegExp(itemAt(12)?.text.nl ?? '-'));
    expect(textOf(group.querySelector('legend'))).toContain('de afgelopen vier weken');
    expect(allByRole(group, 'radio').map((radio) => textOf(radio.closest('label')).slice(0, -1))).toEqual([
      'helemaal oneens',
      'oneens',
      'enigszins oneens',
      'neutraal',
      'enigszins eens',
      'eens',
      'helemaal eens',
    ]);
    expect(textOf(root)).toContain('12 van 36');
    expect(textOf(root)).not.toMatch(/Vertrouwen|Verbinding|Intimiteit|Communicatie|Diepgang/);
  });

  it('goes on by itself after a first answer, a third of a second later', async () => {
    const { radio, router, wait } = await openQuestion(3);
    radio('eens').click();
    await wait(300);
    expect(router.url).toBe(at(3));
    await wait(60);
    expect(router.url).toBe(at(4));
  });

  it('never jumps when an answer is changed, also within that third of a second', async () => {
    const { radio, router, wait } = await openQuestion(3);
    radio('eens').click();
    await wait(200);
    radio('neutraal').click();
    await wait(5000);
    expect(router.url).toBe(at(3));
    expect(radio('neutraal').checked).toBe(true);
  });

  it('stays when an earlier answer is changed, and goes on with the button', async () => {
    const { root, radio, router, wait } = await openQuestion(3, answered(3, 0));
    expect(radio('helemaal oneens').checked).toBe(true);
    radio('eens').click();
    await wait(5000);
    expect(router.url).toBe(at(3));
    byRole(root, 'button', 'Verder').click();
    await wait(0);
    expect(router.url).toBe(at(4));
  });

  it('does not go on, and hands in nothing, after the last one', async () => {
    const { root, http, radio, router, wait } = await openQuestion(36);
    radio('eens').click();
    await wait(5000);
    expect(router.url).toBe(at(36));
    expect(textOf(root)).toContain('Er wordt nog niets ingeleverd.');
    http.expectNone(({ url }) => url.endsWith('/submission'));
    byRole(root, 'button', 'Verder').click();
    await wait(0);
    expect(router.url).toBe(`/rounds/${ROUND_ID}/guess`);
  });

  it('is saved within a second, with the time it took', async () => {
    const { http, radio, wait } = await openQuestion(3);
    radio('helemaal oneens').click();
    await wait(1000);
    const [save] = saves(http);
    expect(save?.request.body).toEqual({
      answers: [{ item: order[2], value: 0, ms: expect.any(Number) }],
    });
  });

  it('is chosen with the keys 0 to 6 while the focus is among the answers, and goes on', async () => {
    const { root, radio, router, wait } = await openQuestion(3);
    radio('helemaal oneens').focus();
    press(radio('helemaal oneens'), '6');
    await wait(0);
    expect(radio('helemaal eens').checked).toBe(true);
    await wait(400);
    expect(router.url).toBe(at(4));
    expect(root.contains(document.activeElement)).toBe(true);
    expect(document.activeElement).toBe(radio('helemaal oneens'));
  });

  it('does not listen to keys anywhere else, nor to 7, nor to a shortcut of the browser', async () => {
    const { root, radio } = await openQuestion(3);
    press(byRole(root, 'button', 'Sla over'), '6');
    press(document.body, '6');
    press(radio('oneens'), '7');
    radio('oneens').dispatchEvent(new KeyboardEvent('keydown', { key: '5', ctrlKey: true, bubbles: true }));
    expect(allByRole<HTMLInputElement>(root, 'radio').filter(({ checked }) => checked)).toEqual([]);
  });

  it('lets someone walk through the answers with the arrow keys in peace', async () => {
    const { radio, router, wait } = await openQuestion(3);
    press(radio('helemaal oneens'), 'ArrowDown');
    radio('oneens').click(); // what a browser does on an arrow key
    await wait(5000);
    expect(router.url).toBe(at(3));
  });

  it('can be skipped, which goes on and is saved as skipped', async () => {
    const { root, http, router, wait } = await openQuestion(3);
    byRole(root, 'button', 'Sla over').click();
    await wait(1000);
    expect(router.url).toBe(at(4));
    expect(saves(http)[0]?.request.body).toEqual({ answers: [{ item: order[2], value: -1 }] });
  });

  it('hears the next question: the focus is on a new heading', async () => {
    const { root, radio, wait } = await openQuestion(3);
    const before = byRole(root, 'heading');
    radio('eens')
      .closest('form')
      ?.dispatchEvent(new Event('pointerdown', { bubbles: true }));
    radio('eens').click();
    await wait(400);
    const heading = byRole(root, 'heading');
    expect(textOf(heading)).toBe(itemAt(4)?.text.nl);
    expect(heading).not.toBe(before);
    expect(document.activeElement).toBe(heading);
  });

  it('comes back to checking when someone came from there, and never goes on by itself then', async () => {
    const { root, radio, router, wait } = await openQuestion(3, ROUND, '?from=check');
    radio('eens').click();
    await wait(5000);
    expect(router.url).toBe(`${at(3)}?from=check`);
    byRole(root, 'link', 'Terug naar nakijken').click();
    await wait(0);
    expect(router.url).toBe(`/rounds/${ROUND_ID}/check`);
  });

  it('says that it is on this device while there is no connection, and sends it when there is one', async () => {
    const { root, http, radio, wait, device } = await openQuestion(3);
    radio('eens').click();
    await wait(1000);
    saves(http).forEach((save) => save.error(new ProgressEvent('error')));
    await wait(0);
    expect(textOf(root)).toContain('Opgeslagen op dit apparaat');
    expect(device.records()).toHaveLength(1);
    await wait(2000);
    const [retry] = saves(http);
    expect(retry?.request.body.answers).toHaveLength(1);
    retry?.flush({ revision: 2 });
    await wait(0);
    expect(textOf(root)).toContain('Opgeslagen');
    expect(textOf(root)).not.toContain('op dit apparaat');
    expect(device.records()).toHaveLength(0);
  });

  it('does not exist outside 1 to 36: the first open one comes instead', async () => {
    const { router } = await openQuestion(37, answered(1, 4));
    expect(router.url).toBe(at(2));
  });

  it('is closed once the answers are handed in, whatever the browser remembers', async () => {
    const { root, router } = await openQuestion(3, aRoundDetail({ state: 'handed-in', draft: null }));
    expect(router.url).toBe(`/rounds/${ROUND_ID}`);
    expect(textOf(byRole(root, 'heading', 'Ingeleverd'))).toBe('Ingeleverd');
    expect(allByRole(root, 'radio')).toEqual([]);
  });
});
