import type { Box } from '@tweespraak/dialogues/contract';
import type { ListRule } from '@tweespraak/dialogues/domain';
import type { MarkKind } from '../ui/lists/sentence-marks';

export type ListStageName = 'own-list' | 'both-lists' | 'marks';

const BOXES: Readonly<Partial<Record<ListRule, readonly Box[]>>> = {
  vision: ['wish'],
  caring: ['now', 'before', 'always-wanted'],
  fun: ['fun'],
};

const MARKS: Readonly<Partial<Record<ListRule, MarkKind>>> = {
  'vision-match': 'match',
  'vision-rank': 'rank',
  'vision-top': 'top',
  'caring-hard': 'hard',
  'fun-choose': 'choose',
};

/** In which boxes one writes for a rule. */
export function boxesOf(list: ListRule | null): readonly Box[] {
  return (list && BOXES[list]) ?? [];
}

/** What is asked about each sentence. */
export function markKindOf(list: ListRule | null): MarkKind {
  return (list && MARKS[list]) ?? 'choose';
}
