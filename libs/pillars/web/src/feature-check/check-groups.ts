import { SKIPPED } from '@tweespraak/pillars/domain';
import type { Place, Value } from '../data/draft-store/edits';
import type { Question } from '../data/round-store';

/** A question to look at again. `elsewhere` is what another device holds, when that differs. */
export interface CheckRow extends Question {
  readonly elsewhere: Value;
}

export interface CheckGroups {
  readonly open: readonly CheckRow[];
  /** Answered on two devices, differently. */
  readonly twice: readonly CheckRow[];
  readonly skipped: readonly CheckRow[];
  readonly given: readonly CheckRow[];
}

/** All questions in the person's own order, each in one group: what needs a look comes first. */
export function checkGroups(questions: readonly Question[], twice: ReadonlyMap<Place, Value>): CheckGroups {
  const rows = questions.map((question) => ({
    ...question,
    elsewhere: twice.get(`answers.${question.index}`) ?? null,
  }));
  const isTwice = (row: CheckRow) => row.elsewhere !== null;
  const rest = rows.filter((row) => !isTwice(row));
  return {
    open: rest.filter(({ answer }) => answer === null),
    twice: rows.filter(isTwice),
    skipped: rest.filter(({ answer }) => answer === SKIPPED),
    given: rest.filter(({ answer }) => answer !== null && answer !== SKIPPED),
  };
}
