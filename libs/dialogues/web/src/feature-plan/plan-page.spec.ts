import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import type { CoupleDialogues } from '@tweespraak/dialogues/contract';
import {
  UndoToast,
  allByRole,
  byLabel,
  byRole,
  choose,
  send,
  textOf,
  typeInto,
} from '@tweespraak/platform/web';
import { aCoachDialogue, aCoupleWith, aHeldDialogue, renderPlan, uuid } from '../../test/plan';
import { PlanPage } from './plan-page';

const LIST = `/api/couples/${uuid(5)}/dialogues`;

async function open(inputs: Record<string, unknown> = {}, couple: CoupleDialogues = aCoupleWith([])) {
  const page = await renderPlan(PlanPage, { inputs: { coupleId: uuid(5), ...inputs } });
  const navigate = jest.spyOn(TestBed.inject(Router), 'navigate').mockResolvedValue(true);
  await page.answer(LIST, couple);
  const press = (name: string) => send(byRole(page.root, 'button', name));
  return { ...page, navigate, press };
}

describe('planning a dialogue', () => {
  afterEach(() => TestBed.inject(UndoToast).dismiss()); // its timer

  it('is one press for what was suggested, at the level that fits, with a way back', async () => {
    const { press, sent, settle, navigate } = await open({ type: 'appreciation', pillar: 'support' });
    press('Plan deze dialoog');
    const request = await sent('POST', LIST);
    expect(request.request.body).toEqual({
      ...{ type: 'appreciation', level: 2, coachPresent: false, first: null, topic: null },
      ...{ pillar: 'support', plannedAt: null },
    });
    expect(request.request.headers.get('Idempotency-Key')).toBeTruthy();
    request.flush({ id: uuid(20) });
    await settle();
    expect(navigate).toHaveBeenCalledWith(['/couples', uuid(5)]);
    void TestBed.inject(UndoToast).toast()?.undo?.();
    await sent('POST', `/api/dialogues/${uuid(20)}/cancellation`);
  });

  it('holds who begins, a line on the subject with who reads it, and a time on the wall of the practice', async () => {
    const { root, press, sent, settle } = await open({ type: 'imago' });
    expect(textOf(root)).toContain('Noor, Sam en jij lezen dit.');
    typeInto(byLabel(root, /^Waar gaat het over/), ' De zondagen ');
    byLabel<HTMLInputElement>(root, 'Sam').click();
    byLabel<HTMLInputElement>(root, 'Op een moment').click();
    await settle();
    typeInto(byLabel(root, 'Dag en tijd'), '2099-07-10T20:00');
    press('Plan deze dialoog');
    const { request } = await sent('POST', LIST);
    expect(request.body).toMatchObject({
      ...{ type: 'imago', first: 'b', coachPresent: true, topic: 'De zondagen' },
      plannedAt: '2099-07-10T18:00:00.000Z',
    });
  });

  it('shows what a step looks like at each level', async () => {
    const { root, settle } = await open({ type: 'imago' });
    const preview = () => textOf(root.querySelector('.preview'));
    expect(preview()).toContain('Wat ik je wil laten weten is …');
    expect(preview()).toContain('Eén gedachte tegelijk');
    byLabel<HTMLInputElement>(root, 'Eerste woorden').click();
    await settle();
    expect(preview()).toContain('Wat ik je …');
    byLabel<HTMLInputElement>(root, 'Alleen stappen').click();
    await settle();
    expect(preview()).toBe('Zo ziet een stap er dan uit:Vertellen');
  });

  it('comes with the coach for the first times, and leaves the choice', async () => {
    const withCoach = { type: 'imago', coachPresent: true } as const;
    const first = await open({ type: 'imago' });
    expect(byLabel<HTMLInputElement>(first.root, /^Ik ben erbij/)).toMatchObject({
      checked: true,
      disabled: false,
    });
    const later = await open({ type: 'imago' }, aCoupleWith([aHeldDialogue('2026-11-10', withCoach)]));
    expect(byLabel<HTMLInputElement>(later.root, /^Ik ben erbij/).checked).toBe(false);
  });

  it('comes with the coach where that must be', async () => {
    const { root, press, sent, settle } = await open();
    choose(byLabel(root, 'Welke dialoog?'), 'holding');
    await settle();
    const box = byLabel<HTMLInputElement>(root, /^Ik ben erbij/);
    expect([box.checked, box.disabled]).toEqual([true, true]);
    press('Plan deze dialoog');
    expect((await sent('POST', LIST)).request.body).toMatchObject({ type: 'holding', coachPresent: true });
  });

  it('waits while a signal stands, says so to the coach alone, and takes no such wish from an address', async () => {
    const waiting = ['parent-child', 'holding', 'zero-negativity'] as const;
    const { root, press, settle, http } = await open(
      { type: 'holding' },
      aCoupleWith([], { waiting: [...waiting] }),
    );
    expect(textOf(root)).toContain('Alleen jij leest dit. Noor en Sam merken er niets van.');
    const options = [...root.querySelectorAll<HTMLOptionElement>('option:disabled')].map(
      ({ value }) => value,
    );
    expect(options).toEqual(['parent-child', 'holding', 'zero-negativity']);
    press('Plan deze dialoog');
    await settle();
    http.expectNone(LIST);
    expect(textOf(root)).toContain('Kies een dialoog.');
  });

  it('asks for a moment that is still to come', async () => {
    const { root, press, settle, http } = await open({ type: 'imago' });
    byLabel<HTMLInputElement>(root, 'Op een moment').click();
    await settle();
    typeInto(byLabel(root, 'Dag en tijd'), '2020-01-10T20:00');
    press('Plan deze dialoog');
    await settle();
    http.expectNone({ method: 'POST', url: LIST });
    expect(textOf(root)).toContain('Dit is al geweest. Kies een moment dat nog komt.');
    expect(byLabel(root, 'Dag en tijd').getAttribute('aria-invalid')).toBe('true');
  });

  it('says why it is refused and keeps what was typed', async () => {
    const { root, press, refuse } = await open({ type: 'imago' });
    typeInto(byLabel(root, /^Waar gaat het over/), 'De zondagen');
    press('Plan deze dialoog');
    await refuse('POST', LIST, 'couple.archived');
    expect(textOf(root)).toContain('Dit stel staat in het archief.');
    expect(byLabel<HTMLInputElement>(root, /^Waar gaat het over/).value).toBe('De zondagen');
  });
});

describe('a planned dialogue', () => {
  const planned = aCoachDialogue({
    topic: 'De zondagen',
    level: 3,
    first: 'a',
    plannedAt: '2099-01-10T19:00:00Z',
  });

  afterEach(() => TestBed.inject(UndoToast).dismiss());

  it('can be changed in everything but its type', async () => {
    const { root, press, sent } = await open({ dialogueId: uuid(20) }, aCoupleWith([planned]));
    expect(allByRole(root, 'combobox', 'Welke dialoog?')).toEqual([]);
    expect(byLabel<HTMLInputElement>(root, 'Dag en tijd').value).toBe('2099-01-10T20:00');
    byLabel<HTMLInputElement>(root, 'Kies samen een tijd').click();
    press('Wijzig');
    const { request } = await sent('PATCH', `/api/dialogues/${uuid(20)}`);
    expect(request.body).toEqual({
      ...{ level: 3, coachPresent: false, first: 'a', topic: 'De zondagen', pillar: null, plannedAt: null },
    });
  });

  it('can be called off, and taken back', async () => {
    const { root, sent, settle } = await open({ dialogueId: uuid(20) }, aCoupleWith([planned]));
    byRole(root, 'button', 'Laat deze dialoog vervallen').click();
    (await sent('POST', `/api/dialogues/${uuid(20)}/cancellation`)).flush(null);
    await settle();
    void TestBed.inject(UndoToast).toast()?.undo?.();
    await sent('DELETE', `/api/dialogues/${uuid(20)}/cancellation`);
  });

  it('is not changed once it has begun, and does not exist for another couple', async () => {
    const running = await open({ dialogueId: uuid(20) }, aCoupleWith([{ ...planned, status: 'running' }]));
    expect(textOf(running.root)).toContain('Deze dialoog is al begonnen');
    const foreign = await open({ dialogueId: uuid(21) }, aCoupleWith([planned]));
    expect(textOf(byRole(foreign.root, 'alert'))).toContain('Dit is hier niet');
  });
});
