import { TestBed } from '@angular/core/testing';
import { UndoToast, byLabel, byRole, send, textOf, tick, typeInto } from '@tweespraak/platform/web';
import { aDefinition, anItem, both, render, uuid } from '../../test/instruments';
import { ImportPage } from './import-page';

const found = (changes: object = {}) => ({
  source: 'xlsform',
  definition: aDefinition(),
  found: { items: 2, notes: 0, options: 3, conditions: 0, languages: ['nl'] },
  left: [
    {
      place: 'survey',
      row: 7,
      what: 'geopoint',
      code: 'kind',
      reason: 'Een plaats op de kaart kan hier niet.',
    },
  ],
  problems: [],
  ...changes,
});

async function choose(answer: object) {
  const page = await render(ImportPage);
  const chooser = byLabel<HTMLInputElement>(page.root, /Bestand kiezen/);
  Object.defineProperty(chooser, 'files', { value: [new File(['x'], 'lijst.xlsx')] });
  chooser.dispatchEvent(new Event('change'));
  (await page.sent('POST', '/api/instruments/preview')).flush(answer);
  await page.settle();
  return page;
}

describe('bringing in a questionnaire', () => {
  afterEach(() => TestBed.inject(UndoToast).dismiss());

  it('lists what could not be carried over with its row and the reason', async () => {
    const { root } = await choose(found());
    const left = byRole(root, 'region', 'Niet meegekomen');
    expect(textOf(left)).toContain('geopoint');
    expect(textOf(left)).toContain('survey, rij 7');
    expect(textOf(root)).toContain('Er is nog niets bewaard.');
  });

  it('saves only what was looked at, with the scale as it was declared', async () => {
    const { root, sent, settle, navigate } = await choose(found());
    byRole(root, 'button', 'Schaal toevoegen').click();
    await settle();
    const [reverse] = [...root.querySelectorAll<HTMLInputElement>('.item label:nth-of-type(2) input')];
    tick(reverse as HTMLInputElement);
    await settle();
    typeInto(byLabel(root, 'Naam van de schaal'), 'Rust');
    await settle();
    send(byRole(root, 'button', 'Vragenlijst bewaren'));
    const request = await sent('POST', '/api/instruments');
    expect(request.request.body).toMatchObject({
      source: 'xlsform',
      definition: {
        scales: [
          {
            name: both('Rust'),
            combine: 'mean',
            minimumValid: 2,
            items: [
              { item: 'rust1', reverse: true, weight: 1 },
              { item: 'rust2', reverse: false, weight: 1 },
            ],
          },
        ],
      },
    });
    expect(request.request.headers.has('Idempotency-Key')).toBe(true);
    request.flush({ id: uuid(80), version: 1 });
    await settle();
    expect(navigate).toHaveBeenCalledWith(['/instruments', uuid(80)]);
  });

  it('does not save what the rules find wrong, and says where', async () => {
    const twice = aDefinition({ items: [anItem(), anItem()] });
    const { root, http } = await choose(found({ definition: twice }));
    expect(textOf(byRole(root, 'region', 'Dit moet nog anders'))).toContain(
      'Vraag 2: deze naam komt twee keer voor.',
    );
    send(byRole(root, 'button', 'Vragenlijst bewaren'));
    http.expectNone('/api/instruments');
  });

  it('says why a file could not be read, and lets another be chosen', async () => {
    const page = await render(ImportPage);
    const chooser = byLabel<HTMLInputElement>(page.root, /Bestand kiezen/);
    Object.defineProperty(chooser, 'files', { value: [new File(['x'], 'brief.json')] });
    chooser.dispatchEvent(new Event('change'));
    (await page.sent('POST', '/api/instruments/preview')).flush(
      { code: 'import.unreadable' },
      { status: 422, statusText: 'x' },
    );
    await page.settle();
    expect(textOf(byRole(page.root, 'alert'))).toContain('geen XLSForm en geen FHIR Questionnaire');
    expect(byLabel(page.root, /Bestand kiezen/)).toBeTruthy();
  });
});
