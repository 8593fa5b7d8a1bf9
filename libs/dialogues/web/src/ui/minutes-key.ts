import type { Script } from '@tweespraak/dialogues/domain';

/** Which sentence tells how long a dialogue takes, under a `minutes`; `about` when it always takes the same. */
export function minutesKey({ setting, minutes: [from, to] }: Pick<Script, 'setting' | 'minutes'>): string {
  return setting === 'room' && from === to ? 'about' : setting;
}
