import { TestBed } from '@angular/core/testing';
import { UndoToast, allByRole, byLabel, byRole, send, textOf, typeInto } from '@tweespraak/platform/web';
import { COUPLE, anItem, renderCoach, uuid } from '../../test/coach';
import { CoupleHomeworkCard } from './couple-homework';

const LIST = `/api/couples/${COUPLE}/homework`;
const names = { a: 'Noor', b: 'Sam' };
const seat = { progress: 'not-begun' as const, toRead: 0, toReply: 0, paperCode: 'KM4T7XQ2' };

async function open(items: readonly unknown[], archived = false) {
  const page = await renderCoach(CoupleHomeworkCard, { coupleId: COUPLE, names, archived });
  await page.answer(LIST, { items });
  return page;
}

describe("a couple's homework, for their coach", () => {
  afterEach(() => TestBed.inject(UndoToast).dismiss()); // its timer

  it('says how far each is in words, and never how often something was missed', async () => {
    const { root } = await open([anItem({ a: { ...seat, progress: 'busy', toRead: 2 } })]);
    const text = textOf(root);
    expect(text).toContain('Noor: bezig');
    expect(text).toContain('Sam: nog niet begonnen');
    expect(text).toContain('2 te lezen');
    expect(text).not.toMatch(/gemist|overgeslagen|van de 14/);
    expect(byRole(root, 'link', 'Lichaamsdagboek').getAttribute('href')).toBe(
      `/couples/${COUPLE}/homework/${uuid(30)}`,
    );
  });

  it('names only the one whom it is for', async () => {
    const { root } = await open([anItem({ for: 'b', a: null })]);
    expect(textOf(root)).not.toContain('Noor:');
  });

  it('puts away what both have done, and hides what was withdrawn', async () => {
    const done = { ...seat, progress: 'done' as const };
    const { root } = await open([
      anItem({ id: uuid(31), a: done, b: done }),
      anItem({ id: uuid(32), withdrawn: true, title: { nl: 'Ingetrokken', en: 'Withdrawn' } }),
    ]);
    expect(textOf(root)).toContain('Er ligt nu geen huiswerk.');
    expect(textOf(root.querySelector('summary'))).toBe('Klaar (1)');
    expect(textOf(root)).not.toContain('Ingetrokken');
  });

  it('takes it back, and gives it again', async () => {
    const { root, sent, settle, answer } = await open([anItem()]);
    byRole(root, 'button', 'Meer over Lichaamsdagboek').click();
    await settle();
    byRole(root, 'button', 'Trek in').click();
    (await sent('POST', `/api/homework/${uuid(30)}/withdrawal`)).flush(null);
    await settle();
    await answer(LIST, { items: [] });
    void TestBed.inject(UndoToast).toast()?.undo?.();
    await sent('DELETE', `/api/homework/${uuid(30)}/withdrawal`);
  });

  it('gets another date that makes sense', async () => {
    const { root, sent, settle, http } = await open([anItem()]);
    byRole(root, 'button', 'Meer over Lichaamsdagboek').click();
    await settle();
    byRole(root, 'button', 'Andere datum').click();
    await settle();
    const field = byLabel<HTMLInputElement>(root, 'Nieuwe datum voor Lichaamsdagboek');
    typeInto(field, '2098-12-31');
    await settle();
    send(field);
    http.expectNone({ method: 'PATCH', url: `/api/homework/${uuid(30)}` });
    expect(textOf(root)).toContain('Dit is voor de eerste dag.');
    typeInto(field, '2099-01-20');
    await settle();
    send(field);
    expect((await sent('PATCH', `/api/homework/${uuid(30)}`)).request.body).toEqual({ dueOn: '2099-01-20' });
  });

  it('that waits for a signal says so to the coach alone', async () => {
    const { root } = await open([anItem({ waits: true })]);
    expect(textOf(root)).toContain('Alleen jij leest dit. Noor en Sam zien deze oefening nu niet.');
  });

  it('of an archived couple can be read and not changed', async () => {
    const { root } = await open([anItem()], true);
    expect(allByRole(root, 'link', 'Geef huiswerk')).toEqual([]);
    expect(allByRole(root, 'button', /^Meer over/)).toEqual([]);
  });

  it('says so when it cannot be read', async () => {
    const page = await renderCoach(CoupleHomeworkCard, { coupleId: COUPLE, names });
    await page.refuse('GET', LIST, 'x', 500);
    byRole(page.root, 'button', 'Probeer het opnieuw').click();
    await page.answer(LIST, { items: [] });
    expect(textOf(page.root)).toContain('Er ligt nu geen huiswerk.');
  });
});
