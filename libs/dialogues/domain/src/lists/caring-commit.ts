import { practiceLength } from '../engine/practice';
import { CARING_BEHAVIOURS } from '../scripts/caring-behaviours';

export type CommitProblem = 'commit.too-few' | 'commit.too-many' | 'commit.weeks';

const AT_LEAST = 2;
/** More than one a day is no small gesture any more. */
const AT_MOST = 7;

/** A caring commitment: at least two gestures a week, for whole weeks within the practice's maximum (12). Codes; empty: fine. */
export function checkCommit({
  perWeek,
  weeks,
}: {
  readonly perWeek: number;
  readonly weeks: number;
}): CommitProblem[] {
  const problems: (CommitProblem | false)[] = [
    !(perWeek >= AT_LEAST) && 'commit.too-few',
    perWeek > AT_MOST && 'commit.too-many',
    practiceLength(CARING_BEHAVIOURS, weeks) !== weeks && 'commit.weeks',
  ];
  return problems.filter((problem) => problem !== false);
}

/** Once a week a surprise may join the gestures: is this week's slot still free? */
export function surpriseIsFree(surprisesThisWeek: number): boolean {
  return surprisesThisWeek < 1;
}
