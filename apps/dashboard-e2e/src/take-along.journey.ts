import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { expect, test, type Download, type Page } from '@playwright/test';
import { fromBuffer, type Entry, type ZipFile } from 'yauzl';
import { expectAccessible } from './accessible';
import { expectNoSideScroll } from './support/people';
import { coupleOf, signedIn } from './support/planning';

const open = promisify<Buffer, object, ZipFile>(fromBuffer);

/** The files of a ZIP as text, by name, read by a library that did not write it. */
async function filesOf(download: Download): Promise<Map<string, string>> {
  const zip = await open(await readFile(await download.path()), { lazyEntries: true });
  const files = new Map<string, string>();
  return new Promise((resolve, reject) => {
    zip.on('error', reject).on('end', () => resolve(files));
    zip.on('entry', (entry: Entry) => {
      zip.openReadStream(entry, (error, stream) => {
        if (error) return reject(error);
        const parts: Buffer[] = [];
        stream
          .on('data', (part: Buffer) => parts.push(part))
          .on('end', () => {
            files.set(entry.fileName, Buffer.concat(parts).toString('latin1'));
            zip.readEntry();
          });
      });
    });
    zip.readEntry();
  });
}

const press = async (page: Page, name: string): Promise<Download> => {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name }).click(),
  ]);
  return download;
};

test('a partner takes their own data along on a phone, and it says what is left out', async ({ browser }) => {
  const sanne = await signedIn(browser, 'sanne', 'phone');
  await sanne.getByRole('link', { name: 'Meer' }).click();
  await sanne.getByRole('link', { name: /^Je gegevens/ }).click();
  await expect(sanne.getByRole('heading', { level: 1, name: 'Je gegevens meenemen' })).toBeVisible();
  await expect(sanne.getByText('Het bestand zit niet op slot.', { exact: false })).toBeVisible();
  await expectAccessible(sanne, 'before the download');
  await expectNoSideScroll(sanne);
  const download = await press(sanne, 'Download mijn gegevens');
  await expect(sanne.getByText('Klaar. Het bestand staat bij je downloads.')).toBeVisible();
  await expectAccessible(sanne, 'after the download');
  expect(download.suggestedFilename()).not.toMatch(/sanne/i);

  const files = await filesOf(download);
  expect([...files.keys()]).toEqual(
    expect.arrayContaining(['LEESMIJ.txt', 'data.json', 'antwoorden.csv', 'overzicht.pdf']),
  );
  expect(files.get('overzicht.pdf')).toMatch(/^%PDF-/);
  const bundle = JSON.parse(files.get('data.json') ?? '') as {
    resourceType: string;
    entry: { resource: { resourceType: string; source?: { reference: string } } }[];
  };
  expect(bundle.resourceType).toBe('Bundle');
  const sources = bundle.entry
    .map(({ resource }) => resource)
    .filter(({ resourceType }) => resourceType === 'QuestionnaireResponse')
    .map(({ source }) => source?.reference);
  expect(sources.length).toBeGreaterThan(0);
  expect(new Set(sources).size, 'one person answered all of them').toBe(1);
  await sanne.context().close();
});

test('a coach hands a couple its report, and the couple sees that it was made', async ({ browser }) => {
  const marieke = await signedIn(browser, 'marieke', 'desk');
  const couple = await coupleOf(marieke, 'Sanne');
  await marieke.goto(`/couples/${couple}`);
  await marieke.getByRole('link', { name: 'Rapport maken' }).click();
  await expect(marieke.getByRole('heading', { level: 1, name: 'Rapport maken' })).toBeVisible();
  await expectAccessible(marieke, 'choosing an edition');
  for (const edition of [/samen$|samen /, /^Voor jou als coach/, /^Alleen van Sanne/]) {
    await marieke.getByRole('radio', { name: edition }).check();
    const download = await press(marieke, 'Download de PDF');
    expect(download.suggestedFilename()).not.toMatch(/sanne/i);
    expect((await readFile(await download.path())).subarray(0, 5).toString()).toBe('%PDF-');
    await expect(marieke.getByText('Klaar. Het bestand staat bij je downloads.')).toBeVisible();
  }
  await marieke.getByRole('radio', { name: 'Alleen over Sanne' }).check();
  const fhir = JSON.parse(await readFile(await (await press(marieke, 'Download FHIR')).path(), 'utf8'));
  expect(fhir.resourceType).toBe('Bundle');
  await marieke.context().close();
  const sanne = await signedIn(browser, 'sanne', 'phone');
  await sanne.goto('/access');
  await expect(sanne.getByText('Maakte een rapport voor jullie samen').first()).toBeVisible();
  await expect(sanne.getByText('Maakte een bestand van jullie open uitkomsten').first()).toBeVisible();
  await sanne.context().close();
});
