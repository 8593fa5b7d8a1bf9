import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { addDays, localDateIn } from '@tweespraak/shared/kernel';
import { UndoToast, allByRole, byLabel, byRole, send, textOf, typeInto } from '@tweespraak/platform/web';
import { COUPLE, aCard, aCouple, aDetail, renderCoach, uuid } from '../../test/coach';
import { GivePage } from './give-page';

const today = localDateIn(new Date(), 'Europe/Amsterdam');
const BASE = `/api/couples/${COUPLE}`;

async function open(exercise?: string, dayBefore: string | null = null) {
  const page = await renderCoach(GivePage, { coupleId: COUPLE, exercise });
  const navigate = jest.spyOn(TestBed.inject(Router), 'navigate').mockResolvedValue(true);
  await page.answer(BASE, aCouple());
  const next = { appointmentId: uuid(9), occurrence: 'x', kind: 'session', place: 'practice' };
  const moment = { startsAt: 'x', endsAt: 'x', localDate: dayBefore, dayBefore };
  await page.answer(`${BASE}/next-appointment`, { next: dayBefore ? { ...next, ...moment } : null });
  if (exercise) await page.answer(`/api/exercises/${exercise}`, aDetail(exercise));
  const press = () => send(byRole(page.root, 'button', 'Geef huiswerk'));
  return { ...page, navigate, press };
}

describe('choosing homework', () => {
  const cards = [
    aCard('breath-scan', 'Bodyscan', { lastUsedAt: '2026-11-10T10:00:00Z' }),
    aCard('nature', 'De natuur in'),
    aCard('body-diary', 'Lichaamsdagboek', { favourite: true }),
    aCard('touch', 'Aanraking', { favourite: true, lastUsedAt: '2026-11-11T10:00:00Z' }),
    aCard(uuid(8), 'Nog een concept', { version: 0, draft: true }),
  ];

  it('begins with favourites, the last used on top, and never offers what is no more than a draft', async () => {
    const { root, answer } = await open();
    await answer('/api/exercises', { exercises: cards });
    const groups = allByRole(root, 'region').map(
      (region) =>
        `${textOf(region.querySelector('h2'))}: ${[...region.querySelectorAll('strong')].map(textOf).join(', ')}`,
    );
    expect(groups).toEqual([
      'Favorieten: Aanraking, Lichaamsdagboek',
      'Laatst gegeven: Bodyscan',
      'Alle oefeningen: De natuur in',
    ]);
    const link = allByRole(root, 'link', /^Lichaamsdagboek/)[0];
    expect(link?.getAttribute('href')).toBe(`/couples/${COUPLE}/homework/new?exercise=body-diary`);
  });

  it('finds by word, and says so when nothing fits', async () => {
    const { root, answer, settle } = await open();
    await answer('/api/exercises', { exercises: cards });
    typeInto(byLabel(root, 'Zoek een oefening'), 'natuur kort');
    await settle();
    expect([...root.querySelectorAll('strong')].map(textOf)).toEqual(['De natuur in']);
    typeInto(byLabel(root, 'Zoek een oefening'), 'zeppelin');
    await settle();
    expect(textOf(root)).toContain('Niets gevonden');
  });

  it('keeps a favourite with one tap', async () => {
    const { root, answer, sent, settle } = await open();
    await answer('/api/exercises', { exercises: cards });
    byRole(root, 'button', 'Favoriet: De natuur in').click();
    (await sent('PUT', '/api/exercises/nature/favourite')).flush(null);
    await settle();
    await answer('/api/exercises', { exercises: cards });
  });
});

describe('giving homework', () => {
  afterEach(() => TestBed.inject(UndoToast).dismiss()); // its timer

  it('is one press, due on the day before the next appointment, with a way back', async () => {
    const before = addDays(today, 5);
    const { press, sent, settle, navigate } = await open('body-therapies', before);
    press();
    const { request, ...given } = await sent('POST', `${BASE}/homework`).then((sentOne) => ({
      request: sentOne.request,
      flush: () => sentOne.flush({ id: uuid(30) }),
    }));
    expect(request.body).toMatchObject({
      ...{ exercise: 'body-therapies', for: 'both', together: false, startsOn: today, dueOn: before },
      ...{ rhythm: null, withoutSteps: [], sentence: null },
    });
    expect(request.headers.get('Idempotency-Key')).toBeTruthy();
    given.flush();
    await settle();
    expect(navigate).toHaveBeenCalledWith(['/couples', COUPLE]);
    void TestBed.inject(UndoToast).toast()?.undo?.();
    await sent('POST', `/api/homework/${uuid(30)}/withdrawal`);
  });

  it('gives what is done on many days the days it needs', async () => {
    const { root } = await open('body-diary', addDays(today, 3));
    expect(byLabel<HTMLInputElement>(root, 'Uiterlijk').value).toBe(addDays(today, 13));
    expect(textOf(root)).toContain('is de dag voor jullie volgende afspraak');
  });

  it('goes on with a week when there is no agenda to ask', async () => {
    const page = await renderCoach(GivePage, { coupleId: COUPLE, exercise: 'body-therapies' });
    await page.answer(BASE, aCouple());
    await page.refuse('GET', `${BASE}/next-appointment`, 'not-found', 404);
    await page.answer('/api/exercises/body-therapies', aDetail('body-therapies'));
    expect(byLabel<HTMLInputElement>(page.root, 'Uiterlijk').value).toBe(addDays(today, 7));
  });

  it('can be for one of the two, less often, with a sentence and a promise', async () => {
    const { root, press, sent, settle } = await open('body-diary');
    byLabel<HTMLInputElement>(root, 'Sam').click();
    typeInto(byLabel(root, 'Hoeveel dagen lang, elke dag?'), '7');
    typeInto(byLabel(root, /^Een zin van jou/), ' Neem de tijd. ');
    byLabel<HTMLInputElement>(root, 'Ik reageer op wat ze inleveren').click();
    await settle();
    expect(textOf(byRole(root, 'region', 'Zo zien zij het'))).toContain(
      'Neem de tijd.5 minuten · elke dag, 7 dagen lang',
    );
    press();
    expect((await sent('POST', `${BASE}/homework`)).request.body).toMatchObject({
      ...{ for: 'b', rhythm: { kind: 'daily', days: 7 }, sentence: 'Neem de tijd.', replyWithinDays: 3 },
    });
  });

  it('is for both when it is done together', async () => {
    const { root } = await open('touch');
    expect(byLabel<HTMLInputElement>(root, 'Noor').disabled).toBe(true);
    expect(textOf(root)).toContain('Deze oefening doen ze samen.');
  });

  it('asks for days that make sense, at their place', async () => {
    const { root, press, settle, http } = await open('body-therapies');
    typeInto(byLabel(root, 'Uiterlijk'), '2020-01-01');
    press();
    await settle();
    http.expectNone({ method: 'POST', url: `${BASE}/homework` });
    expect(textOf(root)).toContain('Deze dag is al geweest.');
    expect(byLabel(root, 'Uiterlijk').getAttribute('aria-invalid')).toBe('true');
  });

  it('waits while a signal stands: to the coach alone, and nothing typed is lost', async () => {
    const { root, press, refuse } = await open('touch');
    typeInto(byLabel(root, /^Een zin van jou/), 'Rustig aan.');
    press();
    await refuse('POST', `${BASE}/homework`, 'homework.waits');
    expect(textOf(byRole(root, 'alert'))).toContain('Alleen jij leest dit.');
    expect(byLabel<HTMLTextAreaElement>(root, /^Een zin van jou/).value).toBe('Rustig aan.');
  });
});

describe('a couple in the archive or of somebody else', () => {
  it('gets no homework', async () => {
    const page = await renderCoach(GivePage, { coupleId: COUPLE });
    await page.answer(BASE, aCouple({ archivedAt: '2026-11-01T10:00:00Z' }));
    expect(textOf(page.root)).toContain('Dit stel staat in het archief');
  });

  it('does not exist', async () => {
    const page = await renderCoach(GivePage, { coupleId: COUPLE });
    await page.refuse('GET', BASE, 'not-found', 404);
    expect(textOf(byRole(page.root, 'alert'))).toContain('Dit is hier niet');
  });
});
