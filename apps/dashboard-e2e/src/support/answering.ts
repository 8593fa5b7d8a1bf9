import { expect, type Page } from '@playwright/test';
import { NINE_PILLARS_V1, PILLARS, PILLAR_NAMES, type Item } from '@tweespraak/pillars/domain';
import type { Locale } from '@tweespraak/shared/kernel';

/** What a partner presses, in their own language. */
const WORDS = {
  nl: {
    begin: 'Begin met vraag 1',
    next: 'Verder',
    privateBegin: 'Begin',
    sendPrivate: /^Verstuur alleen naar /,
    sent: 'Alleen voor je coach verstuurd',
    submit: 'Lever in',
    share: /^Ja, ik deel mijn uitkomst met /,
    keep: /^Nu nog niet/,
    handedIn: 'Ingeleverd',
    check: 'Kijk het nog eens na',
    guess: (partner: string, pillar: string) => `Hoe denk je dat ${partner} ${pillar} ervaart?`,
  },
  en: {
    begin: 'Begin with question 1',
    next: 'Next',
    privateBegin: 'Begin',
    sendPrivate: /^Send to .* alone$/,
    sent: 'For your coach alone sent',
    submit: 'Hand in',
    share: /^Yes, I share my outcome with /,
    keep: /^Not now/,
    handedIn: 'Handed in',
    check: 'Check it once more',
    guess: (partner: string, pillar: string) => `How do you think ${partner} experiences ${pillar}?`,
  },
} as const;

/** Somebody who answers: how each pillar stands for them (0–6, in the order of PILLARS), and how they press. */
export interface Answerer {
  readonly page: Page;
  readonly locale: Locale;
  readonly partner: string;
  readonly levels: readonly number[];
  readonly by: 'touch' | 'digits';
}

const itemWith = (text: string, locale: Locale): Item => {
  const item = NINE_PILLARS_V1.items.find((one) => one.text[locale] === text.trim());
  if (!item) throw new Error('A question that is not in the instrument.');
  return item;
};

/** The answer that keeps a pillar at its level, whichever way the question asks. */
export function answerFor({ levels }: Answerer, { pillar, reversed }: Item): number {
  const level = levels[PILLARS.indexOf(pillar)] ?? 3;
  return reversed ? 6 - level : level;
}

/** Answers the questions `from`–`to` (their place in the person's own order); returns the pillars in the order met. */
export async function answerQuestions(who: Answerer, from = 1, to = 36): Promise<string[]> {
  const met: string[] = [];
  for (let n = from; n <= to; n += 1) {
    await who.page.waitForURL(new RegExp(`/question/${n}$`));
    const heading = who.page.getByRole('heading', { level: 1 });
    await expect(who.page.getByText(`${n} ${who.locale === 'nl' ? 'van' : 'of'} 36`)).toBeVisible();
    const item = itemWith((await heading.textContent()) ?? '', who.locale);
    met.push(item.pillar);
    await press(who, n, answerFor(who, item));
  }
  return met;
}

async function press({ page, locale, by }: Answerer, n: number, answer: number): Promise<void> {
  if (by === 'digits') {
    // The first time the thumb goes to the keyboard; after that the focus goes along by itself.
    if (n === 1) await page.getByRole('radio').first().focus();
    await expect(page.getByRole('radio').first()).toBeFocused();
    return page.keyboard.press(String(answer));
  }
  const word = NINE_PILLARS_V1.scale.words[answer]?.[locale] ?? '';
  await page.getByRole('radio', { name: word, exact: true }).tap();
}

/** From the last question over guesses and importance to the private block. */
export async function guessAndWeigh(who: Answerer, guesses: readonly number[]): Promise<void> {
  const { page, locale, partner } = who;
  const words = WORDS[locale];
  await page.getByRole('button', { name: words.next, exact: true }).click();
  for (const [index, pillar] of PILLARS.entries()) {
    const slider = page.getByLabel(words.guess(partner, PILLAR_NAMES[pillar][locale]));
    await slider.fill(String(guesses[index] ?? 50));
  }
  await page.getByRole('link', { name: words.next, exact: true }).click();
  for (const [index, pillar] of PILLARS.entries()) {
    const group = page.getByRole('group', { name: PILLAR_NAMES[pillar][locale] });
    const word = NINE_PILLARS_V1.importance.words[(index % 3) + 1]?.[locale] ?? '';
    await group.getByRole('radio', { name: word, exact: true }).tap();
  }
  await page.getByRole('link', { name: words.next, exact: true }).click();
}

/** The private block: what is given for each of its seven questions, null skips one. */
export async function answerPrivately(who: Answerer, answers: readonly number[]): Promise<void> {
  const { page, locale } = who;
  const words = WORDS[locale];
  await page.getByRole('button', { name: words.privateBegin, exact: true }).click();
  for (const [index, answer] of answers.entries()) {
    await expect(page.getByText(`${index + 1} ${locale === 'nl' ? 'van' : 'of'} 7`)).toBeVisible();
    const word = NINE_PILLARS_V1.scale.words[answer]?.[locale] ?? '';
    await page.getByRole('radio', { name: word, exact: true }).tap();
    await page.getByRole('button', { name: words.next, exact: true }).click();
  }
  await page.getByRole('button', { name: words.sendPrivate }).click();
  await expect(page.getByRole('link', { name: words.sent })).toBeVisible();
}

/** Checks, chooses whether the other may see the outcome, and hands in. */
export async function handIn({ page, locale }: Answerer, consent: boolean): Promise<void> {
  const words = WORDS[locale];
  await expect(page.getByRole('heading', { name: words.check })).toBeVisible();
  await page.getByRole('radio', { name: consent ? words.share : words.keep }).check();
  await page.getByRole('button', { name: words.submit }).click();
  await expect(page.getByRole('heading', { level: 1, name: words.handedIn })).toBeVisible();
}

export const beginWord = (locale: Locale) => WORDS[locale].begin;
