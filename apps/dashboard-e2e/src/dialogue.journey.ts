import { test } from '@playwright/test';
import { away } from './dialogue/away';
import { back } from './dialogue/back';
import { beginning } from './dialogue/beginning';
import { coachsSeat } from './dialogue/coachs-seat';
import { dayByDay } from './dialogue/day-by-day';
import { ending } from './dialogue/ending';
import { gestures } from './dialogue/gestures';
import type { Story } from './dialogue/story';
import { waits } from './dialogue/waits';
import { coupleOf, signedIn } from './support/planning';

test.describe.configure({ mode: 'serial' });

test.describe('two phones and a coach, through a whole basic dialogue', () => {
  const story = {} as Story;

  test.beforeAll(async ({ browser }) => {
    story.coach = await signedIn(browser, 'marieke', 'desk');
    story.noor = { page: await signedIn(browser, 'noor', 'phone'), locale: 'nl' };
    story.sam = { page: await signedIn(browser, 'sam', 'phone'), locale: 'en' };
    story.couple = await coupleOf(story.coach, 'Noor');
  });

  test.afterAll(async () => {
    for (const page of [story.coach, story.noor.page, story.sam.page]) await page.context().close();
  });

  beginning(story);
  coachsSeat(story);
  away(story);
  // Noor and Sam breathe for a minute; four other couples, meanwhile.
  waits();
  dayByDay();
  gestures();
  back(story);
  ending(story);
});
