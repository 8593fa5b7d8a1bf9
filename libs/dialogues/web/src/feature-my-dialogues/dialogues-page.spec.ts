import type { MyDialogues } from '@tweespraak/dialogues/contract';
import { allByRole, byRole, textOf } from '@tweespraak/platform/web';
import { aMyDialogue, aPartnerSession, myDialogues, renderPlan, uuid } from '../../test/plan';
import { DialoguesPage } from './dialogues-page';

async function open(answer: MyDialogues) {
  const page = await renderPlan(DialoguesPage, { session: aPartnerSession() });
  await page.answer('/api/my/dialogues', answer);
  return page;
}
const past = (number: number) =>
  aMyDialogue({
    id: uuid(number),
    status: number % 2 ? 'closed' : 'stopped',
    endedAt: `2026-11-${10 + number}T19:00:00Z`,
  });

describe('a partner’s dialogues', () => {
  it('say of each how it stands', async () => {
    const { root } = await open(
      myDialogues([
        aMyDialogue({ id: uuid(1), type: 'imago', status: 'paused', returnAt: '2099-01-10T19:00:00Z' }),
        aMyDialogue({ id: uuid(2), status: 'asked', askedByPartner: true }),
        aMyDialogue({ id: uuid(3), type: 'gratitude', status: 'running' }),
      ]),
    );
    const open_ = textOf(byRole(root, 'region', 'Nu en straks'));
    expect(open_).toContain('BasisdialoogOp pauze, zaterdag 10 januari om 20:00 verder');
    expect(open_).toContain('WaarderingsdialoogSam vraagt of het past');
    expect(open_).toContain('DankbaarheidLoopt nu');
  });

  it('are looked back on without a score and without who stopped what', async () => {
    const { root, settle } = await open(myDialogues([1, 2, 3, 4, 5, 6, 7].map(past)));
    const card = byRole(root, 'region', 'Wat jullie deden');
    expect(allByRole(card, 'listitem').map(textOf).slice(0, 2)).toEqual([
      'Waarderingsdialoog11 nov 2026',
      'Waarderingsdialoog12 nov 2026',
    ]);
    byRole(card, 'button', 'Nog 2 gesprekken tonen').click();
    await settle();
    expect(allByRole(card, 'listitem')).toHaveLength(7);
  });

  it('offer to ask once there is something to ask', async () => {
    const { root } = await open(myDialogues([]));
    expect(byRole(root, 'link', 'Vraag een gesprek').getAttribute('href')).toBe('/dialogues/ask');
    const early = await open(myDialogues([], { canAsk: [] }));
    expect(allByRole(early.root, 'link', 'Vraag een gesprek')).toEqual([]);
    expect(textOf(early.root)).toContain('Marit zet een gesprek klaar als het past.');
  });
});
