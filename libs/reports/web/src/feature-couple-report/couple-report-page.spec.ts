import { allByRole, byRole, textOf } from '@tweespraak/platform/web';
import { render, uuid } from '../../test/render';
import coupleReport from '../i18n/couple-report/nl.json';
import * as saving from '../data/save-file';
import { CoupleReportPage } from './couple-report-page';

jest.mock('../data/save-file', () => ({ saveFile: jest.fn() }));

const COUPLE = uuid(1);
const partner = (number: number, givenName: string) => ({
  ...{ id: uuid(number), givenName, familyName: '', email: `${givenName}@voorbeeld.example` },
  ...{ locale: 'nl', invitation: 'accepted' },
});

async function open() {
  const page = await render(
    CoupleReportPage,
    { coupleId: COUPLE },
    { texts: { coupleReport }, session: { roles: ['coach'] } },
  );
  await page.answer('GET', `/api/couples/${COUPLE}`, {
    ...{ id: COUPLE, partners: [partner(2, 'Noor'), partner(3, 'Sam')], coaches: [], coCoachId: null },
    ...{ isFirstCoach: true, createdAt: '2026-01-05T10:00:00.000Z', archivedAt: null },
  });
  return page;
}

function answerWith(status: number, parts: readonly (string | Error)[]): jest.Mock {
  const read = jest.fn();
  for (const part of parts) {
    if (part instanceof Error) read.mockRejectedValueOnce(part);
    else read.mockResolvedValueOnce({ done: false, value: new Uint8Array(part.length) });
  }
  read.mockResolvedValue({ done: true });
  const answer = {
    ...{ ok: status === 200, status, body: { getReader: () => ({ read }) } },
    headers: new Headers({ 'content-disposition': 'attachment; filename="verslag-2026-11-20.pdf"' }),
    json: async () => ({ code: 'report.nothing-open' }),
  };
  const fetched = jest.fn().mockResolvedValue(answer);
  globalThis.fetch = fetched as unknown as typeof fetch;
  return fetched;
}

describe('making a report of a couple', () => {
  const real = globalThis.fetch;
  const saved = saving.saveFile as jest.Mock;
  afterEach(() => {
    globalThis.fetch = real;
    saved.mockClear();
  });
  const press = async ({ root, settle }: Awaited<ReturnType<typeof open>>) => {
    byRole(root, 'button', 'Download de PDF')?.click();
    await settle();
    await settle();
  };

  it('says of each report what it holds and who may see it, with names', async () => {
    const { root } = await open();
    expect(textOf(root)).toContain('Voor Noor en Sam samen');
    expect(textOf(root)).toContain('Van Sam staat er niets in.');
    expect(textOf(root)).toContain('Elke pagina zegt dat dit privé is.');
  });

  it('asks for the report of both in the language on the screen, and saves it under the name of the server', async () => {
    const page = await open();
    const fetched = answerWith(200, ['%PDF', 'rest']);
    await press(page);
    expect(fetched.mock.calls[0][0]).toBe(`/api/couples/${COUPLE}/report?edition=joint&locale=nl`);
    expect(saved.mock.calls[0][0]).toMatchObject({ name: 'verslag-2026-11-20.pdf' });
    expect(saved.mock.calls[0][0].bytes.size).toBe(8);
    expect(textOf(page.root)).toContain('Klaar.');
  });

  it('asks for the overview of the one who was chosen', async () => {
    const page = await open();
    const fetched = answerWith(200, ['%PDF']);
    const [, , , ofSam] = page.root.querySelectorAll<HTMLInputElement>('input[name=edition]');
    ofSam?.click();
    await press(page);
    expect(fetched.mock.calls[0][0]).toContain('edition=own&locale=nl&partner=b');
  });

  it('says why there is none, and keeps what was chosen', async () => {
    const page = await open();
    answerWith(422, []);
    const coach = page.root.querySelectorAll<HTMLInputElement>('input[name=edition]')[1];
    coach?.click();
    await press(page);
    expect(textOf(page.root)).toContain('Er is nog geen meting die in dit rapport mag.');
    expect(coach?.checked).toBe(true);
    expect(saved).not.toHaveBeenCalled();
  });

  it('gives what is open of one of the two to another program', async () => {
    const page = await open();
    const fetched = answerWith(200, ['{"resourceType"', ':"Bundle"}']);
    const [, , ofSam] = page.root.querySelectorAll<HTMLInputElement>('input[name=fhir-about]');
    ofSam?.click();
    page.root.querySelectorAll<HTMLInputElement>('input[name=fhir-format]')[1]?.click();
    byRole(page.root, 'button', 'Download FHIR')?.click();
    await page.settle();
    await page.settle();
    expect(fetched.mock.calls[0][0]).toBe(`/api/fhir/people/${uuid(3)}?format=ndjson`);
    expect(saved).toHaveBeenCalledTimes(1);
    expect(textOf(page.root)).toContain('Klaar. Het FHIR-bestand staat bij je downloads.');
  });

  it('saves no half file when the connection breaks', async () => {
    const page = await open();
    answerWith(200, ['%PDF', new Error('gone')]);
    await press(page);
    expect(saved).not.toHaveBeenCalled();
    expect(allByRole(page.root, 'alert').map(textOf)).toEqual([
      'We bereiken de server nu niet. Wat je hebt ingevuld, staat er nog.',
      '', // that of the card below, which did nothing
    ]);
  });
});
