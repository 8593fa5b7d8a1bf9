import { allByRole, byLabel, byRole, textOf } from '@tweespraak/platform/web';
import { useNodeCrypto } from '../../test/device';
import { openRound, saves } from '../testing/partner-page';
import { aDraft, aRoundDetail } from '../testing/rounds';

useNodeCrypto();

const ANSWERS = Array.from({ length: 36 }, () => 3);
const round = (changes = {}) =>
  aRoundDetail({ state: 'busy', draft: aDraft({ answers: ANSWERS, ...changes }) });
const slider = (root: HTMLElement, pillar: string) =>
  byRole<HTMLInputElement>(root, 'slider', new RegExp(`dat Sam ${pillar} ervaart`));

async function saved(page: { settle: () => Promise<void>; http: Parameters<typeof saves>[0] }) {
  jest.advanceTimersByTime(1000);
  await page.settle();
  return saves(page.http)[0]?.request.body;
}

describe('how the other experiences it', () => {
  beforeEach(() => jest.useFakeTimers({ doNotFake: ['queueMicrotask'] }));
  afterEach(() => jest.useRealTimers());

  it('is asked for nine pillars, of the partner by name, and nothing is chosen before it is touched', async () => {
    const { root } = await openRound('/guess', round());
    expect(allByRole(root, 'slider')).toHaveLength(9);
    expect(slider(root, 'Verbinding').getAttribute('aria-valuetext')).toBe('nog niet gekozen');
    expect(allByRole(root, 'button', /Weghalen/)).toEqual([]);
  });

  it('is saved when the thumb is let go of', async () => {
    const page = await openRound('/guess', round());
    const control = slider(page.root, 'Vertrouwen');
    control.value = '62';
    control.dispatchEvent(new Event('input'));
    await page.settle();
    expect(control.getAttribute('aria-valuetext')).toBe('62 van 100');
    control.dispatchEvent(new Event('change'));
    expect(await saved(page)).toEqual({ guesses: [{ pillar: 3, value: 62 }] });
  });

  it('takes the middle when someone taps just there', async () => {
    const page = await openRound('/guess', round());
    slider(page.root, 'Diepgang').click();
    expect(await saved(page)).toEqual({ guesses: [{ pillar: 8, value: 50 }] });
  });

  it('can be taken away again', async () => {
    const page = await openRound('/guess', round({ guesses: aDraft().guesses.with(1, 20) }));
    expect(slider(page.root, 'Wereldbeeld').value).toBe('20');
    byRole(page.root, 'button', 'Weghalen: Wereldbeeld').click();
    expect(await saved(page)).toEqual({ guesses: [{ pillar: 1, value: null }] });
  });

  it('never has to be chosen to go on', async () => {
    const { root } = await openRound('/guess', round());
    expect(byRole(root, 'link', 'Verder').getAttribute('href')).toMatch(/\/importance$/);
  });
});

describe('how important it is', () => {
  beforeEach(() => jest.useFakeTimers({ doNotFake: ['queueMicrotask'] }));
  afterEach(() => jest.useRealTimers());

  it('is chosen in words, and saved', async () => {
    const page = await openRound('/importance', round());
    const group = byRole(page.root, 'group', 'Balans');
    expect(allByRole(group, 'radio').map((radio) => textOf(radio.closest('label')))).toEqual([
      'niet zo belangrijk',
      'een beetje belangrijk',
      'belangrijk',
      'heel belangrijk',
    ]);
    byLabel<HTMLInputElement>(group, 'niet zo belangrijk').click();
    expect(await saved(page)).toEqual({ importance: [{ pillar: 5, value: 0 }] });
  });

  it('shows what was chosen before', async () => {
    const { root } = await openRound('/importance', round({ importance: aDraft().importance.with(0, 3) }));
    const group = byRole(root, 'group', 'Verbinding');
    expect(byLabel<HTMLInputElement>(group, 'heel belangrijk').checked).toBe(true);
  });
});
