import { allByRole, byRole, textOf } from '@tweespraak/platform/web';
import {
  aCoachDialogue,
  aCoupleWith,
  aMyDialogue,
  aPartnerSession,
  myDialogues,
  renderPlan,
  uuid,
} from '../../test/plan';
import { PaperCardPage } from './paper-card-page';

const halves = (root: HTMLElement) =>
  [...root.querySelectorAll<HTMLElement>('section[lang]')].map((half) => ({
    lang: half.lang,
    title: half.getAttribute('aria-label'),
    text: textOf(half),
  }));

async function mine(changes: Parameters<typeof aMyDialogue>[0], partnerLocale: 'nl' | 'en' = 'nl') {
  const page = await renderPlan(PaperCardPage, {
    inputs: { dialogueId: uuid(10) },
    session: aPartnerSession(),
  });
  await page.answer('/api/my/dialogues', myDialogues([aMyDialogue(changes)], { partnerLocale }));
  return page;
}

describe('the card for on paper', () => {
  it('has a half for who tells and a half for who listens, the rules and the code', async () => {
    const { root } = await mine({ type: 'imago' });
    const [listener, teller, more] = halves(root);
    expect(more).toBeUndefined();
    expect(listener?.text).toContain('Ik hoor je zeggen: …');
    expect(listener?.text).not.toContain('Als dat gebeurt voel ik …');
    expect(teller?.text).toContain('Als dat gebeurt voel ik …');
    for (const half of [listener, teller]) {
      expect(half?.text).toContain('Pauze mag altijd, zonder uitleg.');
      expect(half?.text).toContain('KM4T 7XQ2');
    }
  });

  it('is two cards for two languages, so that each reads the own one in both rounds', async () => {
    const { root } = await mine({ type: 'imago', iBegin: false }, 'en');
    expect(halves(root).map(({ lang, title }) => `${lang} ${title}`)).toEqual([
      'nl Noor luistert',
      'en Sam tells',
      'en Sam listens',
      'nl Noor vertelt',
    ]);
    expect(halves(root)[1]?.text).toContain('When it happens I feel …');
  });

  it('prints on request', async () => {
    const print = jest.spyOn(window, 'print').mockImplementation(() => undefined);
    const { root } = await mine({});
    byRole(root, 'button', 'Afdrukken').click();
    expect(print).toHaveBeenCalledTimes(1);
  });

  it('does not exist of what asks for a body check first', async () => {
    const { root } = await mine({ type: 'frustration' });
    expect(textOf(root)).toContain('Van dit gesprek is geen kaart');
    expect(allByRole(root, 'button', 'Afdrukken')).toEqual([]);
  });

  it("is there for the coach, in the two partners' languages", async () => {
    const page = await renderPlan(PaperCardPage, { inputs: { coupleId: uuid(5), dialogueId: uuid(20) } });
    const couple = aCoupleWith([aCoachDialogue({ first: 'b' })], { locales: { a: 'en', b: 'nl' } });
    await page.answer(`/api/couples/${uuid(5)}/dialogues`, couple);
    expect(halves(page.root)[1]).toMatchObject({ lang: 'nl', title: 'Sam vertelt' });
  });
});
