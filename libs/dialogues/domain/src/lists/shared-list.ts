import type { SentenceMark } from './lists';
import { otherSeat, SEATS, type Seat } from '../seats';

/** Both lists as they lie open: who wrote what, and what each marked. No words are needed to join them. */
export interface OpenSentence {
  readonly id: string;
  readonly by: Seat;
  readonly weight: number | null;
}

export interface OpenLists {
  readonly sentences: readonly OpenSentence[];
  readonly marks: Readonly<Record<Seat, readonly SentenceMark[]>>;
}

/** One line of the shared list: a sentence that the other agreed with, or several that mean the same. */
export interface SharedLine {
  /** The sentences of this line; the first is the one that is shown. */
  readonly ids: readonly string[];
  /** The importance for both together, from 2 to 10; a side that gave none counts as the middle, 3. */
  readonly rank: number;
  /** How many of the two have it among their top two. */
  readonly tops: number;
  readonly hardFor: readonly Seat[];
}

const MIDDLE = 3;

/**
 * The shared list: what both said (matched) or one said and the other agreed with, by joint importance, then by how many chose
 * it as a top, then in the order it was written. A sentence without an answer is in no line and stays with its writer.
 */
export function sharedList(lists: OpenLists): SharedLine[] {
  const lines = groups(lists).map((ids): SharedLine => ({
    ids,
    rank: SEATS.reduce((sum, seat) => sum + importanceOf(lists, seat, ids), 0),
    tops: SEATS.filter((seat) => marksOn(lists, seat, ids).some(({ top }) => top)).length,
    hardFor: SEATS.filter((seat) => marksOn(lists, seat, ids).some(({ hard }) => hard)),
  }));
  return lines.toSorted((x, y) => y.rank - x.rank || y.tops - x.tops);
}

/** Sentences of the other that this partner did not mark as hard for now, the dearest first: what there is to give. */
export function possibleGestures({ sentences, marks }: OpenLists, giver: Seat): string[] {
  const hard = marks[giver].filter((mark) => mark.hard).map(({ sentenceId }) => sentenceId);
  return sentences
    .filter(({ by, id }) => by === otherSeat(giver) && !hard.includes(id))
    .toSorted((x, y) => (y.weight ?? 0) - (x.weight ?? 0))
    .map(({ id }) => id);
}

/** Joins each sentence with what means the same; alone it needs the other's yes. In the order it was written. */
function groups({ sentences, marks }: OpenLists): string[][] {
  const joined: string[][] = [];
  for (const { id, by } of sentences) {
    const theirs = marks[otherSeat(by)].filter(({ sentenceId }) => sentenceId === id);
    const same = theirs.flatMap(({ sameAs }) =>
      sameAs !== null && isOf(sentences, sameAs, otherSeat(by)) ? [sameAs] : [],
    );
    if (same.length === 0 && !theirs.some(({ agreed }) => agreed)) continue;
    const ids = [id, ...same];
    const old = joined.filter((group) => group.some((other) => ids.includes(other)));
    const merged = [...new Set([...old.flat(), ...ids])];
    old.forEach((group) => joined.splice(joined.indexOf(group), 1));
    joined.push(merged);
  }
  const place = new Map(sentences.map(({ id }, index) => [id, index]));
  const order = (ids: readonly string[]) => Math.min(...ids.map((id) => place.get(id) ?? 0));
  return joined
    .toSorted((x, y) => order(x) - order(y))
    .map((ids) => ids.toSorted((x, y) => order([x]) - order([y])));
}

function isOf(sentences: readonly OpenSentence[], id: string, seat: Seat): boolean {
  return sentences.some((sentence) => sentence.id === id && sentence.by === seat);
}

function marksOn({ marks }: OpenLists, seat: Seat, ids: readonly string[]): SentenceMark[] {
  return marks[seat].filter(({ sentenceId }) => ids.includes(sentenceId));
}

/** The highest that this partner gave to any sentence of the line, own weight or mark. */
function importanceOf(lists: OpenLists, seat: Seat, ids: readonly string[]): number {
  const own = lists.sentences
    .filter(({ id, by }) => by === seat && ids.includes(id))
    .map(({ weight }) => weight);
  const marked = marksOn(lists, seat, ids).map(({ importance }) => importance);
  const given = [...own, ...marked].filter((value) => value !== null);
  return given.length > 0 ? Math.max(...given) : MIDDLE;
}
