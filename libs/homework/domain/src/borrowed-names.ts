import { DIALOGUE_KEYS, DIALOGUE_NAMES, PILLARS, PILLAR_NAMES } from '@tweespraak/dialogues/domain';

/** What an exercise or a programme can point to, by key; here for pages, which read the domain of their own scope only. */
export const pillarKeys = PILLARS;
export const pillarNames = PILLAR_NAMES;
export const dialogueKeys = DIALOGUE_KEYS;
export const dialogueNames = DIALOGUE_NAMES;
