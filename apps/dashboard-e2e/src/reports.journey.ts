import { createHash } from 'node:crypto';
import { expect, test, type Page } from '@playwright/test';
import readXlsx from 'read-excel-file/node';
import { expectAccessible } from './accessible';
import { mailsTo } from './mailbox';
import { downloadLatest, fileIsReady, latestFile } from './support/files';
import { addressOf, DEMO_PASSWORD, expectNoSideScroll } from './support/people';
import { send, signedIn } from './support/planning';

const WORKER = process.env['E2E_WORKER_URL'] ?? '';
const REASON = 'Voor het jaargesprek met de accountant.';

test.describe.configure({ mode: 'serial' });

test.describe('an admin’s quarter, from presets to a file', () => {
  let petra: Page;

  test.beforeAll(async ({ browser }) => {
    petra = await signedIn(browser, 'petra', 'desk');
  });
  test.afterAll(async () => {
    await worker('start');
    await petra.context().close();
  });

  const worker = async (act: 'kill' | 'start') => {
    const { status } = await fetch(`${WORKER}/${act}`, { method: 'POST' });
    expect(status).toBe(204);
  };
  const latest = () => latestFile(petra);
  const next = () => petra.getByRole('button', { name: 'Verder' }).click();
  /** From the report through the wizard to its last step, with these contents. */
  const toTheForm = async (...contents: string[]) => {
    await petra.goto('/reports');
    await petra.getByRole('link', { name: 'Maak een bestand' }).click();
    await expect(petra.getByRole('heading', { name: 'Kies een periode' })).toBeVisible();
    await expect(petra.getByRole('radio', { name: /^Vorig kwartaal/ })).toBeChecked();
    await next();
    for (const box of await petra
      .getByRole('group', { name: 'Wat wil je in het bestand?' })
      .getByRole('checkbox')
      .all())
      await box.uncheck();
    for (const name of contents) await petra.getByRole('checkbox', { name: new RegExp(`^${name}`) }).check();
    await expect(petra.getByText(/^Nu samen [\d.]+ rijen$/)).toBeVisible();
    await next();
    await expect(petra.getByRole('heading', { name: 'De eerste rijen' })).toBeVisible();
  };
  const make = async () => {
    await petra.getByRole('button', { name: 'Maak het bestand' }).click();
    await expect(petra.getByRole('heading', { level: 1, name: 'Bestanden' })).toBeVisible();
  };
  const download = async (): Promise<Buffer> => {
    const { name, bytes } = await downloadLatest(petra);
    expect(name).not.toMatch(/linde|petra|sanne/i);
    return bytes;
  };
  const ready = () => fileIsReady(petra);

  test('the report says what each figure means, and shows no small group', async () => {
    await petra.getByRole('link', { name: 'Rapporten' }).click();
    await expect(petra.getByRole('heading', { level: 1, name: 'Rapport van de praktijk' })).toBeVisible();
    await expect(petra.getByText('tijdzone Europe/Amsterdam').first()).toBeVisible();
    await expect(petra.getByRole('region', { name: 'Uitkomsten' })).toContainText(
      'Door allebei gemeten en gedeeld',
    );
    await expect(
      petra
        .getByRole('paragraph')
        .filter({ hasText: /^Een groep van minder dan 10 stellen wordt niet getoond/ }),
    ).toBeVisible();
    await petra.getByText('Wat betekenen deze cijfers?').click();
    await expect(
      petra
        .getByRole('definition')
        .filter({ hasText: /^Tweespraak vraagt niet waarom een stel stopt/ })
        .last(),
    ).toBeVisible();
    await expectAccessible(petra, 'with its definitions');
  });

  test('a period of two couples more or less gives no outcomes beside it', async () => {
    await petra.goto('/reports?from=2026-07-01&to=2026-10-31');
    await expect(petra.getByRole('heading', { level: 1, name: 'Rapport van de praktijk' })).toBeVisible();
    await expectAccessible(petra, 'another period');
  });

  test('a file comes through four steps, with a preview that hides what has to be hidden', async () => {
    await toTheForm('Instroom en uitstroom', 'Vragenlijsten', 'Uitkomsten per pijler');
    await expect(
      petra.getByRole('region', { name: 'Instroom en uitstroom' }).getByRole('row'),
    ).not.toHaveCount(0);
    expect(await petra.locator('main').innerText(), 'no names').not.toMatch(/Sanne|Noor|Eline/);
    await expectAccessible(petra, 'the preview');
    await next();
    await expectAccessible(petra, 'the form');
    await make();
    await ready();
    await expect(petra.getByText('Klaar', { exact: true }).first()).toBeVisible();
    await expectAccessible(petra, 'with a file');
    const bytes = await download();
    const { file } = await latest();
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(file?.checksum);
    const sheets = await readXlsx(bytes);
    expect(sheets.map(({ sheet }) => sheet)).toContain('Toelichting');
    expect(JSON.stringify(sheets)).not.toMatch(/Sanne|Noor|Eline/);
  });

  test('tells by mail that it is there, and nothing of what is in it', async ({ request }) => {
    await expect
      .poll(
        async () =>
          (await mailsTo(request, addressOf('petra'))).filter(
            ({ subject }) => subject === 'Je bestand staat klaar',
          ).length,
      )
      .toBeGreaterThan(0);
    const mail = (await mailsTo(request, addressOf('petra'))).find(
      ({ subject }) => subject === 'Je bestand staat klaar',
    );
    expect(mail?.text).toContain('/exports');
    expect(mail?.text).not.toMatch(/\/api\/|kwartaal|stellen/i);
  });

  test('can be cancelled while it waits; nothing of it can be fetched', async () => {
    await worker('kill');
    await toTheForm('Huiswerk');
    await next();
    await make();
    await expect(petra.getByText('Dit bestand is zo aan de beurt.')).toBeVisible();
    const { exportId } = await latest();
    await petra
      .getByRole('button', { name: /^Annuleren/ })
      .first()
      .click();
    await expect(petra.getByText('Geannuleerd').first()).toBeVisible();
    await worker('start');
    expect((await petra.request.get(`/api/exports/${exportId}/file`)).status()).toBe(404);
    expect((await latest()).state).toBe('cancelled');
  });

  test('comes whole when its worker died on the way, though nobody stayed on the page', async () => {
    test.setTimeout(240_000); // a worker that died is missed after about a minute
    await worker('kill');
    await toTheForm('Instroom en uitstroom', 'Vragenlijsten', 'Huiswerk', 'Dialogen', 'Afspraken');
    await next();
    await make();
    const { exportId } = await latest();
    await petra.goto('/practice');
    await worker('start');
    await expect
      .poll(async () => (await latest()).state, { intervals: [10], timeout: 60_000 })
      .not.toBe('waiting');
    await worker('kill');
    const dead = await latest();
    if (dead.state !== 'ready')
      expect((await petra.request.get(`/api/exports/${exportId}/file`)).status()).toBe(404);
    await worker('start');
    await ready();
    await petra.goto('/exports');
    const bytes = await download();
    expect(createHash('sha256').update(bytes).digest('hex')).toBe((await latest()).file?.checksum);
  });

  test('gives the same bytes again from the same snapshot', async () => {
    const first = await latest();
    await send(petra, 'POST', `/api/exports/${first.exportId}/again`, { snapshot: 'same' });
    await expect.poll(async () => (await latest()).exportId).not.toBe(first.exportId);
    await ready();
    const second = await latest();
    expect(second.snapshot?.id).toBe(first.snapshot?.id);
    expect(second.file?.checksum).toBe(first.file?.checksum);
  });

  test('asks a reason and the password for names, keeps what was typed, and tells whom it was about', async ({
    browser,
  }) => {
    await toTheForm('Instroom en uitstroom');
    await next();
    await petra.getByRole('checkbox', { name: /^Zonder namen/ }).uncheck();
    await petra.getByLabel('Waarom heb je namen nodig?').fill(REASON);
    await petra.getByLabel('Je wachtwoord').fill('niet het goede wachtwoord');
    await petra.getByRole('button', { name: 'Maak het bestand' }).click();
    await expect(petra.getByText('Dit wachtwoord klopt niet.')).toBeVisible();
    await expect(petra.getByLabel('Waarom heb je namen nodig?')).toHaveValue(REASON);
    await petra.getByLabel('Je wachtwoord').fill(DEMO_PASSWORD);
    await make();
    await ready();
    await petra.reload();
    expect(JSON.stringify(await readXlsx(await download()))).toContain('Sanne');
    const sanne = await signedIn(browser, 'sanne', 'phone');
    await sanne.goto('/access');
    await expect(sanne.getByText(/bestand/i).first()).toBeVisible();
    await sanne.context().close();
  });

  test('comes every quarter when asked, and stops with a way back', async () => {
    await petra.goto('/exports');
    await petra
      .getByRole('button', { name: /^Zelfde rapport elk kwartaal/ })
      .first()
      .click();
    const planned = petra.getByRole('region', { name: 'Elk kwartaal' });
    await expect(planned).toContainText('over het kwartaal ervoor');
    await planned
      .getByRole('button', { name: /^Stop ermee/ })
      .first()
      .click();
    await petra.getByRole('button', { name: 'Ongedaan maken' }).click();
    await expect(planned).toContainText('over het kwartaal ervoor');
    await petra.setViewportSize({ width: 360, height: 740 });
    await expectNoSideScroll(petra);
    await expectAccessible(petra, 'all files on a phone');
  });
});
