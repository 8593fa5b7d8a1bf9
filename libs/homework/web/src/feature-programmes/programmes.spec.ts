import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { builtInExercises, builtInProgrammes } from '@tweespraak/homework/domain';
import {
  DeviceStorage,
  UndoToast,
  allByRole,
  byLabel,
  byRole,
  choose,
  textOf,
  typeInto,
} from '@tweespraak/platform/web';
import { aCard, renderCoach, uuid } from '../../test/coach';
import { ProgrammeEditorPage } from './programme-editor-page';
import { ProgrammePage } from './programme-page';
import { ProgrammesPage } from './programmes-page';

const LIST = '/api/programmes';
const EXERCISES = '/api/exercises';
const shipped = builtInProgrammes.map(({ key, title, summary, steps }) => ({
  ...{ key, title, summary, steps, own: false, archived: false },
}));
const own = { ...shipped[0], key: uuid(70), own: true, title: { nl: 'Ons begin', en: 'Our beginning' } };
const cards = builtInExercises.map(({ key }) => aCard(key, key));

describe('programmes', () => {
  afterEach(() => TestBed.inject(UndoToast).dismiss()); // its timer

  it('are those that came with the product and those of the practice', async () => {
    const { root, answer } = await renderCoach(ProgrammesPage);
    await answer(LIST, { programmes: [...shipped, own] });
    expect(allByRole(root, 'link', /Ons begin|Eerst het lijf/)).toHaveLength(2);
    expect(textOf(root)).toContain('van jullie praktijk');
  });

  it('say of each step in plain words when it comes', async () => {
    const { root, answer } = await renderCoach(ProgrammePage, { key: 'body-first' });
    await answer(LIST, { programmes: shipped });
    await answer(EXERCISES, { exercises: cards });
    const lines = [...root.querySelectorAll('ol li')].map(textOf);
    expect(lines[0]).toContain('Meteen bij de start.');
    expect(lines[1]).toContain('Als een van de twee klaar is met het huiswerk, 3 dagen later.');
    expect(lines[2]).toContain('Als allebei klaar zijn met het huiswerk, 2 dagen later.');
    expect(lines.at(-1)).toContain('De test met negen pijlers21 dagen na de stap hierboven.');
    expect(allByRole(root, 'link', 'Bewerk')).toEqual([]);
  });

  it('of the practice go to the archive and come back', async () => {
    const { root, answer, sent, settle } = await renderCoach(ProgrammePage, { key: uuid(70) });
    await answer(LIST, { programmes: [own] });
    await answer(EXERCISES, { exercises: cards });
    byRole(root, 'button', 'Archiveer').click();
    (await sent('POST', `${LIST}/${uuid(70)}/archive`)).flush(null);
    await settle();
    void TestBed.inject(UndoToast).toast()?.undo?.();
    await sent('DELETE', `${LIST}/${uuid(70)}/archive`);
  });

  it('that are nobody’s do not exist', async () => {
    const { root, answer } = await renderCoach(ProgrammePage, { key: uuid(71) });
    await answer(LIST, { programmes: shipped });
    expect(textOf(byRole(root, 'alert'))).toContain('Dit is hier niet');
  });
});

describe('making a programme', () => {
  afterEach(() => {
    TestBed.inject(UndoToast).dismiss(); // its timer
    TestBed.inject(DeviceStorage).endVisit();
  });

  async function open(inputs: Record<string, unknown> = {}) {
    const page = await renderCoach(ProgrammeEditorPage, inputs);
    const navigate = jest.spyOn(TestBed.inject(Router), 'navigate').mockResolvedValue(true);
    await page.answer(LIST, { programmes: [...shipped, own] });
    await page.answer(EXERCISES, { exercises: cards });
    const press = async (name: string) => {
      byRole(page.root, 'button', name).click();
      await page.settle();
    };
    return { ...page, navigate, press };
  }

  it('says what would never come, at its place, and saves nothing half', async () => {
    const { root, press, settle, http } = await open();
    typeInto(byLabel(root, 'Naam'), 'Zes weken samen');
    typeInto(byLabel(root, 'In één zin'), 'Stap voor stap.');
    await press('Voeg een stap toe');
    choose(byLabel(root, 'Wat komt er?'), 'dialogue');
    await settle();
    await press('Voeg een stap toe');
    const [, second] = [...root.querySelectorAll<HTMLSelectElement>('ts-step-fields ts-field select')].filter(
      (select) => select.querySelector('[value=after-both], [value=at-once]'),
    );
    choose(second as HTMLSelectElement, 'after-both');
    await settle();
    expect(textOf(root)).toContain('Hierboven staat geen huiswerk voor allebei. Deze stap zou nooit komen.');
    await press('Bewaar het programma');
    http.expectNone({ method: 'POST', url: LIST });
    expect(textOf(root)).toContain('Dit kan nog niet bewaard worden:');
  });

  it('begins as a copy, is saved as one’s own, and asks for it once', async () => {
    const { root, press, sent, navigate, settle } = await open({ from: 'body-first' });
    expect(byLabel<HTMLInputElement>(root, 'Naam').value).toBe('Eerst het lijf');
    typeInto(byLabel(root, 'Naam'), 'Eerst ons lijf');
    await press('Bewaar het programma');
    const made = await sent('POST', LIST);
    expect(made.request.body).toMatchObject({ title: { nl: 'Eerst ons lijf', en: 'Body first' } });
    expect(made.request.headers.get('Idempotency-Key')).toBeTruthy();
    made.flush({ key: uuid(72) });
    await settle();
    expect(navigate).toHaveBeenCalledWith(['/programmes', uuid(72)]);
  });

  it('keeps what was typed for the visit', async () => {
    const first = await open({ key: uuid(70) });
    typeInto(byLabel(first.root, 'Naam'), 'Ons tweede begin');
    await first.settle();
    const second = await open({ key: uuid(70) });
    expect(byLabel<HTMLInputElement>(second.root, 'Naam').value).toBe('Ons tweede begin');
    await second.press('Bewaar het programma');
    await second.refuse('PUT', `${LIST}/${uuid(70)}`, 'programme.broken');
    expect(textOf(second.root)).toContain('Er klopt nog iets niet in de stappen.');
    expect(byLabel<HTMLInputElement>(second.root, 'Naam').value).toBe('Ons tweede begin');
  });

  it('is not for what came with the product', async () => {
    const { root } = await open({ key: 'body-first' });
    expect(textOf(byRole(root, 'alert'))).toContain('Dit is hier niet');
  });
});
