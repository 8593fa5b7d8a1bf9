import { TestBed } from '@angular/core/testing';
import type { MyDialogue } from '@tweespraak/dialogues/contract';
import { UndoToast, allByRole, byLabel, byRole, send, textOf, typeInto } from '@tweespraak/platform/web';
import { wallTime } from '@tweespraak/shared/kernel';
import { aMyDialogue, aPartnerSession, myDialogues, renderPlan, uuid } from '../../test/plan';
import { DialoguePage } from './dialogue-page';

const ALL = '/api/my/dialogues';
const ONE = `${ALL}/${uuid(10)}`;
const ASKED = { status: 'asked', askedByPartner: true, iBegin: false } as const;

async function open(changes: Partial<MyDialogue>) {
  const page = await renderPlan(DialoguePage, {
    inputs: { dialogueId: uuid(10) },
    session: aPartnerSession(),
  });
  await page.answer(ALL, myDialogues([aMyDialogue(changes)]));
  return page;
}
const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000);
const wall = (at: Date) => wallTime(at, 'Europe/Amsterdam');

describe('one dialogue, for a partner', () => {
  afterEach(() => TestBed.inject(UndoToast).dismiss()); // its timer

  it('asks whether it suits now, and yes is one tap', async () => {
    const { root, sent, settle } = await open({ ...ASKED, topic: 'De zondagen' });
    expect(textOf(root)).toContain('Sam vraagt: past het nu?');
    expect(textOf(root)).toContain('Deze regel lezen jij, Sam en Marit.');
    byRole(root, 'button', 'Ja, het past').click();
    const request = await sent('PUT', `${ONE}/answer`);
    expect(request.request.body).toEqual({ answer: 'yes', proposedAt: null });
    request.flush(null);
    await settle();
    expect(TestBed.inject(UndoToast).toast()?.message).toBe('Het past. Sam krijgt bericht.');
  });

  it('takes not now with another time within a day, without a reason', async () => {
    const { root, sent, settle, http } = await open(ASKED);
    byRole(root, 'button', 'Nu niet').click();
    await settle();
    expect(textOf(root)).toContain('Je hoeft niet te zeggen waarom.');
    byLabel<HTMLInputElement>(root, 'Een ander moment').click();
    await settle();
    const field = byLabel<HTMLInputElement>(root, 'Dag en tijd, binnen een dag');
    typeInto(field, wall(inHours(30)));
    await settle();
    expect(textOf(root)).toContain('Kies een moment binnen een dag.');
    send(field);
    await settle();
    http.expectNone(`${ONE}/answer`);
    typeInto(field, wall(inHours(3)));
    await settle();
    send(field);
    const { request } = await sent('PUT', `${ONE}/answer`);
    expect(request.body.answer).toBe('not-now');
    expect(wall(new Date(request.body.proposedAt))).toBe(field.value);
  });

  it('lets who asked accept the other time', async () => {
    const { root, sent } = await open({
      status: 'not-now',
      iAsked: true,
      proposedAt: '2099-01-10T19:00:00Z',
    });
    expect(textOf(root)).toContain('Sam wil graag, maar liever zaterdag 10 januari om 20:00. Past dat?');
    byRole(root, 'button', 'Ja, het past').click();
    expect((await sent('PUT', `${ONE}/answer`)).request.body.answer).toBe('yes');
  });

  it('says in plain words why an answer was refused, and keeps the question', async () => {
    const { root, refuse } = await open(ASKED);
    byRole(root, 'button', 'Ja, het past').click();
    await refuse('PUT', `${ONE}/answer`, 'dialogue.expired');
    expect(textOf(root)).toContain('Er is een dag voorbij. Deze vraag is weg, je kunt hem opnieuw stellen.');
    expect(byRole(root, 'button', 'Ja, het past')).toBeTruthy();
  });

  it('lets the two write down the time they chose, and undo it', async () => {
    const { root, sent, settle } = await open({});
    const field = byLabel<HTMLInputElement>(root, 'Dag en tijd');
    typeInto(field, '2099-01-10T20:00');
    await settle();
    send(field);
    const request = await sent('PUT', `${ONE}/time`);
    expect(request.request.body).toEqual({ at: '2099-01-10T19:00:00.000Z' });
    request.flush(null);
    await settle();
    void TestBed.inject(UndoToast).toast()?.undo?.();
    expect((await sent('PUT', `${ONE}/time`)).request.body).toEqual({ at: null });
  });

  it('leaves the time to the coach who joins', async () => {
    const { root } = await open({ coachPresent: true });
    expect(textOf(root)).toContain('Marit kiest nog een tijd.');
    expect(root.querySelector('input[type=datetime-local]')).toBeNull();
  });

  it('lets who asked take the question back while it waits, and only then', async () => {
    const { root, sent } = await open({ status: 'asked', iAsked: true });
    byRole(root, 'button', 'Trek je vraag in').click();
    await sent('DELETE', ONE);
    const other = await open({ status: 'not-now', askedByPartner: true, proposedAt: '2099-01-10T19:00:00Z' });
    expect(allByRole(other.root, 'button', 'Trek je vraag in')).toEqual([]);
  });

  it('offers the card for paper where there is one', async () => {
    const { root } = await open({});
    expect(byRole(root, 'link', /Druk de kaart af/).getAttribute('href')).toBe(`/dialogues/${uuid(10)}/card`);
    const high = await open({ type: 'frustration' });
    expect(allByRole(high.root, 'link', /Druk de kaart af/)).toEqual([]);
  });

  it('does not exist for who it is not meant for', async () => {
    const page = await renderPlan(DialoguePage, {
      inputs: { dialogueId: uuid(99) },
      session: aPartnerSession(),
    });
    await page.answer(ALL, myDialogues([aMyDialogue()]));
    expect(textOf(byRole(page.root, 'alert'))).toContain('Dit is hier niet');
  });
});
