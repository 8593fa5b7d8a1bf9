import type { ListRule } from '../script/script';
import { SEATS, type Seat } from '../seats';

/** A sentence on somebody's own list. The words are opened only to be checked. */
export interface OwnSentence {
  readonly id: string;
  readonly text: string;
  /** How much it matters to its owner: 1–3 in caring gestures, 1–5 in a vision. */
  readonly weight: number | null;
}

/** What one partner thinks of a sentence of either list. */
export interface SentenceMark {
  readonly sentenceId: string;
  /** One of the marker's own sentences that means the same. */
  readonly sameAs: string | null;
  readonly agreed: boolean;
  readonly importance: number | null;
  readonly top: boolean;
  readonly hard: boolean;
}

export type ListProblem =
  | 'list.too-few'
  | 'list.too-many'
  | 'list.empty-sentence'
  | 'list.too-long'
  | 'list.not-we'
  | 'list.weight'
  | 'list.importance'
  | 'list.top-two';

interface Bounds {
  readonly from: number;
  readonly to: number;
  readonly weights: readonly [from: number, to: number] | null;
}

/** How long each own list is. Vision: reference C6; the others are ours. */
const BOUNDS: Readonly<Partial<Record<ListRule, Bounds>>> = {
  vision: { from: 5, to: 10, weights: null },
  caring: { from: 3, to: 30, weights: [1, 3] },
  fun: { from: 3, to: 30, weights: null },
};

const SHORT = 140;
const TOP = 2;
const RANKS = [1, 5] as const;

/** What an own list still needs before it is handed in; empty when it is ready. Codes only. */
export function checkList(rule: ListRule, own: readonly OwnSentence[]): ListProblem[] {
  const bounds = BOUNDS[rule];
  if (!bounds) return [];
  const problems: (ListProblem | false)[] = [
    own.length < bounds.from && 'list.too-few',
    own.length > bounds.to && 'list.too-many',
    own.some(({ text }) => text.trim() === '') && 'list.empty-sentence',
    rule === 'vision' && own.some(({ text }) => text.trim().length > SHORT) && 'list.too-long',
    rule === 'vision' &&
      own.some(({ text }) => !/^(?:wij|we|ons|onze|our)(?!\p{L})/iu.test(text.trim())) &&
      'list.not-we',
    bounds.weights !== null &&
      own.some(({ weight }) => !isWithin(weight, bounds.weights ?? RANKS)) &&
      'list.weight',
  ];
  return problems.filter((problem) => problem !== false);
}

/**
 * What one partner's marks still need: a rank from 1 to 5 for each sentence (`vision-rank`), exactly two at the top
 * (`vision-top`). The other rules leave all marks free. `sentenceIds`: the sentences that this partner is to judge.
 */
export function checkMarks(
  rule: ListRule,
  sentenceIds: readonly string[],
  marks: readonly SentenceMark[],
): ListProblem[] {
  const own = marks.filter(({ sentenceId }) => sentenceIds.includes(sentenceId));
  if (rule === 'vision-rank') {
    const ranked = sentenceIds.every((id) =>
      own.some(({ sentenceId, importance }) => sentenceId === id && isWithin(importance, RANKS)),
    );
    return ranked ? [] : ['list.importance'];
  }
  if (rule === 'vision-top') return own.filter(({ top }) => top).length === TOP ? [] : ['list.top-two'];
  return [];
}

/** Both lists open at once, when both partners are ready; until then each sees only the own one. */
export function listsAreOpen(ready: Readonly<Record<Seat, boolean>>): boolean {
  return SEATS.every((seat) => ready[seat]);
}

function isWithin(value: number | null, [from, to]: readonly [number, number]): boolean {
  return value !== null && Number.isInteger(value) && value >= from && value <= to;
}
