import type { Exercise, Scope } from '../exercises/exercise';

/** One entry as the rule needs it; nothing of what it says. */
export interface EntryFact {
  /** `Occasion.number`. */
  readonly occasion: number;
  readonly handedIn: boolean;
  readonly scope: Scope;
  /** Of `meetsAnswered`, kept when it was handed in. */
  readonly answered?: boolean;
  /** Its coach replied and the owner opened the reply. */
  readonly replyRead?: boolean;
}

/** How far a seat is. There is no word for missed, here or anywhere. */
export type SeatProgress = 'not-begun' | 'busy' | 'done';

/**
 * How far a seat is with its own entries. A declined turn is an entry like any other. What waits for a reply is done at once when
 * its owner kept it private: then no reply can come.
 */
export function progressOf({ done }: Pick<Exercise, 'done'>, entries: readonly EntryFact[]): SeatProgress {
  if (entries.length === 0) return 'not-begun';
  const handedIn = entries.filter((entry) => entry.handedIn);
  return isDone(done, handedIn) ? 'done' : 'busy';
}

function isDone(done: Exercise['done'], handedIn: readonly EntryFact[]): boolean {
  switch (done.kind) {
    case 'entries':
      return new Set(handedIn.map(({ occasion }) => occasion)).size >= done.atLeast;
    case 'reply-read':
      return handedIn.some(({ scope, replyRead }) => scope === 'me' || replyRead === true);
    case 'answered':
      return handedIn.some(({ answered }) => answered === true);
  }
}
