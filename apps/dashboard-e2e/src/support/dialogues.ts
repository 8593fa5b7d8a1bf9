import { expect, type Locator, type Page } from '@playwright/test';
import { scripts, type DialogueKey } from '@tweespraak/dialogues/domain';
import type { Locale } from '@tweespraak/shared/kernel';
import { expectAccessible } from '../accessible';
import { expectNoSideScroll } from './people';

/** Somebody in a room: a device of their own, in their own language. */
export interface Talker {
  readonly page: Page;
  readonly locale: Locale;
}

/** The longest time that a step asks of two people, and some room; ms. */
const MINUTE = 75_000;

/** What people tap in a room, Dutch and English. */
const TAPS = {
  begin: ['Begin', 'Begin'],
  yes: ['Ja, dat is goed', 'Yes, that is fine'],
  ready: ['Klaar', 'Done'],
  said: ['Ik heb het gezegd', 'I have said it'],
  mirrored: ['Ik heb gespiegeld', 'I have mirrored it'],
  right: ['Dat klopt', 'That is right'],
  notQuite: ['Niet helemaal', 'Not quite'],
  more: ['Ja, er is nog iets', 'Yes, there is more'],
  noMore: ['Nee, dit was het', 'No, that was it'],
  whole: ['Ja, dit is het geheel', 'Yes, that is the whole of it'],
  missing: ['Dit mis ik nog', 'Something is missing'],
  adds: ['Ik vul iets aan', 'I add something'],
  skip: ['Sla over', 'Skip'],
  switchNow: ['Nu wisselen', 'Switch now'],
  switchLater: ['Later', 'Later'],
  gladly: ['Graag', 'Gladly'],
  ratherNot: ['Liever niet', 'Rather not'],
  sign: ['Ik onderteken', 'I sign'],
  pause: ['Pauze', 'Pause'],
  back: ['Ik ben er weer', 'I am back'],
  goOn: ['Ga verder', 'Go on'],
  doubleRight: ['Zo klopt het', 'That is right'],
} as const satisfies Record<string, readonly [nl: string, en: string]>;
export type Tap = keyof typeof TAPS;

/** The button with these words, on this screen or within a part of it. */
export function button({ page, locale }: Talker, what: Tap, within: Page | Locator = page): Locator {
  return within.getByRole('button', { name: TAPS[what][locale === 'nl' ? 0 : 1], exact: true });
}

/** Taps, and waits for the answer of the server: from then on this screen stands where the room does. */
export async function tap(who: Talker, what: Tap, within?: Page | Locator): Promise<void> {
  const target = button(who, what, within);
  await mayTap(target);
  await moving(who.page, () => target.tap());
}

/** A button that keeps its place while a step takes its time: there, and no longer waiting. */
async function mayTap(target: Locator): Promise<void> {
  await target.waitFor();
  await expect(target).not.toHaveAttribute('aria-disabled', 'true', { timeout: MINUTE });
}

/** Does something that makes a move, and waits for the answer to it. */
export async function moving(page: Page, act: () => Promise<unknown>): Promise<void> {
  const answer = page.waitForResponse(
    (response) => /\/api\/rooms\/[\w-]+\/moves$/.test(response.url()) && response.status() === 200,
  );
  await Promise.all([answer, act()]);
}

/** What a step gives its actor to say, as the script has it. */
export function stemOf(key: DialogueKey, step: string, locale: Locale): string {
  const words = scripts[key].steps.find(({ id }) => id === step)?.words;
  if (!words) throw new Error(`No step ${step} in ${key}.`);
  return words.stem[locale];
}

/** The one heading of the screen: what is to be said, or done, now. */
export async function expectStem({ page }: Talker, text: string | RegExp): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(text);
}

/** One turn of the mirror loop in which the mirror is right at once and nothing belongs to it. */
export async function mirrorLoop(sender: Talker, receiver: Talker): Promise<void> {
  await tap(sender, 'said');
  await tap(receiver, 'mirrored');
  await tap(sender, 'right');
  await tap(sender, 'noMore');
}

/** Something is said, and given back once. */
export async function echo(sender: Talker, receiver: Talker): Promise<void> {
  await tap(sender, 'said');
  await tap(receiver, 'mirrored');
}

/** Taps with keys alone: from the words that have the focus, tab by tab to the button, and Enter. */
export async function tapByKeys(who: Talker, what: Tap): Promise<void> {
  const { page } = who;
  const target = button(who, what);
  await target.waitFor();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  const hasFocus = () => target.evaluate((element) => element === document.activeElement);
  for (let presses = 0; presses < 9 && !(await hasFocus()); presses += 1) await page.keyboard.press('Tab');
  await expect(target).toBeFocused();
  await moving(page, () => page.keyboard.press('Enter'));
}

const BODY = {
  nl: { tension: 'Hoeveel spanning voel je?', share: /^Laat .* mijn cijfer zien/, done: 'Klaar' },
  en: { tension: 'How much tension do you feel?', share: /^Show .* my number/, done: 'Done' },
} as const;

/** The minute for one's own body; the button waits until it has been taken. */
export async function bodyCheck({ page, locale }: Talker, tension: number, share = false): Promise<void> {
  const words = BODY[locale];
  await page.getByRole('slider', { name: words.tension }).fill(String(tension));
  if (share) await page.getByRole('checkbox', { name: words.share }).check();
  const done = page.getByRole('button', { name: words.done, exact: true });
  await mayTap(done);
  await Promise.all([page.waitForResponse(/\/body-check$/), done.tap()]);
}

const METER = {
  nl: { sliders: ['Ik voelde me gehoord', 'Ik voelde me veilig', 'Ik voelde me dichtbij'], save: 'Bewaar' },
  en: { sliders: ['I felt heard', 'I felt safe', 'I felt close'], save: 'Save' },
} as const;

/** The three sliders at the end, for oneself alone. */
export async function measure({ page, locale }: Talker, levels: readonly number[]): Promise<void> {
  for (const [index, name] of METER[locale].sliders.entries())
    await page.getByRole('slider', { name }).fill(String(levels[index]));
  await moving(page, () => page.getByRole('button', { name: METER[locale].save, exact: true }).tap());
}

/** What a screen reader is told of whose turn it is. */
export async function expectSpoken({ page }: Talker, words: string): Promise<void> {
  await expect(page.getByRole('status').filter({ hasText: words })).toHaveCount(1);
}

/** One hand is enough on the smallest phone: nothing to the side, and the button of the moment under the thumb. */
export async function expectThumb(who: Talker, what: Tap): Promise<void> {
  await expectNoSideScroll(who.page);
  const box = await button(who, what).boundingBox();
  const { height } = who.page.viewportSize() ?? { height: 0 };
  expect(box?.height, 'height of the button').toBeGreaterThanOrEqual(44);
  expect(box?.y, 'in the lower half').toBeGreaterThan(height / 2);
  expect((box?.y ?? 0) + (box?.height ?? 0), 'without scrolling').toBeLessThanOrEqual(height);
}

/**
 * Every screen of the room, once what comes in has come: axe, and nothing outside it to the side. Looks from the end of the
 * page, where the bar with pause and stop lies on nothing.
 */
export async function look(page: Page, situation: string): Promise<void> {
  await page.waitForFunction(() =>
    document.getAnimations().every(({ playState, effect }) => {
      const lasts = effect?.getComputedTiming().endTime;
      return playState !== 'running' || (typeof lasts === 'number' && lasts > 3_000); // breathing goes on
    }),
  );
  await page.evaluate(() => scrollTo({ top: document.body.scrollHeight, behavior: 'instant' }));
  await expectNoSideScroll(page);
  await expectAccessible(page, situation);
}

/** The room as the API gives it to this person. */
export async function roomOf(page: Page, dialogue: string) {
  const answer = await page.request.get(`/api/rooms/${dialogue}`);
  return (await answer.json()) as {
    version: number;
    present: string[];
    state: { step: string; position: string };
  };
}
