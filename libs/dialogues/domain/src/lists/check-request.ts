import { LOCALES } from '@tweespraak/shared/kernel';
import { REQUEST_SIGNS, type RequestSigns } from './request-words';

export interface SmallRequestDraft {
  /** What to do, and how often. */
  readonly text: string;
  readonly days: number;
}

/** Which rule a small request does not meet yet. `measurable`: how often or when. `different`: said twice. */
export type RequestRule =
  'positive' | 'specific' | 'measurable' | 'visible' | 'term' | 'no-exchange' | 'three' | 'different';

export const REQUEST_DAYS = { from: 7, to: 30 } as const;
const REQUESTS = 3;
const WORDS_AT_LEAST = 3;

type Rule = readonly [rule: RequestRule, broken: (draft: SmallRequestDraft) => boolean];

const RULES: readonly Rule[] = [
  ['positive', shows('negative')],
  ['specific', (draft) => wordsOf(draft.text).length < WORDS_AT_LEAST || shows('vague')(draft)],
  ['measurable', (draft) => !shows('often')(draft)],
  ['visible', shows('inside')],
  ['term', ({ days }) => !Number.isInteger(days) || days < REQUEST_DAYS.from || days > REQUEST_DAYS.to],
  ['no-exchange', shows('exchange')],
];

/**
 * The rules that a small request of C4 does not meet yet, in a fixed order; empty when it is clear. Codes only: the page has
 * the words, and the text itself goes nowhere. Reads Dutch and English alike.
 */
export function checkRequest(draft: SmallRequestDraft): RequestRule[] {
  return RULES.filter(([, broken]) => broken(draft)).map(([rule]) => rule);
}

/** The same for the three together, by place; `three` and `different` stand with the first that is missing or said twice. */
export function checkRequests(drafts: readonly SmallRequestDraft[]): RequestRule[][] {
  const said = drafts.map(({ text }) => wordsOf(text).join(' '));
  const checked = drafts.map((draft, index): RequestRule[] => [
    ...checkRequest(draft),
    ...(said.indexOf(said[index] ?? '') < index ? (['different'] as const) : []),
  ]);
  if (drafts.length === REQUESTS) return checked;
  return drafts.length < REQUESTS ? [...checked, ['three']] : [...checked.slice(0, REQUESTS), ['three']];
}

/** Are these three requests ready to be said? */
export function requestsAreClear(drafts: readonly SmallRequestDraft[]): boolean {
  return checkRequests(drafts).every((rules) => rules.length === 0);
}

function shows(sign: keyof RequestSigns): (draft: SmallRequestDraft) => boolean {
  return ({ text }) => LOCALES.some((locale) => REQUEST_SIGNS[locale][sign].test(text));
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\d']+/gu) ?? [];
}
