import type { DayKind } from '@tweespraak/dialogues/contract';
import type { DialogueKey } from '@tweespraak/dialogues/domain';

/** Dialogues that go on at home over days or weeks, and what can be noted in each. */
export const KINDS_OF_DAYS: Readonly<Partial<Record<DialogueKey, readonly DayKind[]>>> = {
  'zero-negativity': ['sun', 'cloud', 'skipped', 'said'],
  gratitude: ['said'],
  'caring-behaviours': ['received', 'done'],
  fun: ['done'],
};
export const DAY_KEYS = Object.keys(KINDS_OF_DAYS) as readonly DialogueKey[];

/** An evening was one of these, and it is nobody's but one's own. */
export const EVENINGS: readonly DayKind[] = ['sun', 'cloud', 'skipped'];
