import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { UndoToast, allByRole, byLabel, byRole, textOf, typeInto } from '@tweespraak/platform/web';
import { aCard, aDetail, renderCoach, uuid } from '../../test/coach';
import { ExercisePage } from './exercise-page';
import { ExercisesPage } from './exercises-page';

const LIST = '/api/exercises';
const cards = [
  aCard('body-diary', 'Lichaamsdagboek', { favourite: true }),
  aCard(uuid(8), 'Onze wandeling', { own: true, draft: true }),
  aCard(uuid(9), 'Oud', { own: true, archived: true }),
];

async function open(inputs: Record<string, unknown> = {}) {
  const page = await renderCoach(ExercisesPage, inputs);
  const navigate = jest.spyOn(TestBed.inject(Router), 'navigate').mockResolvedValue(true);
  await page.answer(LIST, { exercises: cards });
  const titles = () => [...page.root.querySelectorAll('li strong')].map(textOf);
  return { ...page, navigate, titles };
}

describe('the exercises of a practice', () => {
  afterEach(() => TestBed.inject(UndoToast).dismiss()); // its timer

  it('are there with what is still a draft, without the archive', async () => {
    const { titles, root } = await open();
    expect(titles()).toEqual(['Lichaamsdagboek', 'Onze wandeling']);
    expect(textOf(root)).toContain('van jullie praktijk');
    expect(textOf(root)).toContain('concept');
  });

  it('are filtered by the address', async () => {
    expect((await open({ show: 'favourites' })).titles()).toEqual(['Lichaamsdagboek']);
    expect((await open({ show: 'own' })).titles()).toEqual(['Onze wandeling']);
    expect((await open({ q: 'dagboek kort' })).titles()).toEqual(['Lichaamsdagboek']);
    const { root, navigate } = await open();
    typeInto(byLabel(root, 'Zoek een oefening'), 'lijf');
    expect(navigate).toHaveBeenCalledWith([], expect.objectContaining({ queryParams: { q: 'lijf' } }));
    expect(textOf((await open({ q: 'zeppelin' })).root)).toContain('Niets gevonden');
  });

  it('come back from the archive', async () => {
    const { root, sent } = await open({ show: 'archived' });
    byRole(root, 'button', 'Haal terug').click();
    await sent('DELETE', `${LIST}/${uuid(9)}/archive`);
  });

  it('begin with an empty one of their own that is a draft at once', async () => {
    const { root, sent, settle, navigate } = await open();
    byRole(root, 'button', 'Maak een oefening').click();
    const made = await sent('POST', LIST);
    expect(made.request.body).toMatchObject({ from: null, definition: { way: 'own', scope: 'coach' } });
    expect(made.request.headers.get('Idempotency-Key')).toBeTruthy();
    made.flush({ key: uuid(10) });
    await settle();
    expect(navigate).toHaveBeenCalledWith(['/exercises', uuid(10), 'edit']);
  });

  it('say so when they cannot be read', async () => {
    const page = await renderCoach(ExercisesPage);
    await page.refuse('GET', LIST, 'x', 500);
    byRole(page.root, 'button', 'Probeer het opnieuw').click();
    await page.answer(LIST, { exercises: [] });
    expect(textOf(page.root)).toContain('Nog geen oefeningen');
  });
});

describe('one exercise', () => {
  const URL = `${LIST}/body-diary`;

  it('is read as partners see it, with when it is done', async () => {
    const { root, answer } = await renderCoach(ExercisePage, { key: 'body-diary' });
    await answer(URL, aDetail('body-diary'));
    const text = textOf(root);
    expect(text).toContain('10 van de 14 keer gedaan, of bewust overgeslagen');
    expect(text).toContain('Alleen jij leest dit.');
    expect(allByRole(root, 'link', 'Bewerk')).toEqual([]);
  });

  it('that came with the product is changed in a copy', async () => {
    const { root, answer, sent, settle } = await renderCoach(ExercisePage, { key: 'body-diary' });
    const navigate = jest.spyOn(TestBed.inject(Router), 'navigate').mockResolvedValue(true);
    await answer(URL, aDetail('body-diary'));
    byRole(root, 'button', 'Maak een kopie').click();
    const made = await sent('POST', LIST);
    expect(made.request.body).toEqual({ from: 'body-diary', definition: null });
    made.flush({ key: uuid(10) });
    await settle();
    expect(navigate).toHaveBeenCalledWith(['/exercises', uuid(10), 'edit']);
  });

  it('of the practice goes to the archive and back', async () => {
    const { root, answer, sent, settle } = await renderCoach(ExercisePage, { key: uuid(8) });
    await answer(`${LIST}/${uuid(8)}`, aDetail('body-diary', { key: uuid(8), own: true }));
    byRole(root, 'button', 'Archiveer').click();
    (await sent('POST', `${LIST}/${uuid(8)}/archive`)).flush(null);
    await settle();
    expect(textOf(root)).toContain('in het archief');
    void TestBed.inject(UndoToast).toast()?.undo?.();
    await sent('DELETE', `${LIST}/${uuid(8)}/archive`);
    TestBed.inject(UndoToast).dismiss();
  });

  it('of another practice does not exist', async () => {
    const page = await renderCoach(ExercisePage, { key: uuid(8) });
    await page.refuse('GET', `${LIST}/${uuid(8)}`, 'not-found', 404);
    expect(textOf(byRole(page.root, 'alert'))).toContain('Dit is hier niet');
  });
});
