import type { Mark } from '@tweespraak/dialogues/contract';
import { type OpenLists, otherSeat, type Seat } from '@tweespraak/dialogues/domain';
import type { SentenceRow } from '../lists/list';

/** Both lists as the domain joins them, the same whoever of the two asks: in the order in which they were written. */
export function toOpenLists(rows: readonly SentenceRow[], seat: Seat): OpenLists {
  const written = rows.toSorted((x, y) => x.at.getTime() - y.at.getTime() || (x.id < y.id ? -1 : 1));
  const marks = (of: 'myMark' | 'theirMark') => written.flatMap((row) => toMark(row.id, row[of]));
  const [mine, theirs] = [marks('myMark'), marks('theirMark')];
  return {
    sentences: written.map(({ id, mine: own, weight }) => ({ id, by: own ? seat : otherSeat(seat), weight })),
    marks: seat === 'a' ? { a: mine, b: theirs } : { a: theirs, b: mine },
  };
}

const toMark = (sentenceId: string, mark: Mark | null) => (mark ? [{ sentenceId, ...mark }] : []);
