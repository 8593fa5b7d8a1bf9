import type { DialogueKey, Level, Seat } from '@tweespraak/dialogues/domain';
import type { Pillar } from '@tweespraak/pillars/domain';

/** How far a dialogue of the demo is. */
export type DemoDialogueEnding =
  'closed' | 'on-paper' | 'stopped' | 'practising' | 'paused' | 'lapsed' | 'planned' | 'asked';

export interface DemoDialogue {
  readonly type: DialogueKey;
  readonly ending: DemoDialogueEnding;
  /** When it was held, or is for; hours before (negative: after) the moment of seeding. */
  readonly hoursAgo: number | null;
  readonly level: Level;
  readonly coach: boolean;
  readonly first: Seat | null;
  readonly pillar: Pillar | null;
  readonly topic: string | null;
}

const WEEK = 7 * 24;

const dialogue = (type: DialogueKey, hoursAgo: number | null, more: Partial<DemoDialogue>): DemoDialogue => ({
  ...{ type, hoursAgo, ending: 'closed', level: 1, coach: false, first: null, pillar: null, topic: null },
  ...more,
});
const held = (type: DialogueKey, weeksAgo: number, level: Level, more: Partial<DemoDialogue> = {}) =>
  dialogue(type, weeksAgo * WEEK + 21, { level, ...more });

/** A year between six measurements: from the first with the coach to the last with hardly a word on the screen. */
const A_YEAR: readonly DemoDialogue[] = [
  held('appreciation', 49, 1, { coach: true }),
  held('imago', 47, 1, { coach: true, pillar: 'communication' }),
  held('appreciation', 45, 1),
  held('imago', 43, 1, { coach: true, first: 'b' }),
  held('frustration', 39, 1, { coach: true, pillar: 'intimacy' }),
  held('imago', 37, 2),
  held('frustration', 34, 1, { coach: true, first: 'b' }),
  held('imago', 29, 2, { first: 'b', pillar: 'depth' }),
  held('reconnect', 27, 1),
  held('frustration', 24, 2, { ending: 'stopped' }),
  held('relationship-vision', 21, 1, { coach: true, pillar: 'worldview' }),
  held('appreciation', 20, 2, { ending: 'on-paper' }),
  held('imago', 18, 3, { pillar: 'trust' }),
  held('frustration', 15, 2),
  held('imago', 9, 3, { first: 'b' }),
  held('appreciation', 6, 2, { ending: 'on-paper' }),
  held('frustration', 4, 3, { pillar: 'timeTogether' }),
  held('appreciation', 3, 2),
  held('imago', 1, 3, { pillar: 'depth' }),
];

/**
 * The dialogues of the demo's couples, by the key of partner a. Couples that are not here have none: the first is still to
 * be planned.
 */
export const DEMO_DIALOGUES: Readonly<Record<string, readonly DemoDialogue[]>> = {
  sanne: [
    ...A_YEAR,
    dialogue('imago', -45, {
      ...{ ending: 'planned', level: 4, first: 'a' },
      ...{ pillar: 'timeTogether', topic: 'Hoe we het weekend verdelen' },
    }),
    dialogue('appreciation', 2, {
      ending: 'asked',
      level: 3,
      first: 'b',
      topic: 'Hoe je gisteren luisterde',
    }),
  ],
  lotte: [
    held('appreciation', 12, 1, { coach: true }),
    held('imago', 9, 1, { coach: true }),
    held('imago', 5, 1, { coach: true, first: 'b', pillar: 'communication' }),
    dialogue('frustration', 2, {
      ending: 'paused',
      coach: true,
      pillar: 'trust',
      topic: 'De laatste vakantie',
    }),
  ],
  hanna: [
    held('appreciation', 44, 1, { coach: true }),
    held('appreciation', 35, 1),
    held('imago', 26, 1, { coach: true }),
    held('reconnect', 17, 1, { ending: 'on-paper' }),
    dialogue('imago', 52, { ending: 'lapsed', coach: false }),
  ],
  iris: [
    dialogue('appreciation', -3, {
      ...{ ending: 'planned', coach: true, first: 'a' },
      ...{ pillar: 'support', topic: 'De verhuizing' },
    }),
  ],
  vera: [dialogue('zero-negativity', -4 * 24, { ending: 'planned', coach: true })],
  anke: [
    held('appreciation', 5, 1, { coach: true }),
    dialogue('relationship-vision', null, { ending: 'planned', pillar: 'worldview' }),
  ],
  emma: [
    held('appreciation', 4, 1, { coach: true }),
    held('imago', 2, 1, { coach: true }),
    dialogue('gratitude', 6 * 24, { ending: 'practising' }),
  ],
  ruth: [
    held('appreciation', 30, 1, { coach: true }),
    held('imago', 27, 1, { coach: true }),
    held('imago', 20, 1, { coach: true, first: 'b' }),
    held('imago', 10, 2),
    held('appreciation', 7, 1, { ending: 'on-paper' }),
    dialogue('imago', -70, { ending: 'planned', level: 2, topic: 'Time for the two of us' }),
  ],
};
