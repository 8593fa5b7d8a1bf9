import type { DialogueKey } from '@tweespraak/dialogues/domain';
import type { Pillar } from '@tweespraak/pillars/domain';
import type { Localised } from '@tweespraak/shared/kernel';

/** The eight ways of body awareness, the couple's rituals, and what a practice makes itself. */
export const WAYS = [
  'body-diary',
  'slower-living',
  'nature',
  'touch',
  'mindful-movement',
  'breath',
  'body-therapies',
  'read-and-listen',
  'ritual',
  'own',
] as const;
export type Way = (typeof WAYS)[number];

/** `solo`: one of the two. `each`: both, each on their own. `together`: both at the same time. */
export type Who = 'solo' | 'each' | 'together';

/** Who may read an entry that was handed in: its owner; the owner and the coach; the three. */
export const SCOPES = ['me', 'coach', 'both'] as const;
export type Scope = (typeof SCOPES)[number];

/** How often an exercise is done. `weekly`: so many times in each of so many weeks. */
export type Rhythm =
  | { readonly kind: 'once' }
  | { readonly kind: 'daily'; readonly days: number }
  | { readonly kind: 'weekly'; readonly times: number; readonly weeks: number };

export interface Choice {
  readonly id: string;
  readonly label: Localised;
}

interface Asked {
  /** Unique in the exercise; answers are kept under it, for ever. */
  readonly id: string;
  readonly label: Localised;
  /** Must be there to hand an entry in. */
  readonly required?: boolean;
  /** Read by nobody but its owner, whatever the scope. A consent always is, and so are the body sliders. */
  readonly private?: boolean;
}

/** What a step asks for. Lengths in characters, times in seconds. */
export type Input =
  | (Asked & { readonly kind: 'body-map'; readonly most: number }) // ids of BODY_SPOTS
  | (Asked & {
      readonly kind: 'words';
      readonly choices: readonly Choice[];
      readonly most: number;
      readonly own: boolean;
    })
  | (Asked & { readonly kind: 'choice'; readonly choices: readonly Choice[] }) // exactly one
  | (Asked & { readonly kind: 'line'; readonly most: number }) // one line
  | (Asked & { readonly kind: 'text'; readonly most: number }) // more lines
  | (Asked & { readonly kind: 'slider'; readonly low: Localised; readonly high: Localised }) // 0–10
  | (Asked & { readonly kind: 'minutes' }) // 0–240
  | (Asked & { readonly kind: 'tick' })
  /** Both tap on their own account before the step begins; a "no" is as good as a "yes". Kept: yes or no, nothing else. */
  | (Asked & { readonly kind: 'consent' })
  /** A timer with a quiet circle: so many breaths a minute (6 is coherent breathing); 0 counts breaths only. */
  | (Asked & { readonly kind: 'breathing'; readonly seconds: number; readonly perMinute: number })
  /** Cards to read, each answered with one of the choices. */
  | (Asked & { readonly kind: 'cards'; readonly cards: readonly Card[]; readonly choices: readonly Choice[] })
  /** One item of the practice's own list of books, podcasts and films. */
  | (Asked & { readonly kind: 'source' });

export interface Card {
  readonly id: string;
  readonly title: Localised;
  readonly text: Localised;
}

/** A video may only be published with captions in each language the exercise has; times in seconds from its start. */
export interface Video {
  /** https. */
  readonly url: string;
  readonly captions: Readonly<Partial<Record<'nl' | 'en', readonly Caption[]>>>;
}
export interface Caption {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

export interface Step {
  /** Unique in the exercise. */
  readonly id: string;
  readonly title: Localised;
  /** What to do, in short plain sentences. */
  readonly text: Localised;
  readonly seconds?: number;
  readonly video?: Video;
  readonly inputs: readonly Input[];
  /** Only in these weeks (1, 2, …) of a weekly exercise; always when absent. */
  readonly weeks?: readonly number[];
  /** A coach may leave it out. Never true for a step with a required input or a consent. */
  readonly optional?: boolean;
}

/** From an exercise to a conversation: on some days the two are invited to a short dialogue. */
export interface Bridge {
  /**
   * Days of the homework by the calendar, 1 for its first. Not entries: from an invitation that waits for entries each would
   * read how far the other is.
   */
  readonly after: readonly number[];
  readonly text: Localised;
  readonly dialogue: DialogueKey | null;
  readonly level?: 1 | 2 | 3 | 4;
}

/** When a seat has done it. An entry that was declined counts: it is as good. */
export type DoneRule =
  | { readonly kind: 'entries'; readonly atLeast: number; readonly of: number }
  /** Its coach answered, and the answer was read. */
  | { readonly kind: 'reply-read' }
  /** The named input was answered, in any entry (the try-out was told of). */
  | { readonly kind: 'answered'; readonly input: string };

/** An exercise, as data. Once published a version never changes; an entry points to key and version. */
export interface Exercise {
  /** Of a built-in one a word (`body-diary`), of a practice's own its uuid. */
  readonly key: string;
  readonly version: number;
  readonly way: Way;
  readonly title: Localised;
  /** One sentence: what it is. */
  readonly summary: Localised;
  readonly who: readonly Who[]; // the first is usual
  /** Of one time. */
  readonly minutes: number;
  readonly rhythm: Rhythm;
  /** On the practice's wall, `HH:MM`; a suggestion. */
  readonly remindAt?: string;
  readonly steps: readonly Step[];
  /** Two private sliders before and after: tension, and contact with my body (0–10). */
  readonly bodySliders: boolean;
  readonly scope: Scope;
  readonly bridge?: Bridge;
  readonly done: DoneRule;
  readonly safety: readonly Localised[];
  /** Not for a couple with a safety flag; the coach alone is told. */
  readonly waitsWhileFlagged?: boolean;
  readonly pillars: readonly Pillar[];
}

/** What one filled in, by input id; `before.tension`, `before.contact`, `after.tension`, `after.contact` for the sliders. */
export type Answers = Readonly<Record<string, Answer>>;
export type Answer = string | number | boolean | readonly string[] | Readonly<Record<string, string>>;
