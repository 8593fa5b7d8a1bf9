import type { Text } from '@tweespraak/platform/web';

/** Codes that have words of their own under `homework.problem`. */
const KNOWN = ['homework.waits', 'couple.archived', 'homework.not-for-one', 'dialogue.waits'];

/** Why a step could not be given, in plain words; a code without words says so in general. */
export function whyWords(why: string | null, problem: Text, t: Text): string {
  return why && KNOWN.includes(why) ? problem(why) : t('why');
}
