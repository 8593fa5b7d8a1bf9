import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import {
  UndoToast,
  allByRole,
  byLabel,
  byRole,
  send,
  textOf,
  tick,
  typeInto,
} from '@tweespraak/platform/web';
import { aCaseload, aCaseloadCouple, aPendingRound, uuid } from '../../test/caseload';
import { renderCoach } from '../../test/render';
import { AssignPage } from './assign-page';

const couples = [
  aCaseloadCouple(1, ['Noor', 'Sam']),
  { ...aCaseloadCouple(2, ['Ada', 'Ben']), pending: [aPendingRound()] },
  aCaseloadCouple(3, ['Kim', 'Lou'], { archivedAt: '2026-10-01T08:00:00Z' }),
];
const made = {
  rounds: [{ id: uuid(50), coupleId: uuid(1), opensOn: '2026-11-10', dueOn: '2026-11-24' }],
  undoSeconds: 10,
};
const later = () => new Promise((resolve) => setTimeout(resolve));

async function render(...numbers: readonly number[]) {
  const page = await renderCoach(AssignPage, { couples: numbers.map(uuid).join(',') });
  const navigate = jest.spyOn(TestBed.inject(Router), 'navigate').mockResolvedValue(true);
  await page.answer('/api/caseload', aCaseload(couples));
  const press = async () => {
    send(byRole(page.root, 'button', 'Klaarzetten'));
    await later();
  };
  const refuse = async (status: number, code: string) => {
    page.http.expectOne('/api/rounds').flush({ code }, { status, statusText: 'x' });
    await later();
    await page.settle();
  };
  return { ...page, navigate, press, refuse };
}

describe('assigning a test', () => {
  afterEach(() => TestBed.inject(UndoToast).dismiss()); // its timer

  it('is one press for one couple, with ten seconds to take it back', async () => {
    const { http, press, navigate } = await render(1);
    await press();
    const sent = http.expectOne({ method: 'POST', url: '/api/rounds' });
    expect(sent.request.body).toEqual({
      coupleIds: [uuid(1)],
      opensOn: '2026-11-10',
      dueOn: '2026-11-24',
      repeat: null,
      message: '',
    });
    expect(sent.request.headers.get('Idempotency-Key')).toMatch(/^[0-9a-f-]{36}$/);
    sent.flush(made);
    await later();
    expect(navigate).toHaveBeenCalledWith(['/couples', uuid(1)]);
    const toast = TestBed.inject(UndoToast).toast();
    expect(toast?.message).toBe('De test staat klaar voor Noor & Sam.');
    const undone = toast?.undo?.();
    const cancelled = http.expectOne({ method: 'POST', url: '/api/rounds/cancellation' });
    expect(cancelled.request.body).toEqual({ roundIds: [uuid(50)] });
    cancelled.flush(null);
    await undone;
  });

  it('assigns to several at once, and leaves one out again', async () => {
    const { root, http, press, settle } = await render(1, 2);
    expect(textOf(root)).toContain('Ada & Ben hebben al een ronde die nog niet klaar is.');
    byRole(root, 'button', 'Ada & Ben toch niet').click();
    await settle();
    await press();
    expect(http.expectOne('/api/rounds').request.body.coupleIds).toEqual([uuid(1)]);
  });

  it('moves the last day along with the first until someone chose one', async () => {
    const { root, settle } = await render(1);
    byLabel<HTMLInputElement>(root, 'Op een dag').click();
    await settle();
    typeInto(byLabel<HTMLInputElement>(root, 'Eerste dag'), '2026-12-01');
    await settle();
    const due = byLabel<HTMLInputElement>(root, 'Laatste dag');
    expect(due.value).toBe('2026-12-15');
    typeInto(due, '2026-12-20');
    typeInto(byLabel<HTMLInputElement>(root, 'Eerste dag'), '2026-12-02');
    await settle();
    expect(due.value).toBe('2026-12-20');
    expect(textOf(root)).toContain('krijgen op 2 dec een bericht');
  });

  it('tells the days of a series before it is made', async () => {
    const { root, settle } = await render(1);
    tick(byLabel<HTMLInputElement>(root, 'Herhalen'));
    await settle();
    typeInto(byLabel<HTMLInputElement>(root, 'Tot en met'), '2027-03-10');
    await settle();
    expect(textOf(root.querySelector('.plan'))).toBe('3 rondes: 10 nov, 5 jan en 2 mrt.');
  });

  it('keeps what was typed and the key when there was no answer', async () => {
    const { root, http, press, settle } = await render(1);
    typeInto(byLabel<HTMLTextAreaElement>(root, /^Persoonlijke zin/), 'Neem de tijd.');
    await press();
    const first = http.expectOne('/api/rounds');
    first.error(new ProgressEvent('offline'));
    await later();
    await settle();
    expect(byLabel<HTMLTextAreaElement>(root, /^Persoonlijke zin/).value).toBe('Neem de tijd.');
    await press();
    const second = http.expectOne('/api/rounds');
    expect(second.request.headers.get('Idempotency-Key')).toBe(first.request.headers.get('Idempotency-Key'));
  });

  it('takes another key for another wish', async () => {
    const { root, http, press } = await render(1);
    await press();
    const first = http.expectOne('/api/rounds');
    first.error(new ProgressEvent('offline'));
    await later();
    typeInto(byLabel<HTMLTextAreaElement>(root, /^Persoonlijke zin/), 'Neem de tijd.');
    await press();
    expect(http.expectOne('/api/rounds').request.headers.get('Idempotency-Key')).not.toBe(
      first.request.headers.get('Idempotency-Key'),
    );
  });

  it('says a refusal in plain words', async () => {
    const { root, press, refuse } = await render(1);
    await press();
    await refuse(422, 'couple.archived');
    expect(textOf(byRole(root, 'alert'))).toBe('Dit stel zit in het archief. Haal het eerst terug.');
  });

  it('sends nothing while a day makes no sense', async () => {
    const { root, http, press, settle } = await render(1);
    typeInto(byLabel<HTMLInputElement>(root, 'Laatste dag'), '2026-11-01');
    await press();
    await settle();
    http.expectNone('/api/rounds');
    expect(textOf(root)).toContain('De laatste dag komt na de eerste dag.');
  });

  it('asks to choose when the address names nobody', async () => {
    const page = await renderCoach(AssignPage, { couples: undefined });
    await page.answer('/api/caseload', aCaseload(couples));
    expect(byRole(page.root, 'heading', 'Nog geen stel gekozen')).toBeTruthy();
  });

  it('asks to choose when no couple of this coach is meant', async () => {
    const { root } = await render(3, 99);
    expect(byRole(root, 'heading', 'Nog geen stel gekozen')).toBeTruthy();
    expect(allByRole(root, 'button', 'Klaarzetten')).toEqual([]);
  });

  it('asks the same when the address names no couple at all', async () => {
    const page = await renderCoach(AssignPage, { couples: undefined }); // as the router gives it
    await page.answer('/api/caseload', aCaseload(couples));
    expect(byRole(page.root, 'heading', 'Nog geen stel gekozen')).toBeTruthy();
  });
});
