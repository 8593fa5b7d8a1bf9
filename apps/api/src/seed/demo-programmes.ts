import { builtInProgramme, type Programme, type ProgrammeStep } from '@tweespraak/homework/domain';

/** How a step of a running programme stands; in days before the moment of seeding (`due`: after it). */
export type DemoStep =
  | { readonly came: number; readonly nth?: number }
  | { readonly skipped: number }
  | { readonly stuck: string }
  | { readonly due: number };

/** A programme as it runs for a couple of the demo. Steps that are not named wait. */
export interface DemoEnrolment {
  readonly programme: string;
  readonly begun: number;
  readonly paused?: number;
  readonly finished?: number;
  readonly steps: Readonly<Record<string, DemoStep>>;
}

/** The practice's own: touch, and only after a word of the coach. */
export const OWN_PROGRAMME = 'own';
const OWN_STEPS: readonly ProgrammeStep[] = [
  {
    id: 'word',
    kind: 'note-for-coach',
    text: {
      nl: 'Vraag elk van de twee apart hoe het is om aangeraakt te worden.',
      en: 'Ask each of the two alone what it is like to be touched.',
    },
    delivery: { rule: 'at-once' },
  },
  {
    ...{ id: 'touch', kind: 'homework', exercise: 'touch', for: 'both', dueInDays: 21 },
    delivery: { rule: 'interval', days: 2 },
  },
  { id: 'test', kind: 'round', dueInDays: 7, delivery: { rule: 'after-both', days: 7 } },
];
export const DEMO_PROGRAMME = {
  title: { nl: 'Weer dichterbij', en: 'Close again' },
  summary: {
    nl: 'Eerst een woord met ieder apart, dan drie weken aanraken op eigen tempo, dan meten.',
    en: 'First a word with each alone, then three weeks of touch at your own pace, then the test.',
  },
  steps: OWN_STEPS,
} as const;

export function demoProgramme(key: string): Pick<Programme, 'title' | 'steps'> {
  return builtInProgramme(key) ?? DEMO_PROGRAMME;
}

/** What runs or ran for the demo's couples, by the key of partner a. */
export const DEMO_ENROLMENTS: Readonly<Record<string, readonly DemoEnrolment[]>> = {
  sanne: [
    {
      ...{ programme: 'start-of-coaching', begun: 353, finished: 290 },
      steps: {
        ...{ test: { came: 353 }, reading: { came: 351 }, appreciation: { came: 346 } },
        ...{ 'first-talk': { came: 344 }, diary: { came: 338 }, 'look-back': { came: 290 } },
      },
    },
  ],
  noor: [
    {
      ...{ programme: 'start-of-coaching', begun: 10 },
      steps: { test: { came: 10 }, reading: { skipped: 6 } },
    },
  ],
  lotte: [
    {
      ...{ programme: 'dialogue-in-six-weeks', begun: 86, paused: 27 },
      steps: {
        ...{ reading: { came: 86 }, 'appreciate-1': { came: 86 }, ritual: { came: 78 } },
        ...{ 'be-there': { came: 72 }, 'imago-1': { came: 72 }, breath: { came: 60 } },
        'imago-2': { came: 40, nth: 1 },
      },
    },
  ],
  hanna: [
    {
      ...{ programme: 'body-first', begun: 75 },
      steps: {
        ...{ breath: { came: 75 }, slower: { came: 66 }, diary: { came: 55 }, outdoors: { came: 40 } },
        ...{ talk: { came: 31, nth: 1 }, 'about-touch': { came: 15 }, touch: { came: 8 } },
        test: { due: 13 },
      },
    },
  ],
  vera: [
    { programme: OWN_PROGRAMME, begun: 5, steps: { word: { came: 5 }, touch: { stuck: 'homework.waits' } } },
  ],
  emma: [
    {
      ...{ programme: 'dialogue-in-six-weeks', begun: 36 },
      steps: {
        ...{ reading: { came: 36 }, 'appreciate-1': { came: 36 }, ritual: { came: 29 } },
        ...{ 'be-there': { came: 22 }, 'imago-1': { came: 22 }, breath: { came: 2 } },
        'imago-2': { due: 4 },
      },
    },
  ],
};

/** Who put a piece of homework off more than once: partner b of the couple. */
export const DEMO_POSTPONED: Readonly<Record<string, { readonly exercise: string; readonly times: number }>> =
  {
    noor: { exercise: 'body-therapies', times: 2 },
  };
