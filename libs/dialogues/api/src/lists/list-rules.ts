import type { Box } from '@tweespraak/dialogues/contract';
import type { DialogueKey, ListRule } from '@tweespraak/dialogues/domain';

/** Dialogues in which each writes an own list first. */
export type ListKey = Extract<DialogueKey, 'relationship-vision' | 'caring-behaviours' | 'fun'>;
export const LIST_KEYS: readonly ListKey[] = ['relationship-vision', 'caring-behaviours', 'fun'];

/** What can be written in each, and by which rules of the script the own list and the own marks are complete. */
export const LISTS: Readonly<
  Record<ListKey, { readonly boxes: readonly Box[]; readonly listed: ListRule; readonly rated: ListRule }>
> = {
  'relationship-vision': { boxes: ['wish'], listed: 'vision', rated: 'vision-top' },
  'caring-behaviours': { boxes: ['now', 'before', 'always-wanted'], listed: 'caring', rated: 'caring-hard' },
  fun: { boxes: ['fun'], listed: 'fun', rated: 'fun-choose' },
};
