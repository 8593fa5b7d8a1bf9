import type { Actor, Pattern, Step, StepId, StepWords } from '../script/script';

type More = Partial<Omit<Step, 'id' | 'actor' | 'pattern' | 'words' | 'exits'>>;

/** A step with the usual times: speaking has no minimum, and after three minutes the app may say that going on is fine. */
export function step(
  id: StepId,
  actor: Actor,
  pattern: Pattern,
  words: StepWords,
  exits: string | Step['exits'],
  more: More = {},
): Step {
  return {
    id,
    actor,
    pattern,
    words,
    exits: typeof exits === 'string' ? { next: exits } : exits,
    minSeconds: 0,
    maxSeconds: 180,
    skippable: false,
    ...more,
  };
}
