import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { linkFromMail, mailsTo, TELLING } from './mailbox';
import {
  answerPrivately,
  answerQuestions,
  beginWord,
  guessAndWeigh,
  handIn,
  type Answerer,
} from './support/answering';
import { bytesOf } from './support/bytes';
import { bothNames, inviteCouple } from './support/inviting';
import { addressOf, expectNoSideScroll, pathOf, phone, signIn } from './support/people';

const FENNA = 'fenna.zonnedauw@voorbeeld.example';
const OLIVER = 'oliver.sundew@voorbeeld.example';
const PASSWORDS = { fenna: 'een rustige boot op het meer', oliver: 'quiet boats on a wide lake' };
//                    conn wor com tru int bal sup tim dep
const FENNA_FIRST = [3, 4, 2, 4, 3, 3, 4, 2, 3];
const OLIVER_FIRST = [4, 4, 3, 5, 2, 4, 5, 3, 4];
/** Communication and time together: two steps of the scale up for both (33 points); the rest stays. */
const FENNA_SECOND = [3, 4, 4, 4, 3, 3, 4, 5, 3];
const OLIVER_SECOND = [4, 4, 5, 5, 2, 4, 5, 5, 4];

test.describe.configure({ mode: 'serial' });

test.describe('a couple, from the invitation to the second round', () => {
  let desk: BrowserContext;
  let phones: readonly BrowserContext[];
  let coach: Page;
  let fenna: Page;
  let oliver: Page;
  let couple = '';
  let round = '';

  test.beforeAll(async ({ browser }) => {
    desk = await browser.newContext({ viewport: { width: 1360, height: 900 } });
    phones = [await phone(browser), await phone(browser)];
    coach = await desk.newPage();
    [fenna, oliver] = (await Promise.all(phones.map((one) => one.newPage()))) as [Page, Page];
  });

  test.afterAll(async () => {
    await Promise.all([desk, ...phones].map((context) => context.close()));
  });

  test('the coach invites two people, each in their own language', async () => {
    await signIn(coach, addressOf('marieke'));
    const one = {
      givenName: 'Fenna',
      familyName: 'Zonnedauw',
      email: FENNA,
      language: 'Nederlands',
    } as const;
    const other = { givenName: 'Oliver', familyName: 'Sundew', email: OLIVER, language: 'English' } as const;
    couple = await inviteCouple(coach, one, other);
    await expect(coach.getByText('De uitnodigingen voor Fenna en Oliver zijn onderweg.')).toBeVisible();
  });

  test('both mails arrive, and tell a bystander nothing', async ({ request }) => {
    await linkFromMail(request, FENNA, '/invitation/');
    await linkFromMail(request, OLIVER, '/invitation/');
    const [toFenna] = await mailsTo(request, FENNA);
    const [toOliver] = await mailsTo(request, OLIVER);
    expect(toFenna?.text).toContain('Dag Fenna,');
    expect(toOliver?.text).toContain('Hello Oliver,');
    for (const mail of [toFenna, toOliver]) expect(`${mail?.subject} ${mail?.text}`).not.toMatch(TELLING);
  });

  test('both accept on their own phone', async ({ request }) => {
    const accept = async (
      page: Page,
      address: string,
      password: string,
      words: readonly [string, string, string],
    ) => {
      await page.goto(await linkFromMail(request, address, '/invitation/'));
      await page.getByLabel(words[0], { exact: true }).fill(password);
      await expectNoSideScroll(page);
      await page.getByRole('button', { name: words[1] }).tap();
      await expect(page.getByRole('heading', { level: 1, name: words[2] })).toBeVisible();
    };
    await accept(fenna, FENNA, PASSWORDS.fenna, ['Wachtwoord', 'Ga verder', 'Dag Fenna']);
    await accept(oliver, OLIVER, PASSWORDS.oliver, ['Password', 'Go on', 'Hello Oliver']);
    await expect(fenna.getByText('Er staat nu niets voor je klaar')).toBeVisible();
  });

  test('an invitation works once', async ({ request, browser }) => {
    const elsewhere = await browser.newContext();
    const page = await elsewhere.newPage();
    await page.goto(await linkFromMail(request, FENNA, '/invitation/'));
    await expect(page.getByRole('heading', { name: 'Deze uitnodiging werkt niet meer' })).toBeVisible();
    await elsewhere.close();
  });

  const assign = async (message: string) => {
    await coach.goto(`/couples/${couple}`);
    await coach.getByRole('link', { name: 'Test klaarzetten' }).first().click();
    await coach.getByRole('textbox', { name: /^Persoonlijke zin/ }).fill(message);
    await coach.getByRole('button', { name: 'Klaarzetten' }).click();
    await expect(coach.getByText(/^De test staat klaar voor \w+ & \w+\.$/)).toBeVisible();
  };
  const roundMails = async (address: string) => {
    const mails = await mailsTo(coach.request, address);
    return mails.filter(({ subject }) =>
      /^(Er staat iets voor je klaar|Something is ready for you)$/.test(subject),
    );
  };

  test('what the coach takes back within ten seconds never reached anybody', async () => {
    await assign('Deze zin komt nooit aan.');
    await coach.getByRole('button', { name: 'Ongedaan maken' }).click();
    await expect(coach.getByText('Het is ongedaan gemaakt.')).toBeVisible();
    await expect(coach.getByText('Er loopt nu geen ronde.')).toBeVisible();
    await fenna.reload();
    await expect(fenna.getByText('Er staat nu niets voor je klaar')).toBeVisible();
  });

  test('the coach gives the test; the mails leave when undo is over, one to each', async () => {
    await assign('Neem er rustig de tijd voor.');
    const assignedAt = Date.now();
    await expect(coach.getByText('Fenna is nog niet begonnen')).toBeVisible();
    while (Date.now() - assignedAt < 8_000) {
      expect([...(await roundMails(FENNA)), ...(await roundMails(OLIVER))]).toEqual([]);
      await coach.waitForTimeout(1_000);
    }
    for (const address of [FENNA, OLIVER]) {
      await expect.poll(async () => (await roundMails(address)).length, { timeout: 30_000 }).toBe(1);
    }
    const [toOliver] = await roundMails(OLIVER);
    expect(`${toOliver?.subject} ${toOliver?.text}`).not.toMatch(TELLING);
  });

  test('before the first question it says who sees what', async () => {
    for (const [page, heading] of [
      [fenna, 'Wie ziet wat?'],
      [oliver, 'Who sees what?'],
    ] as const) {
      await page.goto('/home');
      await page.getByRole('link', { name: /^Begin$/ }).tap();
      await expect(page.getByRole('heading', { name: heading })).toBeVisible();
      await expectNoSideScroll(page);
    }
    round = pathOf(fenna).split('/')[2] ?? '';
    expect(pathOf(oliver)).toBe(`/rounds/${round}`);
    await expect(oliver.getByText('Neem er rustig de tijd voor.')).toBeVisible();
  });

  /** What Oliver can reach: as bytes of the API and as words on his screen. */
  const whatOliverSees = async () => {
    await oliver.goto('/home');
    await expect(oliver.getByRole('heading', { name: 'Something is ready for you' })).toBeVisible();
    const screen = await oliver.locator('main').innerText();
    const paths = ['/api/my/rounds', `/api/my/rounds/${round}`, `/api/my/rounds/${round}/outcome`];
    const bytes = await Promise.all(paths.map((path) => bytesOf(oliver, path)));
    return [screen, ...bytes].join('\n');
  };

  test('Oliver sees the same, whether Fenna has not begun, declined, is halfway or done', async () => {
    test.setTimeout(240_000);
    const before = await whatOliverSees();
    await fenna.getByRole('button', { name: 'Deze keer niet' }).tap();
    await expect(fenna.getByRole('heading', { level: 1, name: 'Deze keer niet' })).toBeVisible();
    expect(await whatOliverSees()).toBe(before);
    await fenna.getByRole('button', { name: 'Toch meedoen' }).tap();

    const answerer: Answerer = {
      page: fenna,
      locale: 'nl',
      partner: 'Oliver',
      levels: FENNA_FIRST,
      by: 'touch',
    };
    await fenna.getByRole('link', { name: beginWord('nl') }).tap();
    const pillars = await answerQuestions(answerer, 1, 12);
    expect(pillars.every((pillar, index) => pillar !== pillars[index - 1])).toBe(true);
    expect(await whatOliverSees()).toBe(before);

    await test.step('a reload in the middle: she goes on where she was', async () => {
      await fenna.reload();
      await expect(fenna.getByText('13 van 36')).toBeVisible();
      await fenna.goto('/home');
      await fenna.getByRole('link', { name: 'Ga verder' }).tap();
      await answerQuestions(answerer, 13, 18);
    });
    await test.step('without connection the answers stay on the device, and go when it is back', async () => {
      await phones[0]?.setOffline(true);
      await answerQuestions(answerer, 19, 24);
      await expect(fenna.getByText('Opgeslagen op dit apparaat')).toBeVisible();
      await phones[0]?.setOffline(false);
      await expect(fenna.getByText('Opgeslagen', { exact: true })).toBeVisible();
      const mine = (await (await fenna.request.get(`/api/my/rounds/${round}`)).json()) as {
        answered: number;
      };
      expect(mine.answered).toBe(24);
    });
    await answerQuestions(answerer, 25, 36);
    await expect(fenna.getByText('Er wordt nog niets ingeleverd.', { exact: false })).toBeVisible();
    await guessAndWeigh(answerer, [60, 65, 50, 80, 40, 60, 80, 55, 65]);
    await answerPrivately(answerer, [1, 2, 1, 0, 0, 0, 6]);
    await handIn(answerer, true);
    expect(await whatOliverSees()).toBe(before);
  });

  test('the coach sees one of two, and no score', async () => {
    await coach.goto('/couples?q=fenna');
    await expect(coach.getByRole('row', { name: /Fenna/ })).toContainText('1 van 2 klaar');
    await coach.goto(`/couples/${couple}`);
    await expect(coach.getByText('Fenna is klaar')).toBeVisible();
    await expect(coach.getByText('Oliver is nog niet begonnen')).toBeVisible();
    const seen = (await (await coach.request.get(`/api/couples/${couple}/pillars`)).json()) as {
      finished: unknown[];
    };
    expect(seen.finished).toEqual([]);
    expect(JSON.stringify(seen)).not.toMatch(/"(scores|answers|total)"/);
  });

  test('Oliver answers with the keys of a keyboard, and keeps his consent for now', async () => {
    test.setTimeout(240_000);
    const answerer: Answerer = {
      page: oliver,
      locale: 'en',
      partner: 'Fenna',
      levels: OLIVER_FIRST,
      by: 'digits',
    };
    await oliver.getByRole('link', { name: 'Begin' }).tap();
    await oliver.getByRole('link', { name: beginWord('en') }).tap();
    await answerQuestions(answerer);
    await guessAndWeigh(answerer, [50, 60, 70, 65, 50, 45, 60, 35, 50]);
    await answerPrivately(answerer, [2, 1, 1, 0, 0, 0, 6]);
    await handIn(answerer, false);
  });

  test('without both consents nothing opens; with both it waits for the coach', async () => {
    const closed = await bytesOf(fenna, `/api/my/rounds/${round}/outcome`);
    expect(closed).toContain('round.sealed');
    await coach.reload();
    await expect(coach.getByText('Oliver is klaar')).toBeVisible();
    await oliver.getByRole('button', { name: 'Give consent' }).tap();
    await expect(oliver.getByText('You gave consent.')).toBeVisible();
    expect(await bytesOf(fenna, `/api/my/rounds/${round}/outcome`)).toBe(closed);
  });

  const release = async () => {
    await coach.goto(`/couples/${couple}`);
    await expect(coach.getByText('Allebei klaar en akkoord.', { exact: false })).toBeVisible();
    await coach.getByRole('button', { name: 'Nu vrijgeven' }).click();
    await coach.getByRole('button', { name: 'Vrijgeven', exact: true }).click();
    await expect(coach.getByText('Het is vrijgegeven.')).toBeVisible();
  };

  test('the coach releases, and both see the same page in their own language', async () => {
    await release();
    const opened = async (page: Page) =>
      (await (await page.request.get(`/api/my/rounds/${round}/outcome`)).json()) as { me: string };
    const [hers, his] = [await opened(fenna), await opened(oliver)];
    expect([hers.me, his.me].toSorted()).toEqual(['a', 'b']);
    expect({ ...hers, me: '' }).toEqual({ ...his, me: '' });

    await fenna.goto('/home');
    await fenna.getByRole('link', { name: /^De negen pijlers van / }).tap();
    await oliver.goto('/home');
    await oliver.getByRole('link', { name: /^The nine pillars of / }).tap();
    for (const page of [fenna, oliver]) {
      await expect(page.getByRole('heading', { level: 1, name: bothNames('Fenna', 'Oliver') })).toBeVisible();
      await expectNoSideScroll(page);
    }
    await expect(fenna.getByRole('heading', { name: 'Hier kunnen jullie over praten' })).toBeVisible();
    await expect(oliver.getByRole('heading', { name: 'This is something to talk about' })).toBeVisible();
    const figures = (page: Page) => page.getByRole('table').last().getByRole('cell').allInnerTexts();
    const [hersShown, hisShown] = [await figures(fenna), await figures(oliver)];
    expect(hersShown.filter((text) => /^\d+$/.test(text))).toEqual(
      hisShown.filter((text) => /^\d+$/.test(text)),
    );
  });

  test('both get the same mail at the same moment, without a telling word', async () => {
    for (const [address, subject] of [
      [FENNA, 'Er is iets nieuws voor je'],
      [OLIVER, 'There is something new for you'],
    ] as const) {
      await expect
        .poll(async () => (await mailsTo(coach.request, address))[0]?.subject, { timeout: 30_000 })
        .toBe(subject);
      expect((await mailsTo(coach.request, address))[0]?.text).not.toMatch(TELLING);
    }
  });

  test('one takes consent back: the page closes at once for the other, and opens again with it', async () => {
    await fenna.getByRole('link', { name: 'Mijn toestemming' }).tap();
    await fenna.getByRole('button', { name: 'Trek je toestemming in' }).tap();
    await expect(fenna.getByText('Je toestemming is ingetrokken.')).toBeVisible();
    await oliver.reload();
    await expect(oliver.getByRole('heading', { name: 'This page is still closed' })).toBeVisible();
    expect(await bytesOf(oliver, `/api/my/rounds/${round}/outcome`)).toContain('round.sealed');
    await oliver.goto('/home');
    await expect(oliver.getByRole('heading', { name: 'Handed in, thank you' })).toBeVisible();
    await fenna.getByRole('button', { name: 'Geef toestemming' }).tap();
    await expect(fenna.getByText('Je hebt toestemming gegeven.')).toBeVisible();
    await oliver.goto(`/rounds/${round}/together`);
    await expect(oliver.getByRole('heading', { level: 1, name: bothNames('Fenna', 'Oliver') })).toBeVisible();
  });

  test('a second round, answered a little differently by both at the same time', async () => {
    test.setTimeout(300_000);
    await assign('');
    const fill = async (answerer: Answerer, begin: RegExp, guesses: readonly number[]) => {
      await answerer.page.goto('/home');
      await answerer.page.getByRole('link', { name: begin }).tap();
      await answerer.page.getByRole('link', { name: beginWord(answerer.locale) }).tap();
      await answerQuestions(answerer);
      await guessAndWeigh(answerer, guesses);
      await answerPrivately(answerer, [1, 1, 2, 0, 0, 0, 5]);
      await handIn(answerer, true);
    };
    const guesses = [55, 65, 75, 80, 40, 60, 80, 80, 65];
    await Promise.all([
      fill(
        { page: fenna, locale: 'nl', partner: 'Oliver', levels: FENNA_SECOND, by: 'touch' },
        /^Begin$/,
        guesses,
      ),
      fill(
        { page: oliver, locale: 'en', partner: 'Fenna', levels: OLIVER_SECOND, by: 'touch' },
        /^Begin$/,
        guesses,
      ),
    ]);
    await release();
  });

  test('the coach sees the change with its error', async () => {
    const table = coach.getByRole('table', { name: /^Scores van \w+ en \w+ per pijler/ });
    await expect(table.getByRole('row', { name: /^Communicatie/ })).toContainText('betrouwbaar vooruit');
    await expect(table.getByRole('row', { name: /^Verbinding/ })).toContainText(
      'geen betrouwbare verandering',
    );
    const gaps = coach.getByRole('table', { name: /^Per pijler hoe belangrijk/ });
    await expect(gaps.getByRole('row', { name: /^Verbinding/ })).toContainText('binnen de meetruis');
    await coach.getByRole('button', { name: 'Communicatie' }).click();
    await expect(coach.getByRole('heading', { name: 'Communicatie' })).toBeVisible();
    await expect(coach.getByText('2 metingen')).toBeVisible();
  });

  test('the couple sees the change too, in words and without a mark', async () => {
    await fenna.goto('/home');
    await fenna
      .getByRole('link', { name: /^De negen pijlers van / })
      .first()
      .tap();
    const table = fenna.getByRole('table').last();
    await expect(table.getByRole('row', { name: /^Communicatie/ })).toContainText('betrouwbaar vooruit');
    await expect(table.getByRole('row', { name: /^Verbinding/ })).toContainText(
      'geen betrouwbare verandering',
    );
    await expect(table.getByRole('row', { name: /^Verbinding/ })).toContainText('binnen de meetruis');
    await expect(fenna.getByText('Het vlak rond een lijn is de meetruis', { exact: false })).toBeVisible();
    await expect(fenna.locator('main')).not.toContainText('%');
  });

  test('each can read who looked at their file', async () => {
    await oliver.goto('/home');
    await oliver.getByRole('link', { name: 'Who looked' }).tap();
    await expect(oliver.getByText('Marieke Lindeboom').first()).toBeVisible();
    await expectNoSideScroll(oliver);
  });
});
