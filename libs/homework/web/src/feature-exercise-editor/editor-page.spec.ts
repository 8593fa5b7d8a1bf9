import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { checkExercise } from '@tweespraak/homework/domain';
import { UndoToast, allByRole, byLabel, byRole, choose, textOf, typeInto } from '@tweespraak/platform/web';
import { aDetail, renderCoach, uuid } from '../../test/coach';
import { asDraft } from '../ui/as-exercise';
import { EditorPage } from './editor-page';
import { INPUT_KINDS } from './input-editor';
import { newExercise, newInput } from './new-exercise';

const URL = `/api/exercises/${uuid(8)}`;
const two = (text: string) => ({ nl: text, en: text });

function aDraft() {
  const empty = newExercise();
  return {
    ...empty,
    title: two('Wandelen'),
    summary: two('Samen een rondje.'),
    steps: empty.steps.map((step) => ({ ...step, title: two('Lopen'), text: two('Loop een rondje.') })),
  };
}

async function open(draft: object = aDraft()) {
  const page = await renderCoach(EditorPage, { key: uuid(8) });
  const navigate = jest.spyOn(TestBed.inject(Router), 'navigate').mockResolvedValue(true);
  await page.answer(URL, {
    ...aDetail('body-diary', { key: uuid(8), own: true }),
    ...{ published: null, draft, draftRevision: 4 },
  });
  const later = () => new Promise((resolve) => setTimeout(resolve, 950)); // the pause before a save
  const saved = async (revision: number) => {
    await later();
    const save = await page.sent('PUT', `${URL}/draft`);
    save.flush({ revision, problems: [] });
    await page.settle();
    return save.request.body as { revision: number; definition: Record<string, unknown> };
  };
  return { ...page, navigate, later, saved };
}

describe('making an exercise', () => {
  afterEach(() => TestBed.inject(UndoToast).dismiss()); // its timer

  it('keeps every change under the revision that it began with', async () => {
    const { root, saved } = await open();
    typeInto(byLabel(root, 'Naam'), 'Buiten lopen');
    const first = await saved(5);
    expect(first.revision).toBe(4);
    expect(first.definition['title']).toEqual({ nl: 'Buiten lopen', en: 'Wandelen' });
    expect(textOf(root)).toContain('Opgeslagen');
    byLabel<HTMLInputElement>(root, 'Engels').click();
    await TestBed.inject(UndoToast).dismiss();
    typeInto(byLabel(root, 'Naam van de stap'), 'Walk');
    expect((await saved(6)).revision).toBe(5);
  });

  it('writes over nobody: another draft meanwhile is said, and nothing is sent any more', async () => {
    const { root, later, refuse, http } = await open();
    typeInto(byLabel(root, 'Naam'), 'Buiten lopen');
    await later();
    await refuse('PUT', `${URL}/draft`, 'exercise.changed-meanwhile', 412);
    expect(textOf(byRole(root, 'alert', /Iemand anders/))).toContain('Laad de pagina opnieuw');
    typeInto(byLabel(root, 'Naam'), 'Nog iets');
    await later();
    http.expectNone({ method: 'PUT', url: `${URL}/draft` });
    expect(byLabel<HTMLInputElement>(root, 'Naam').value).toBe('Nog iets');
  });

  it('shows at once how it looks on a phone, in the language one writes in', async () => {
    const { root, settle } = await open({ ...aDraft(), title: { nl: 'Wandelen', en: 'Walking' } });
    const preview = () => textOf(byRole(root, 'region', 'Zo ziet het eruit op een telefoon'));
    typeInto(byLabel(root, 'In één zin'), 'Een blokje om.');
    await settle();
    expect(preview()).toContain('Wandelen');
    expect(preview()).toContain('Een blokje om.');
    byLabel<HTMLInputElement>(root, 'Engels').click();
    await settle();
    expect(preview()).toContain('Walking');
  });

  it('asks whatever can be asked', async () => {
    const { root, settle } = await open();
    byRole(root, 'button', 'Voeg een vraag toe').click();
    await settle();
    for (const kind of INPUT_KINDS) {
      choose(byLabel(root, 'Soort vraag'), kind);
      await settle();
      expect(byLabel<HTMLSelectElement>(root, 'Soort vraag').value).toBe(kind);
      expect(byLabel(root, 'De vraag')).toBeTruthy();
    }
  });

  it('says at its place what could never come true', async () => {
    const { root, settle } = await open();
    byLabel<HTMLInputElement>(root, 'Elke dag').click();
    await settle();
    typeInto(byLabel(root, 'Hoe vaak, van de 7 keer?'), '0');
    await settle();
    expect(textOf(root)).toContain('Vraag minstens één keer.');
    byRole(root, 'button', 'Voeg een vraag toe').click();
    await settle();
    choose(byLabel(root, 'Soort vraag'), 'consent');
    await settle();
    expect(textOf(root)).toContain('Zet dan ook aan: niet geven bij een veiligheidssignaal.');
  });

  it('is not made ready while something is missing, and says what', async () => {
    const { root, settle, http } = await open({ ...aDraft(), summary: two('') });
    expect(textOf(root)).toContain('Om te geven ontbreekt er nog iets.');
    byRole(root, 'button', 'Maak klaar om te geven').click();
    await settle();
    http.expectNone({ method: 'POST', url: `${URL}/publication` });
    expect(textOf(root)).toContain('Er zijn nog 2 teksten leeg.');
  });

  it('saves first and then makes it ready, as a version that never changes', async () => {
    const { root, sent, settle, navigate } = await open();
    typeInto(byLabel(root, 'Naam'), 'Buiten lopen');
    byRole(root, 'button', 'Maak klaar om te geven').click();
    (await sent('PUT', `${URL}/draft`)).flush({ revision: 5, problems: [] });
    (await sent('POST', `${URL}/publication`)).flush(null);
    await settle();
    expect(navigate).toHaveBeenCalledWith(['/exercises', uuid(8)]);
  });

  it('takes a step away with a way back', async () => {
    const { root, settle } = await open();
    byRole(root, 'button', 'Voeg een stap toe').click();
    await settle();
    byRole(root, 'button', 'Verwijder: stap 1').click();
    await settle();
    expect(root.querySelectorAll('details.step')).toHaveLength(1);
    await TestBed.inject(UndoToast).toast()?.undo?.();
    await settle();
    expect(root.querySelectorAll('details.step')).toHaveLength(2);
  });

  it('is not for what came with the product', async () => {
    const page = await renderCoach(EditorPage, { key: 'body-diary' });
    await page.answer('/api/exercises/body-diary', aDetail('body-diary'));
    expect(textOf(byRole(page.root, 'alert'))).toContain('Dit is hier niet');
    expect(allByRole(page.root, 'button', 'Maak klaar om te geven')).toEqual([]);
  });

  it('begins with parts that only need their words', () => {
    const codes = (definition: object) => [
      ...new Set(
        checkExercise(asDraft(definition as ReturnType<typeof newExercise>)).map(({ code }) => code),
      ),
    ];
    expect(codes(newExercise())).toEqual(['text-missing']);
    for (const kind of INPUT_KINDS) {
      const [step] = aDraft().steps;
      const definition = {
        ...aDraft(),
        waitsWhileFlagged: true,
        steps: [{ ...step, inputs: [newInput(kind)] }],
      };
      expect(codes(definition)).toEqual(['text-missing']);
    }
  });
});
