import type { DialogueKey } from '@tweespraak/dialogues/domain';

/**
 * What never happens while a safety flag stands: these ask for closeness, or for silence about what hurts. Nobody but the
 * coach learns why: a partner's pages and refusals are the same with and without a flag.
 */
export const WAITS_WHILE_FLAGGED: readonly DialogueKey[] = ['parent-child', 'holding', 'zero-negativity'];
