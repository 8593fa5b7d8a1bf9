import type { Rhythm } from '@tweespraak/homework/domain';
import {
  type DemoEntry,
  DIARY_OF_JORIS,
  DIARY_OF_SANNE,
  GRATEFUL_JORIS,
  GRATEFUL_SANNE,
  OUTSIDE_OF_LOTTE,
  QUESTION_OF_NOOR,
  TOUCH_OF_HANNA,
  TOUCH_OF_RUBEN,
} from './demo-diaries';
import { OWN_EXERCISE } from './demo-library';

/** One piece of homework of a couple of the demo. `daysAgo`: when it began. */
export interface DemoHomework {
  readonly exercise: string;
  readonly daysAgo: number;
  readonly rhythm: Rhythm;
  readonly for: 'both' | 'a' | 'b';
  readonly together: boolean;
  readonly remindAt: string | null;
  readonly sentence: string | null;
  readonly replyWithinDays: number | null;
  readonly a: readonly DemoEntry[];
  readonly b: readonly DemoEntry[];
}

const FOR_BOTH = {
  for: 'both',
  together: false,
  remindAt: null,
  sentence: null,
  replyWithinDays: null,
} as const;

/** What is done once is due on the Friday that comes. */
const once = (exercise: string, daysAgo: number, more: Partial<DemoHomework> = {}): DemoHomework => ({
  ...{ exercise, daysAgo, rhythm: { kind: 'once' }, ...FOR_BOTH, a: [], b: [], ...more },
});
const daily = (
  exercise: string,
  days: number,
  daysAgo: number,
  more: Partial<DemoHomework> = {},
): DemoHomework => ({
  ...{
    exercise,
    daysAgo,
    rhythm: { kind: 'daily', days },
    ...FOR_BOTH,
    remindAt: '20:30',
    a: [],
    b: [],
    ...more,
  },
});
const weekly = (
  exercise: string,
  [times, weeks]: readonly [number, number],
  daysAgo: number,
  more: Partial<DemoHomework> = {},
): DemoHomework => ({
  ...{ exercise, daysAgo, rhythm: { kind: 'weekly', times, weeks }, ...FOR_BOTH, a: [], b: [], ...more },
});

/** The homework of the demo's couples, by the key of partner a; the oldest first. */
export const DEMO_HOMEWORK: Readonly<Record<string, readonly DemoHomework[]>> = {
  sanne: [
    daily('body-diary', 14, 16, {
      sentence: 'Vijf minuten is genoeg. Sla gerust een avond over.',
      replyWithinDays: 3,
      a: DIARY_OF_SANNE,
      b: DIARY_OF_JORIS,
    }),
    daily('gratitude-ritual', 7, 3, {
      sentence: 'Kijk vooral klein.',
      a: GRATEFUL_SANNE,
      b: GRATEFUL_JORIS,
    }),
    once('listening-body', 2, { sentence: 'Neem dit mee naar vrijdag.', replyWithinDays: 2 }),
  ],
  noor: [
    once('body-therapies', 4, {
      sentence: 'Lees ze eens rustig, er hoeft niets gekozen te worden.',
      replyWithinDays: 2,
      a: [QUESTION_OF_NOOR],
    }),
    weekly('nature', [1, 3], 1, { for: 'b', sentence: 'Something for you alone: half an hour, no phone.' }),
  ],
  hanna: [
    weekly('touch', [2, 3], 8, {
      together: true,
      sentence: 'Nee is net zo goed als ja. Begin klein.',
      a: TOUCH_OF_HANNA,
      b: TOUCH_OF_RUBEN,
    }),
  ],
  iris: [daily('slower-living', 7, 12, { sentence: 'Koffie, tandenpoetsen: iets wat je toch al doet.' })],
  lotte: [once(OWN_EXERCISE, 3, { replyWithinDays: 3, a: [OUTSIDE_OF_LOTTE] })],
  yara: [daily('appreciation-ritual', 7, 1, { sentence: 'Eén ding per avond. Meer hoeft niet.' })],
  emma: [daily('breath-even', 10, 2, { sentence: 'Tien minuten, op jullie eigen tempo.' })],
  ruth: [weekly('read-and-listen', [1, 2], 2, { sentence: 'Choose whatever catches your eye.' })],
};
