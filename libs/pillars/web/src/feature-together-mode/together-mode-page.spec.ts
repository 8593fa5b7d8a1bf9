import { TestBed } from '@angular/core/testing';
import { UndoToast, allByRole, byRole, textOf } from '@tweespraak/platform/web';
import { aPendingRound, aSeat, uuid } from '../../test/caseload';
import { aCouplePillars, aFinishedRound, anOutcome } from '../../test/couple';
import { renderCoach } from '../../test/render';
import { togetherModel } from './together-model';
import { TogetherModePage } from './together-mode-page';

const guesses = Array.from({ length: 9 }, (): number | null => null)
  .with(0, 78)
  .with(1, 10);
const open = aFinishedRound(9, anOutcome(80, { guesses }), anOutcome(78, { quality: ['rosy'] }));
const sealed = aFinishedRound(11, anOutcome(20), anOutcome(30), { isOpen: false, releaseAt: null });

async function render(changes: Parameters<typeof aCouplePillars>[0] = {}) {
  const page = await renderCoach(TogetherModePage, { coupleId: uuid(1) });
  await page.answer(`/api/couples/${uuid(1)}/pillars`, aCouplePillars({ finished: [open], ...changes }));
  const next = async () => {
    byRole(page.root, 'button', 'Verder').click();
    await page.settle();
  };
  return { ...page, next };
}
/** Everything that the screen shows over all its steps. */
async function everything(changes: Parameters<typeof aCouplePillars>[0] = {}): Promise<string> {
  const { root, next } = await render(changes);
  const seen = [root.innerHTML];
  while (allByRole<HTMLButtonElement>(root, 'button', 'Verder').some((button) => !button.disabled)) {
    await next();
    seen.push(root.innerHTML);
  }
  return seen.join('\n');
}

describe('looking together', () => {
  it('begins with what is strong', async () => {
    const { root } = await render();
    expect(textOf(root.querySelector('h1'))).toBe('Hier staan jullie sterk');
  });

  it('turns one thing at a time, by button and by arrow key, and moves the focus along', async () => {
    const { root, next, settle } = await render();
    document.body.append(root);
    await next();
    expect(textOf(root.querySelector('h1'))).toBe('Zo staan jullie pijlers er nu voor');
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight' }));
    await settle();
    expect(textOf(root)).toContain('Wie luistert');
    expect(document.activeElement).toBe(root.querySelector('h1'));
    root.remove();
  });

  it('tells where someone knew and where there is something to discover', async () => {
    const { root, next } = await render();
    for (let step = 0; step < 3; step++) await next();
    expect(textOf(root)).toContain('Verbinding Noor');
    expect(textOf(root)).toContain('Hier valt iets te ontdekken Wereldbeeld Noor');
  });

  it('shows nothing of a round that is not open', async () => {
    const shown = await everything({ finished: [open, sealed] });
    expect(shown).toBe(await everything({ finished: [open] }));
  });

  it('is the same screen whatever is flagged, noted or waiting', async () => {
    const plain = await everything();
    const loaded = await everything({
      flagged: { a: true, b: true },
      pending: [aPendingRound({ a: aSeat({ state: 'declined' }) })],
      finished: [{ ...open, a: { ...open.a, quality: ['speeding'] }, b: { ...open.b, quality: [] } }],
    });
    expect(loaded).toBe(plain);
  });

  it('says the same when no round is open, whoever it waits for', async () => {
    const waiting = async (pending: Parameters<typeof aPendingRound>[0]) =>
      (await render({ finished: [sealed], pending: [aPendingRound(pending)] })).root.innerHTML;
    const first = await waiting({ a: aSeat({ state: 'handed-in' }) });
    expect(await waiting({ b: aSeat({ state: 'declined' }) })).toBe(first);
    expect(first).toContain('Er is nu nog niets om samen te bekijken');
  });

  it('has no total and no grade in what it works with', () => {
    const model = togetherModel(aCouplePillars({ finished: [open] }), 'Europe/Amsterdam');
    expect(Object.keys(model ?? {}).sort()).toEqual(['finishedAt', 'names', 'page', 'scores']);
  });

  it('takes away a message that may name another couple', async () => {
    const page = await renderCoach(TogetherModePage, { coupleId: uuid(1) });
    page.fixture.destroy();
    const toast = TestBed.inject(UndoToast);
    toast.say('De test staat klaar voor Ada & Ben.');
    TestBed.createComponent(TogetherModePage).componentRef.setInput('coupleId', uuid(1));
    expect(toast.toast()).toBeNull();
  });
});
