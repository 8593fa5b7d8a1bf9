import { Component, inject } from '@angular/core';
import type { MyDialogues } from '@tweespraak/dialogues/contract';
import { allByRole, byRole, textOf } from '@tweespraak/platform/web';
import { aMyDialogue, aPartnerSession, myDialogues, renderPlan, uuid } from '../../test/plan';
import { DialogueLinks } from './dialogue-links';
import { DialogueNow } from './dialogue-now';
import { MyDialoguesNow } from './my-dialogues-now';

@Component({
  imports: [DialogueNow, DialogueLinks],
  providers: [MyDialoguesNow],
  template: `<ts-dialogue-now /><ts-dialogue-links />`,
})
class Home {
  readonly now = inject(MyDialoguesNow);
}

async function home(answer: MyDialogues) {
  const page = await renderPlan(Home, { session: aPartnerSession() });
  await page.answer('/api/my/dialogues', answer);
  return page;
}

describe('the dialogues at a partner’s home', () => {
  it('are one card with one action: the talk that is going on', async () => {
    const { root } = await home(
      myDialogues([
        aMyDialogue({ id: uuid(2), status: 'asked', askedByPartner: true }),
        aMyDialogue({ status: 'running', type: 'imago' }),
      ]),
    );
    expect(textOf(byRole(root, 'heading', 'Jullie gesprek is bezig'))).toBeTruthy();
    expect(byRole(root, 'link', 'Naar het gesprek').getAttribute('href')).toBe(`/rooms/${uuid(10)}`);
    expect(allByRole(root, 'link', 'Geef antwoord')).toEqual([]);
  });

  it('say who asks and until when, and not a word of the subject', async () => {
    const { root, fixture } = await home(
      myDialogues([
        aMyDialogue({
          status: 'asked',
          askedByPartner: true,
          topic: 'De zondagen',
          answerBefore: '2099-01-10T19:00:00Z',
        }),
      ]),
    );
    expect(textOf(root)).toContain('Sam vraagt een gesprek');
    expect(textOf(root)).toContain('Je kunt antwoorden tot zaterdag 10 januari om 20:00.');
    expect(textOf(root)).not.toContain('zondagen');
    expect(fixture.componentInstance.now.isPressing()).toBe(true);
  });

  it('ask for a time together, and say when the coach still sets it', async () => {
    const { root } = await home(myDialogues([aMyDialogue()]));
    expect(byRole(root, 'link', 'Kies een tijd').getAttribute('href')).toBe(`/dialogues/${uuid(10)}`);
    const other = await home(myDialogues([aMyDialogue({ coachPresent: true })]));
    expect(textOf(other.root)).toContain('Marit kiest nog een tijd.');
    expect(textOf(other.root)).toContain('Marit is erbij.');
  });

  it('are quiet rows when nothing asks for anything', async () => {
    const { root, fixture } = await home(myDialogues([]));
    expect(byRole(root, 'link', /Vraag Sam om een gesprek/).getAttribute('href')).toBe('/dialogues/ask');
    expect(fixture.componentInstance.now.first()).toBeNull();
  });

  it('lead back to the three sliders after a talk, for oneself', async () => {
    const { root } = await home(
      myDialogues([aMyDialogue({ status: 'closed', endedAt: '2026-11-20T19:00:00Z', canMeasure: true })]),
    );
    expect(textOf(byRole(root, 'link', /Hoe was het gesprek voor jou/))).toContain('Alleen jij ziet ze.');
  });

  it('are not there at all for a couple that has nothing to do with them yet', async () => {
    const { root } = await home(myDialogues([], { canAsk: [] }));
    expect(textOf(root)).toBe('');
  });

  it('say so when they cannot be read, and try again', async () => {
    const page = await renderPlan(Home, { session: aPartnerSession() });
    page.http.expectOne('/api/my/dialogues').flush({}, { status: 500, statusText: 'x' });
    await page.settle();
    byRole(page.root, 'button', 'Probeer het opnieuw').click();
    await page.answer('/api/my/dialogues', myDialogues([aMyDialogue()]));
    expect(textOf(page.root)).toContain('Kies samen een tijd');
  });
});
