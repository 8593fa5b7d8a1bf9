import type { DemoCouple, DemoRound } from './demo-data';
import type { DemoDialogue } from './demo-dialogues';
import type { DemoEntry } from './demo-diaries';
import type { DemoHomework } from './demo-homework';

/** The coach of a group of couples whose figures fill a practice's report; nobody signs in as any of them in the tour. */
export const GROUP_COACH = 'wende';

const GIVEN = [
  ...[
    'Aukje',
    'Bente',
    'Cato',
    'Doutzen',
    'Elze',
    'Femke',
    'Gwen',
    'Hilde',
    'Ilse',
    'Jildou',
    'Kaat',
    'Lies',
  ],
  ...[
    'Merel',
    'Nienke',
    'Oda',
    'Puck',
    'Roos',
    'Silke',
    'Tjitske',
    'Ursel',
    'Veerle',
    'Wiep',
    'Xandra',
    'Ymke',
  ],
  ...['Aart', 'Bas', 'Cees', 'Douwe', 'Evert', 'Floris', 'Gijs', 'Hidde', 'Ivo', 'Jelle', 'Klaas', 'Loek'],
  ...['Menno', 'Nanne', 'Otto', 'Pim', 'Rik', 'Sjoerd', 'Teun', 'Uko', 'Viggo', 'Wouter', 'Xeno', 'Ype'],
];
const FAMILY = ['Grasklokje', 'Zuring', 'Wederik', 'Speenkruid', 'Valeriaan', 'Ooievaarsbek', 'Smeerwortel'];
const COUPLES = 24;
/** Every quarter has one, whenever the demo is made: a quarter is thirteen weeks. */
const WEEKS_APART = 11;
const FOLLOW_UPS = 3;

type Levels = readonly number[];
const level = (height: number): Levels => [0, 4, -6, 2, -8, 3, 5, -4, 1].map((by) => height + by);

/** Where both stand at first, and at last. */
const WAYS: readonly (readonly [before: readonly [number, number], after: readonly [number, number]])[] = [
  [
    [42, 40],
    [82, 80],
  ],
  [
    [45, 50],
    [84, 52],
  ],
  [
    [60, 62],
    [61, 60],
  ],
  [
    [66, 64],
    [86, 42],
  ],
];
/** Of ten couples four go forward together, three by one of the two, two stay, one goes apart. */
const WAY_OF = [0, 0, 1, 2, 0, 1, 2, 0, 1, 3];

function roundsOf(nth: number): DemoRound[] {
  const [before, after] = WAYS[WAY_OF[nth % WAY_OF.length] ?? 0] ?? [
    [50, 50],
    [50, 50],
  ];
  const latest = 3 + (nth % 5);
  return Array.from({ length: FOLLOW_UPS + 1 }, (_, round) => {
    const [a, b] = round === 0 ? before : after;
    const weeksAgo = latest + WEEKS_APART * (FOLLOW_UPS - round);
    return { weeksAgo, ending: 'released', a: level(a), b: level(b) };
  });
}

const person = (nth: number, seat: 'a' | 'b') => {
  const place = seat === 'a' ? nth : nth + COUPLES;
  const familyName = FAMILY[place % FAMILY.length] ?? '';
  return { key: `groep${nth}${seat}`, givenName: GIVEN[place] ?? '', familyName };
};

/** Eighteen who were measured in every quarter, and six who stopped after the first time. */
export const DEMO_GROUP: readonly DemoCouple[] = Array.from({ length: COUPLES }, (_, nth) => ({
  ...{ coach: GROUP_COACH, a: person(nth, 'a'), b: person(nth, 'b'), since: '2016', note: '', joined: true },
  ...(nth % 4 === 3 ? { rounds: roundsOf(nth).slice(0, 1), archived: true } : { rounds: roundsOf(nth) }),
}));

const stays = (nth: number) => nth % 4 !== 3;
const byKey = <T>(make: (nth: number) => readonly T[]): Readonly<Record<string, readonly T[]>> =>
  Object.fromEntries(DEMO_GROUP.flatMap(({ a }, nth) => (stays(nth) ? [[a.key, make(nth)]] : [])));

/** One on paper in every quarter; some stopped one in the room as well. */
export const GROUP_DIALOGUES = byKey((nth): DemoDialogue[] => {
  const one = {
    type: 'appreciation',
    level: 1,
    coach: false,
    first: null,
    pillar: null,
    topic: null,
  } as const;
  const at = (weeksAgo: number) => weeksAgo * 7 * 24 + 21;
  const onPaper = [1, 2, 3].map((quarter): DemoDialogue => {
    return { ...one, ending: 'on-paper', hoursAgo: at((nth % 7) + WEEKS_APART * quarter - 8) };
  });
  const stopped: DemoDialogue[] = [1, 2].map((quarter) => ({
    ...{ ...one, ending: 'stopped', hoursAgo: at((nth % 7) + WEEKS_APART * quarter - 6) },
  }));
  return nth % 3 === 0 ? [...onPaper, ...stopped] : onPaper;
});

/** As many evenings as make the week done. */
const GRATEFUL = ['de afwas deed', 'mij liet uitslapen', 'thee zette', 'de fiets plakte', 'luisterde'].map(
  (that, nth): DemoEntry => ({ turn: nth + 1, scope: 'both', answers: { that, gave: 'wat rust' } }),
);

/** A week of gratitude in every quarter, which two in three did. */
export const GROUP_HOMEWORK = byKey((nth): DemoHomework[] =>
  [1, 2, 3].map((quarter) => ({
    ...{ exercise: 'gratitude-ritual', daysAgo: 7 * (WEEKS_APART * quarter - 6 + (nth % 7)) },
    ...{ rhythm: { kind: 'daily', days: 7 }, for: 'both', together: false, remindAt: null, sentence: null },
    ...{ replyWithinDays: null, a: GRATEFUL, b: nth % 3 === 2 ? [] : GRATEFUL },
  })),
);
