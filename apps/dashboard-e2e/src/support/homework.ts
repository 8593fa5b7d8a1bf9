import { expect, type Page } from '@playwright/test';
import { instantOnWall, type LocalDate } from '@tweespraak/shared/kernel';
import { send } from './planning';

/** Homework of the demo's Dutch-speaking partners: what they press. */
export const TITLE = 'Lichaamsdagboek';

/** What somebody puts in the body diary. */
export interface DiaryDay {
  /** Tension and contact, before and after; null leaves the sliders alone. */
  readonly sliders: readonly [number, number] | null;
  readonly spots: readonly string[];
  readonly words: readonly string[];
  readonly ownWord?: string;
  readonly before: string;
  readonly asks: string;
}

/** The screen with this heading, once the one before it is gone. */
export async function onScreen(page: Page, heading: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
}

export async function goOn(page: Page, heading: string): Promise<void> {
  await page.getByRole('button', { name: 'Verder', exact: true }).tap();
  await onScreen(page, heading);
}

/** From home to the first screen, with who may read it chosen on the way. */
export async function begin(page: Page, scope: RegExp, title = TITLE): Promise<void> {
  await page.goto('/home');
  await cardOf(page, title)
    .getByRole('link', { name: /^(Begin|Ga verder)$/ })
    .tap();
  await onScreen(page, title);
  await page.getByRole('radio', { name: scope }).check();
  await page.getByRole('link', { name: /^(Begin|Ga verder)$/ }).tap();
}

/** The card of home with this heading. */
export const cardOf = (page: Page, title: string) =>
  page.locator('ts-card').filter({ has: page.getByRole('heading', { level: 2, name: title, exact: true }) });

/** Through all screens of the body diary, to the one where it is checked. */
export async function fillDiary(page: Page, day: DiaryDay): Promise<void> {
  await onScreen(page, 'Hoe is het nu met je lijf?');
  await slide(page, day.sliders);
  await goOn(page, 'Zitten');
  await goOn(page, 'Waar voel je iets?');
  for (const spot of day.spots) await page.getByRole('checkbox', { name: spot, exact: true }).check();
  await goOn(page, 'Hoe voelt het daar?');
  for (const word of day.words) await page.getByRole('checkbox', { name: word, exact: true }).check();
  if (day.ownWord) {
    await page.getByLabel('Mijn eigen woord').fill(day.ownWord);
    await page.getByRole('button', { name: 'Voeg toe' }).tap();
    await expect(page.getByRole('checkbox', { name: day.ownWord })).toBeChecked();
  }
  await goOn(page, 'Wat ging eraan vooraf?');
  await page.getByLabel('Wat gebeurde er vlak daarvoor?').fill(day.before);
  await goOn(page, 'Wat vraagt je lijf?');
  await page.getByLabel('Wat vraagt mijn lijf?').fill(day.asks);
  await goOn(page, 'En hoe is het nu?');
  await slide(page, day.sliders);
  await goOn(page, 'Klopt het zo?');
}

async function slide(page: Page, sliders: DiaryDay['sliders']): Promise<void> {
  if (!sliders) return;
  for (const [index, name] of ['Spanning', 'Contact met mijn lijf'].entries())
    await page.getByRole('slider', { name }).fill(`${sliders[index]}`);
}

export async function handIn(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Lever in' }).tap();
  await onScreen(page, 'Klaar voor nu');
}

/** Gives homework as the coach's page does; answers its id. For the stories that begin where it lies ready. */
export async function give(
  coach: Page,
  couple: string,
  wish: { readonly exercise: string; readonly startsOn: LocalDate; readonly dueOn: LocalDate },
): Promise<string> {
  const { id } = await send<{ id: string }>(coach, 'POST', `/api/couples/${couple}/homework`, {
    ...{ for: 'both', together: false, rhythm: null, remindAt: null },
    ...{ withoutSteps: [], sentence: null, replyWithinDays: null },
    ...wish,
  });
  return id;
}

/** An appointment in the agenda of the coach, for what looks at the next one. */
export async function plan(coach: Page, couple: string, wall: string, zone: string): Promise<void> {
  await send(coach, 'POST', `/api/couples/${couple}/appointments`, {
    ...{ kind: 'session', dialogueId: null, startsAt: instantOnWall(wall, zone), minutes: 60 },
    ...{ place: 'practice', placeLine: '', rrule: null },
  });
}
