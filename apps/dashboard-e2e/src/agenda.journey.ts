import { expect, test, type Page } from '@playwright/test';
import { addDays, instantOnWall, localDateIn, type LocalDate } from '@tweespraak/shared/kernel';
import { expectAccessible } from './accessible';
import { TELLING } from './mailbox';
import { bytesOf } from './support/bytes';
import { readCalendar, instantOf, toldAs, toldTo, type Told } from './support/calendars';
import { addressOf, expectNoSideScroll } from './support/people';
import { coupleOf, signedIn } from './support/planning';

const ZONE = 'Europe/Amsterdam';
const [ANKE, PIETER] = [addressOf('anke'), addressOf('pieter')];
const BOTH = [ANKE, PIETER];

/** The Tuesday of next week on the wall of the practice. */
function nextTuesday(): LocalDate {
  const today = localDateIn(new Date(), ZONE);
  const weekday = (new Date(`${today}T12:00:00Z`).getUTCDay() + 6) % 7;
  return addDays(today, 8 - weekday);
}

test.describe.configure({ mode: 'serial' });

test.describe('an appointment, as three people and their calendars see it', () => {
  let jonas: Page;
  let anke: Page;
  let pieter: Page;
  let first: Told;
  const tuesday = nextTuesday();
  const wednesday = addDays(tuesday, 1);
  const at = (day: LocalDate, time: string) =>
    new Date(instantOnWall(`${day}T${time}`, ZONE) ?? '').toISOString();

  test.beforeAll(async ({ browser }) => {
    jonas = await signedIn(browser, 'jonas', 'desk');
    anke = await signedIn(browser, 'anke', 'phone');
    pieter = await signedIn(browser, 'pieter', 'phone');
  });
  test.afterAll(async () => {
    for (const page of [jonas, anke, pieter]) await page.context().close();
  });

  const agenda = async (view = 'week') => {
    await jonas.goto(`/agenda?view=${view}&date=${tuesday}`);
    await expect(jonas.getByRole('heading', { level: 1, name: 'Agenda' })).toBeVisible();
  };
  const onPage = async (day: LocalDate, time: string) => {
    await expect(jonas.getByRole('heading', { level: 1, name: /Anke/ })).toBeVisible();
    await expect(jonas.getByLabel('Dag en tijd')).toHaveValue(`${day}T${time}`);
  };
  /** What both will read, as it stands beside the form. */
  const mails = () => jonas.getByRole('blockquote');
  const saved = async (words: string) => {
    await expect(jonas.getByText(words)).toBeVisible();
    await expect(jonas.getByRole('heading', { level: 1, name: 'Agenda' })).toBeVisible();
  };
  const undo = async () => {
    await jonas.getByRole('button', { name: 'Ongedaan maken' }).click();
    await expect(jonas.getByText('Het is ongedaan gemaakt.')).toBeVisible();
  };
  const inWeek = (time: string) => jonas.getByRole('button', { name: new RegExp(`^[a-z]+ ${time} .*Anke`) });

  const plan = async () => {
    await agenda();
    await jonas.getByRole('link', { name: 'Nieuwe afspraak' }).click();
    await expect(jonas.getByRole('heading', { level: 1, name: 'Nieuwe afspraak' })).toBeVisible();
    await jonas.getByLabel('Met wie').selectOption(await coupleOf(jonas, 'Anke'));
    await jonas.getByLabel('Dag en tijd').fill(`${tuesday}T10:00`);
    await jonas.getByRole('radio', { name: 'Online' }).check();
    await expect(mails()).toHaveCount(2);
    await expect(mails().first()).toContainText('10:00');
    await jonas.getByRole('button', { name: 'Plan deze afspraak' }).click();
    await saved('De afspraak is gepland.');
  };

  test('the coach plans it, having read both mails; what is undone reaches nobody', async ({ request }) => {
    const before = await bytesOf(anke, '/api/my/appointments');
    await plan();
    await undo();
    await expect(inWeek('10:00')).toHaveCount(0);
    expect(await bytesOf(anke, '/api/my/appointments')).toBe(before);
    await plan();
    await expectAccessible(jonas, 'the week');
    for (const address of BOTH) {
      const told = await toldAs(request, address, 1);
      expect(told).toMatchObject({ method: 'REQUEST', status: 'CONFIRMED', startsAt: at(tuesday, '10:00') });
      expect(told.attendees).toEqual([address]); // nobody's calendar shows the address of the other
      expect(told.summary).toBe('Afspraak');
      expect(told.source).not.toMatch(TELLING);
      expect(told.source).not.toContain(BOTH.find((other) => other !== address));
    }
    const [hers, his] = [await toldAs(request, ANKE, 1), await toldAs(request, PIETER, 1)];
    expect(hers.uid).toBe(his.uid);
    first = hers;
  });

  test('he takes hold of it and puts it down a day later: nothing moves before he saves', async ({
    request,
  }) => {
    await agenda();
    const columns = jonas.locator('ts-agenda-week .columns > span');
    await expect(columns).toHaveCount(7);
    const [from, to] = [await columns.nth(1).boundingBox(), await columns.nth(2).boundingBox()];
    await inWeek('10:00').scrollIntoViewIfNeeded();
    const box = await inWeek('10:00').boundingBox();
    if (!from || !to || !box) throw new Error('No week to drag in.');
    const [x, y] = [box.x + box.width / 2, box.y + 10];
    await jonas.mouse.move(x, y);
    await jonas.mouse.down();
    // An hour is 48 pixels high; the first small step is what takes hold of it.
    await jonas.mouse.move(x + 6, y + 6, { steps: 3 });
    await jonas.mouse.move(x + to.x - from.x, y + 72, { steps: 12 });
    await jonas.mouse.up();
    await onPage(wednesday, '11:30');
    await expect(mails()).toHaveCount(2);
    await expect(mails().first()).toContainText(/^Gewijzigd: afspraak woensdag .*11:30/);
    expect((await toldTo(request, ANKE)).length).toBe(1);
    await jonas.getByRole('button', { name: 'Opslaan' }).click();
    await saved('De afspraak is aangepast.');
    for (const address of BOTH) {
      const told = await toldAs(request, address, 2);
      expect(told).toMatchObject({ method: 'REQUEST', uid: first.uid, startsAt: at(wednesday, '11:30') });
      expect(told.sequence).toBeGreaterThan(first.sequence);
    }
  });

  test('the same without a mouse; undone in time it sends no mail', async () => {
    await agenda();
    await inWeek('11:30').focus();
    await jonas.keyboard.press('Enter');
    await onPage(wednesday, '11:30');
    await jonas.getByLabel('Dag en tijd').fill(`${wednesday}T15:45`);
    await expect(mails().first()).toContainText('15:45');
    await expectAccessible(jonas, 'moving');
    await jonas.getByLabel('Dag en tijd').press('Enter');
    await saved('De afspraak is aangepast.');
    await expect(inWeek('15:45')).toBeVisible();
    await undo();
    await expect(inWeek('11:30')).toBeVisible();
  });

  test('a partner proposes another time from her phone; the other learns nothing of it', async () => {
    const before = await bytesOf(pieter, '/api/my/appointments');
    await anke.goto('/home');
    await anke.getByRole('link', { name: /^(Laat weten of je komt|Alle afspraken)$/ }).tap();
    await expect(anke.getByRole('heading', { level: 1, name: 'Afspraken' })).toBeVisible();
    const card = anke.getByRole('listitem').filter({ hasText: '11:30' });
    await card.getByRole('button', { name: 'Andere tijd voorstellen' }).tap();
    await card.getByLabel('Welke dag en tijd past wel?').fill(`${wednesday}T16:30`);
    await card.getByRole('button', { name: 'Stel deze tijd voor' }).tap();
    await expect(anke.getByText('Je voorstel is verstuurd.')).toBeVisible();
    await expect(anke.getByText(/^Je stelde voor: .*16:30/)).toBeVisible();
    await expectNoSideScroll(anke);
    await expectAccessible(anke, 'proposed');
    expect(await bytesOf(pieter, '/api/my/appointments')).toBe(before);
  });

  test('the coach finds the proposal on his day, and takes it over', async ({ request }) => {
    await jonas.goto('/today');
    await jonas.getByRole('link', { name: /Anke.*stelt voor: .*16:30/ }).click();
    await onPage(wednesday, '11:30');
    await jonas.getByRole('button', { name: 'Neem deze tijd over' }).click();
    await saved('De andere tijd is overgenomen.');
    for (const address of BOTH) {
      const told = await toldAs(request, address, 3);
      expect(told).toMatchObject({ method: 'REQUEST', uid: first.uid, startsAt: at(wednesday, '16:30') });
    }
    const { appointments } = (await (await anke.request.get('/api/my/appointments')).json()) as {
      appointments: { startsAt: string; myAnswer: string }[];
    };
    const mine = appointments.find(
      ({ startsAt }) => Date.parse(startsAt) === Date.parse(at(wednesday, '16:30')),
    );
    expect(mine?.myAnswer).toBe('confirmed');
  });

  test('her own calendar subscribes to an address that only she knows', async ({ playwright }) => {
    const outside = await playwright.request.newContext(); // a calendar has no session
    await anke.goto('/appointments');
    await anke.getByRole('link', { name: 'Zet ze in je eigen agenda' }).tap();
    await expect(
      anke.getByRole('heading', { level: 1, name: 'Je afspraken in je eigen agenda' }),
    ).toBeVisible();
    await anke.getByRole('button', { name: 'Maak een adres' }).tap();
    const address = anke.getByLabel('Jouw adres');
    const url = await address.inputValue();
    await expectAccessible(anke, 'an address');
    const answer = await outside.get(url);
    expect(answer.headers()['content-type']).toMatch(/^text\/calendar/);
    const { events } = readCalendar(await answer.text());
    const one = events.find(({ uid }) => uid === first.uid);
    expect(one && instantOf(one.startDate)).toBe(at(wednesday, '16:30'));
    expect(new Set(events.map(({ summary }) => summary))).toEqual(new Set(['Afspraak']));
    expect(await answer.text()).not.toMatch(/Anke|Pieter|Jonas|Sessie/);
    const etag = answer.headers()['etag'] ?? '';
    const again = await outside.get(url, { headers: { 'if-none-match': etag } });
    expect([again.status(), await again.text()]).toEqual([304, '']);

    await anke.reload();
    await expect(anke.getByText(/^Je adres is er sinds /)).toBeVisible();
    await expect(address).toHaveCount(0); // it is shown once
    await anke.getByRole('button', { name: 'Maak een nieuw adres' }).tap();
    const renewed = await address.inputValue();
    expect(renewed).not.toBe(url);
    expect((await outside.get(url)).status()).toBe(404);
    expect((await outside.get(renewed)).ok()).toBe(true);
    await outside.dispose();
  });

  test('cancelled and undone, and nobody knew; cancelled for good, and it leaves their calendars', async ({
    request,
  }) => {
    const cancel = async () => {
      await agenda();
      await inWeek('16:30').click();
      await onPage(wednesday, '16:30');
      await jonas.getByRole('button', { name: 'Afspraak afzeggen' }).click();
      await saved('De afspraak is afgezegd.');
    };
    await cancel();
    await expect(inWeek('16:30')).toHaveCount(0);
    await undo();
    await expect(inWeek('16:30')).toBeVisible();
    await cancel();
    for (const address of BOTH) {
      const told = await toldAs(request, address, 4);
      expect(told).toMatchObject({ method: 'CANCEL', status: 'CANCELLED', uid: first.uid });
      const sequences = (await toldTo(request, address)).map(({ sequence }) => sequence);
      expect(sequences).toEqual([...new Set(sequences)].toSorted((a, b) => a - b));
    }
    await anke.goto('/appointments');
    await expect(anke.getByRole('heading', { level: 1, name: 'Afspraken' })).toBeVisible();
    await expect(anke.getByText(/16:30/)).toHaveCount(0);
  });
});
