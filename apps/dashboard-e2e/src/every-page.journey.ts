import { expect, test, type Browser, type Page } from '@playwright/test';
import { expectAccessible } from './accessible';
import { linkFromMail } from './mailbox';
import { watchFaults } from './support/faults';
import { addressOf, expectNoSideScroll, signIn } from './support/people';

const SIZES = [
  { name: 'desktop', width: 1360, height: 900 },
  { name: 'phone', width: 360, height: 740 },
] as const;
const THEMES = ['light', 'dark'] as const;
/** Switches to each language in turn; a page first shows in Dutch. */
const LANGUAGES = [
  { locale: 'nl', other: 'Nederlands' },
  { locale: 'en', other: 'English' },
] as const;
/** A key of the texts, or a gap in one, that reached the screen. */
const UNTRANSLATED =
  /\b(coach|charts|partner|couples|practices|shell|platform|plan|now|room|agenda|agendaNow|appointments|doing|homework|homeworkNow|notices|doors|nudges|coupleReport|myData|leaving|reports|exports|instruments|questionnaires|questionnairesNow)\.[a-z]\w*(\.\w+)+|\{\{|\}\}/;

interface Visit {
  readonly path: string;
  /** Answers that belong to this page: an old link is a 404. */
  readonly refused?: readonly number[];
}

/** To another page of the app without loading it anew, as a link does; there when the heading is no longer the old one. */
async function walkTo(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => {
    const heading = document.querySelector('h1');
    if (heading && location.pathname !== new URL(to, location.href).pathname)
      heading.dataset['leaving'] = heading.textContent;
    history.pushState(null, '', to);
    dispatchEvent(new PopStateEvent('popstate', { state: null }));
  }, path);
  await page.waitForFunction(() => {
    const heading = document.querySelector('h1');
    return heading && heading.dataset['leaving'] !== heading.textContent;
  });
}

async function look(page: Page, path: string, locale: string): Promise<void> {
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading, `one h1 on ${path}`).toHaveCount(1);
  await expect(page.locator('ts-skeleton'), `content of ${path}`).toHaveCount(0);
  await expect(heading, `focus on ${path}`).toBeFocused();
  await expect(page).toHaveTitle(/^\S.* · Tweespraak$/);
  await expect(page.locator('html')).toHaveAttribute('lang', locale);
  expect(`${await page.title()} ${await page.locator('body').innerText()}`).not.toMatch(UNTRANSLATED);
  for (const size of SIZES) {
    await page.setViewportSize(size);
    for (const colorScheme of THEMES) {
      await page.emulateMedia({ colorScheme });
      await expectAccessible(page, `${size.name} ${colorScheme} ${locale}`);
    }
    await expectNoSideScroll(page);
  }
}

/** Every page, in both languages, both sizes and both themes. */
async function lookAtAll(page: Page, visits: readonly Visit[]): Promise<void> {
  const faults = watchFaults(page);
  for (const { locale, other } of LANGUAGES) {
    await walkTo(page, '/help');
    const choice = page.getByRole('button', { name: other, exact: true });
    if (await choice.isVisible()) await choice.click();
    for (const { path, refused } of visits) {
      await test.step(`${locale} ${path}`, async () => {
        faults.expect(...(refused ?? []));
        await walkTo(page, path);
        await look(page, path, locale);
        expect(faults.take(), `faults on ${path}`).toEqual([]);
      });
    }
  }
}

async function open(browser: Browser, who: string | null): Promise<Page> {
  const page = await (await browser.newContext({ reducedMotion: 'reduce' })).newPage();
  if (who) await signIn(page, addressOf(who));
  else await page.goto('/help');
  return page;
}

const read = async <T>(page: Page, path: string): Promise<T> =>
  (await (await page.request.get(path)).json()) as T;

/** An address of a program, switched off: nothing is sent to it. @returns its id. */
const aListener = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const ask = (method: string, path: string, body: object) =>
      fetch(path, { method, body: JSON.stringify(body), headers: { 'content-type': 'application/json' } });
    const body = { url: 'https://rooster.voorbeeld.example/in', description: 'Ons rooster' };
    const made = await ask('POST', '/api/practice/webhooks', { ...body, types: ['couple.created'] });
    const { id } = (await made.json()) as { id: string };
    await ask('PATCH', `/api/practice/webhooks/${id}`, { on: false });
    return id;
  });

/** A file of this admin's last quarter, and the same each quarter. */
async function aFile(page: Page): Promise<void> {
  type Options = { presets: { preset: string; period: object }[] };
  const { presets } = await read<Options>(page, '/api/exports/options');
  const choice = {
    ...{
      period: presets.find(({ preset }) => preset === 'last-quarter')?.period,
      format: 'xlsx',
      locale: 'nl',
    },
    ...{ blocks: ['couples', 'outcomes'], filters: { coachIds: null, appointmentKinds: null } },
  };
  const status = await page.evaluate(async (wanted) => {
    const ask = (path: string, body: object) =>
      fetch(path, {
        ...{ method: 'POST', body: JSON.stringify(body) },
        headers: { 'content-type': 'application/json', 'Idempotency-Key': crypto.randomUUID() },
      }).then((answer) => answer.status);
    const body = { choice: wanted };
    return [await ask('/api/exports', { ...body, names: null }), await ask('/api/export-schedules', body)];
  }, choice);
  expect(status).toEqual([201, 201]);
  type Cards = { exports: { state: string }[] };
  const latest = async () => (await read<Cards>(page, '/api/exports')).exports[0]?.state;
  await expect.poll(latest, { timeout: 30_000 }).toBe('ready');
}

test.describe('every page is accessible, in both sizes, themes and languages:', () => {
  test.setTimeout(240_000);

  test('before signing in', async ({ browser, request }) => {
    const page = await open(browser, null);
    const send = (path: string, body: unknown) =>
      page.evaluate(
        ([to, json]) =>
          fetch(to, { method: 'POST', body: json, headers: { 'content-type': 'application/json' } }).then(
            ({ status }) => status,
          ),
        [path, JSON.stringify(body)] as const,
      );
    await send('/api/password-resets', { email: addressOf('ben') });
    await send('/api/sign-ups', {
      practiceName: 'Praktijk De Zwaluw',
      ...{ country: 'NL', locale: 'nl', timeZone: 'Europe/Amsterdam', alsoCoach: true },
      ...{ givenName: 'Zwaantje', familyName: 'Rozemarijn', email: addressOf('zwaantje') },
    });
    const linkTo = async (who: string, path: string) =>
      new URL(await linkFromMail(request, addressOf(who), path)).pathname;
    await lookAtAll(page, [
      ...[
        '/sign-in',
        '/sign-up',
        '/forgot-password',
        '/hand-over',
        '/unsubscribe/old',
        '/help',
        '/nowhere',
      ].map((path) => ({
        path,
      })),
      { path: await linkTo('zwaantje', '/sign-up/') },
      { path: await linkTo('ben', '/reset-password/') },
      ...['/invitation/old', '/sign-up/old', '/reset-password/old'].map((path) => ({ path, refused: [404] })),
    ]);
    await page.context().close();
  });

  test('a coach, who is the admin too', async ({ browser }) => {
    const page = await open(browser, 'marieke');
    type People = { couples: { id: string; a: { name: string }; b: { name: string } }[] };
    const { couples } = await read<People>(page, '/api/caseload');
    const idOf = (name: string) => couples.find(({ a, b }) => a.name === name || b.name === name)?.id ?? '';
    const sanne = `/couples/${idOf('Sanne')}`;
    type Dialogues = { dialogues: { id: string; type: string; status: string }[] };
    const dialoguesOf = async (name: string) =>
      (await read<Dialogues>(page, `/api/couples/${idOf(name)}/dialogues`)).dialogues;
    const ofSanne = await dialoguesOf('Sanne');
    const withStatus = (wanted: string) => ofSanne.find(({ status }) => status === wanted)?.id ?? '';
    const stories = ['Noor', 'Fatima', 'Eline', 'Lotte', 'Vera', 'Karin'].map(
      (name) => `/couples/${idOf(name)}`,
    );
    await lookAtAll(
      page,
      [
        ...[
          '/today',
          '/couples',
          '/couples?show=archived',
          '/couples?q=niemand',
          '/couples/new',
          '/couples/import',
        ],
        ...['/couples/assign', `/couples/assign?couples=${idOf('Sanne')},${idOf('Noor')}`],
        ...[sanne, `${sanne}/prepare`, `${sanne}/together`, `${sanne}/report`],
        `/couples/${idOf('Noor')}/together`,
        // two with one heading after another could not be told apart
        ...[`${sanne}/dialogues/new`, '/dialogues/done', `${sanne}/dialogues/new?type=imago&pillar=depth`],
        ...[
          `${sanne}/dialogues/${withStatus('planned')}`,
          `/couples/${idOf('Vera')}/dialogues/new?type=holding`,
        ],
        ...[`${sanne}/dialogues/${withStatus('closed')}`, `${sanne}/dialogues/${withStatus('planned')}/card`],
        ...[...stories, `/couples/${idOf('Eline')}/prepare`, '/practice', '/account', '/help', '/home'],
      ].map((path) => ({ path })),
    );
    await page.context().close();
  });

  test('an agenda, of a coach and of a partner', async ({ browser }) => {
    const coach = await open(browser, 'marieke');
    const [from, until] = [-1, 30].map((days) => new Date(Date.now() + days * 86_400_000).toISOString());
    type Agenda = { occurrences: { appointmentId: string; occurrence: string; rrule: string | null }[] };
    const { occurrences } = await read<Agenda>(coach, `/api/appointments?from=${from}&until=${until}`);
    const last = occurrences.at(-1);
    const series = occurrences.findLast(({ rrule }) => rrule !== null);
    const pageOf = (one?: Agenda['occurrences'][number]) =>
      `/agenda/${one?.appointmentId}?occurrence=${encodeURIComponent(one?.occurrence ?? '')}`;
    await lookAtAll(
      coach,
      [
        ...['week', 'day', 'list'].map((view) => `/agenda?view=${view}`),
        ...['/agenda/new', '/calendar-feed', pageOf(last), '/agenda?view=list', pageOf(series)],
      ].map((path) => ({ path })),
    );
    await coach.context().close();
    const partner = await open(browser, 'sanne');
    await lookAtAll(partner, [{ path: '/appointments' }, { path: '/calendar-feed' }]);
    await partner.context().close();
  });

  test('homework and programmes, of a coach', async ({ browser }) => {
    const page = await open(browser, 'marieke');
    type People = { couples: { id: string; a: { name: string } }[] };
    const { couples } = await read<People>(page, '/api/caseload');
    const sanne = `/couples/${couples.find(({ a }) => a.name === 'Sanne')?.id}`;
    const { items } = await read<{ items: { id: string }[] }>(page, `/api${sanne}/homework`);
    const { exercises } = await read<{ exercises: { key: string; own: boolean }[] }>(page, '/api/exercises');
    const own = exercises.find((exercise) => exercise.own)?.key ?? 'body-diary';
    const { programmes } = await read<{ programmes: { key: string }[] }>(page, '/api/programmes');
    const programme = programmes[0]?.key ?? '';
    await lookAtAll(
      page,
      [
        ...[`${sanne}/homework/new`, `${sanne}/homework/new?exercise=body-diary`],
        ...[`${sanne}/homework/new?exercise=touch`, '/exercises', `${sanne}/homework/${items[0]?.id}`],
        ...['/exercises/library', '/exercises/body-therapies', '/exercises?show=archived'],
        ...[`/exercises/${own}/edit`, '/programmes', `/programmes/${programme}`, '/programmes/new'],
        ...[`/programmes/new?from=${programme}`, `${sanne}/programme`, '/exercises?q=niets-van-dit'],
        ...[`${sanne}/programme?programme=${programme}`],
      ].map((path) => ({ path })),
    );
    await page.context().close();
  });

  test('homework, of a partner', async ({ browser }) => {
    const page = await open(browser, 'sanne');
    type Mine = { open: { id: string; today: string | null }[] };
    const { open: mine } = await read<Mine>(page, '/api/my/homework');
    const now = mine.find(({ today }) => today !== null);
    const one = `/homework/${now?.id}`;
    const turn = `${one}/do/${now?.today}`;
    // two with one heading after another could not be told apart
    await lookAtAll(
      page,
      [
        ...['/homework', one, '/homework/done', `${one}/sheet`, '/homework/diary', `${one}/thanks`],
        ...[`${turn}/step/1`, `${turn}/step/2`, `${turn}/step/3`, `${turn}/check`],
      ].map((path) => ({ path })),
    );
    await page.context().close();
  });

  test('a practice’s own questionnaires, of a coach and of a partner', async ({ browser }) => {
    const coach = await open(browser, 'marieke');
    type Mine = { rounds: { id: string; state: string }[] };
    const { instruments } = await read<{ instruments: { id: string }[] }>(coach, '/api/instruments');
    type People = { couples: { id: string; a: { name: string } }[] };
    const { couples } = await read<People>(coach, '/api/caseload');
    const sanne = `/couples/${couples.find(({ a }) => a.name === 'Sanne')?.id}`;
    await lookAtAll(
      coach,
      [
        ...['/instruments', `/instruments/${instruments[0]?.id}`, '/instruments/import'],
        `${sanne}/instruments`,
      ].map((path) => ({ path })),
    );
    await coach.context().close();
    const partner = await open(browser, 'sanne');
    const { rounds } = await read<Mine>(partner, '/api/my/instrument-rounds');
    const one = `/questionnaires/${rounds[0]?.id}`;
    await lookAtAll(partner, [
      ...['/questionnaires', one, `${one}/fill/1`, `${one}/check`].map((path) => ({ path })),
      { path: `${one}/outcome`, refused: [403] },
    ]);
    await partner.context().close();
  });

  test('an admin who coaches nobody', async ({ browser }) => {
    const page = await open(browser, 'petra');
    const listener = await aListener(page);
    await lookAtAll(
      page,
      [
        ...[
          '/practice',
          '/practice/background',
          '/practice/leaving',
          '/account',
          '/account/notices',
          '/today',
        ],
        ...['/practice/usage', '/practice/webhooks', `/practice/webhooks/${listener}`, '/account/tokens'],
      ].map((path) => ({ path })),
    );
    await page.context().close();
  });

  test('the report of a practice, the steps to a file and the files', async ({ browser }) => {
    const page = await open(browser, 'petra');
    await aFile(page);
    // two with one heading after another could not be told apart
    await lookAtAll(
      page,
      [
        ...['/reports', '/reports/new', '/exports', '/reports/new?step=contents'],
        ...['/reports?from=2020-01-01&to=2020-03-31', '/reports/new?step=preview'],
        ...['/reports?from=2020-01-02&to=2020-03-31', '/reports/new?step=format'],
      ].map((path) => ({ path })),
    );
    await page.context().close();
  });

  test('a partner with questions to answer', async ({ browser }) => {
    const page = await open(browser, 'julie');
    const [round] = await read<{ id: string }[]>(page, '/api/my/rounds');
    const steps = ['', '/question/1', '/question/36', '/guess', '/importance', '/private', '/check'];
    await lookAtAll(page, [
      ...[
        '/home',
        '/more',
        '/access',
        '/my-data',
        '/account',
        '/account/shared-phone',
        '/account/notices',
        '/hand-over',
        '/help',
      ].map((path) => ({ path })),
      ...steps.map((step) => ({ path: `/rounds/${round?.id}${step}` })),
      { path: `/rounds/${round?.id}/together`, refused: [403] },
    ]);
    await page.context().close();
  });

  test('a partner with dialogues to come, to answer and to look back on', async ({ browser }) => {
    type Mine = { dialogues: { id: string; status: string }[] };
    const page = await open(browser, 'sanne');
    const { dialogues } = await read<Mine>(page, '/api/my/dialogues');
    const withStatus = (wanted: string) => dialogues.find(({ status }) => status === wanted)?.id ?? '';
    await lookAtAll(page, [
      ...['', '/ask', '/gifts', '/vision', '/done'].map((path) => ({ path: `/dialogues${path}` })),
      ...[
        withStatus('asked'),
        withStatus('planned'),
        `${withStatus('planned')}/card`,
        withStatus('closed'),
      ].map((rest) => ({ path: `/dialogues/${rest}` })),
    ]);
    await page.context().close();
  });

  test('a partner whose days wait, one whose talk stayed paused and one who comes back', async ({
    browser,
  }) => {
    type Mine = { dialogues: { id: string; status: string }[] };
    for (const [who, wanted, rest, refused] of [
      ['vera', 'planned', '/today', [422]],
      ['hanna', 'lapsed', '', []],
      ['lotte', 'paused', '', []],
    ] as const) {
      const page = await open(browser, who);
      const { dialogues } = await read<Mine>(page, '/api/my/dialogues');
      const id = dialogues.find(({ status }) => status === wanted)?.id ?? '';
      await lookAtAll(page, [{ path: '/home' }, { path: `/dialogues/${id}${rest}`, refused: [...refused] }]);
      await page.context().close();
    }
  });

  test('a partner who is done, and one who can look together', async ({ browser }) => {
    for (const [who, last] of [
      ['fatima', ''],
      ['sanne', '/together'],
    ] as const) {
      const page = await open(browser, who);
      const [round] = await read<{ id: string }[]>(page, '/api/my/rounds');
      const paths = new Set(['/home', '/more', `/rounds/${round?.id}`, `/rounds/${round?.id}${last}`]);
      await lookAtAll(
        page,
        [...paths].map((path) => ({ path })),
      );
      await page.context().close();
    }
  });
});
