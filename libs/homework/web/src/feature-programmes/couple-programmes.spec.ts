import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { builtInProgrammes } from '@tweespraak/homework/domain';
import { UndoToast, allByRole, byLabel, byRole, send, textOf, typeInto } from '@tweespraak/platform/web';
import { COUPLE, aCard, aCouple, renderCoach, uuid } from '../../test/coach';
import { CoupleProgrammes } from './couple-programmes';
import { StartPage } from './start-page';

const LIST = `/api/couples/${COUPLE}/enrolments`;
const two = (text: string) => ({ nl: text, en: text });
const step = (id: string, state: string, changes: Record<string, unknown> = {}) => ({
  ...{ id, kind: 'homework', title: two(id), state, delivery: { rule: 'after-both', days: 3 } },
  ...{ dueAt: null, deliveredAt: null, why: null, objectId: null },
  ...changes,
});
const enrolment = (steps: readonly unknown[], state = 'running') => ({
  ...{
    id: uuid(80),
    programme: 'body-first',
    title: two('Eerst het lijf'),
    startsOn: '2026-11-01',
    state,
    steps,
  },
});

async function open(one: unknown, archived = false) {
  const page = await renderCoach(CoupleProgrammes, { coupleId: COUPLE, archived });
  await page.answer(LIST, { enrolments: [one] });
  return page;
}

describe("a couple's programme", () => {
  afterEach(() => TestBed.inject(UndoToast).dismiss()); // its timer

  it('tells what was given, what is planned, and what waits for what', async () => {
    const { root } = await open(
      enrolment([
        step('adem', 'delivered', { deliveredAt: '2026-11-02T08:00:00Z', objectId: uuid(30) }),
        step('dagboek', 'planned', { dueAt: '2099-01-10T08:00:00Z' }),
        step('natuur', 'waiting'),
        step('aanraking', 'stuck', { why: 'homework.waits' }),
        step('over', 'skipped'),
      ]),
    );
    const lines = [...root.querySelectorAll('ol > li')].map(textOf);
    expect(lines[0]).toContain('adem' + 'gegeven op 2 nov');
    expect(lines[1]).toContain('komt zaterdag 10 januari om 09:00');
    expect(lines[2]).toContain('Als allebei klaar zijn met het huiswerk, 3 dagen later.');
    expect(lines[3]).toContain('Kon niet gegeven worden. Deze oefening wacht:');
    expect(lines[4]).toContain('overgeslagen');
    expect(byRole(root, 'link', 'adem').getAttribute('href')).toBe(`/couples/${COUPLE}/homework/${uuid(30)}`);
  });

  it.each([
    ['Sla over: natuur', 'POST', 'steps/natuur/skip', 'DELETE'],
    ['Toch niet overslaan: over', 'DELETE', 'steps/over/skip', 'POST'],
    ['Zet op pauze', 'POST', 'pause', 'DELETE'],
    ['Stop dit programma', 'POST', 'cancellation', 'DELETE'],
  ])('is changed by "%s", with a way back', async (name, method, path, back) => {
    const { root, sent, settle } = await open(
      enrolment([step('natuur', 'waiting'), step('over', 'skipped')]),
    );
    const [, about = 'Eerst het lijf'] = name.split(': ');
    for (const more of allByRole(root, 'button', `Meer over ${about}`)) more.click();
    await settle();
    byRole(root, 'button', name).click();
    (await sent(method, `/api/enrolments/${uuid(80)}/${path}`)).flush(null);
    await settle();
    void TestBed.inject(UndoToast).toast()?.undo?.();
    await sent(back, `/api/enrolments/${uuid(80)}/${path}`);
  });

  it('gives a step now, and says why when that cannot be', async () => {
    const { root, refuse } = await open(enrolment([step('aanraking', 'waiting')]));
    byRole(root, 'button', 'Geef nu: aanraking').click();
    await refuse('POST', `/api/enrolments/${uuid(80)}/steps/aanraking/delivery`, 'homework.waits');
    expect(textOf(byRole(root, 'alert'))).toContain('Alleen jij leest dit.');
  });

  it('that is over stands apart, and of an archived couple nothing changes', async () => {
    const over = await open(
      enrolment([step('adem', 'delivered', { deliveredAt: '2026-11-02T08:00:00Z' })], 'finished'),
    );
    expect(textOf(over.root)).toContain('Er loopt geen programma.');
    expect(textOf(over.root.querySelector('summary'))).toBe('Eerder (1)');
    const archived = await open(enrolment([step('natuur', 'waiting')]), true);
    expect(allByRole(archived.root, 'button')).toEqual([]);
  });
});

describe('starting a programme', () => {
  afterEach(() => TestBed.inject(UndoToast).dismiss());
  const shipped = builtInProgrammes.map(({ key, title, summary, steps }) => ({
    ...{ key, title, summary, steps, own: false, archived: false },
  }));

  async function start(programme?: string) {
    const page = await renderCoach(StartPage, { coupleId: COUPLE, programme });
    jest.spyOn(TestBed.inject(Router), 'navigate').mockResolvedValue(true);
    await page.answer(`/api/couples/${COUPLE}`, aCouple());
    await page.answer('/api/programmes', { programmes: shipped });
    if (programme) await page.answer('/api/exercises', { exercises: [aCard('breath-count', 'Adem tellen')] });
    return page;
  }

  it('shows what will come, starts once, and can be taken back', async () => {
    const { root, sent, settle } = await start('body-first');
    expect(textOf(root)).toContain('Adem tellenMeteen bij de start.');
    send(byRole(root, 'button', 'Start het programma'));
    const begun = await sent('POST', LIST);
    expect(begun.request.body).toMatchObject({ programme: 'body-first' });
    begun.flush({ id: uuid(80) });
    await settle();
    void TestBed.inject(UndoToast).toast()?.undo?.();
    await sent('POST', `/api/enrolments/${uuid(80)}/cancellation`);
  });

  it('asks for a day that is still to come, and says when the same one runs already', async () => {
    const { root, settle, refuse, http } = await start('body-first');
    const field = byLabel<HTMLInputElement>(root, 'Vanaf');
    const today = field.value;
    typeInto(field, '2020-01-01');
    await settle();
    send(field);
    http.expectNone({ method: 'POST', url: LIST });
    expect(textOf(root)).toContain('Deze dag is al geweest.');
    typeInto(field, today);
    await settle();
    send(field);
    await refuse('POST', LIST, 'programme.running');
    expect(textOf(root)).toContain('Dit programma loopt al bij dit stel.');
  });
});
