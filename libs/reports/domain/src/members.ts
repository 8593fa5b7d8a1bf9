import type { Period } from './figures-model';
import { SMALLEST_GROUP } from './small-classes';

/**
 * One thing that a figure counts, with what it adds to it, and the couple it is of. Two editions that count the same thing the
 * same way have the same member; a round that was handed in since is another member than it was before.
 */
export interface Member {
  readonly thing: string;
  readonly couple: string;
}

/** The members behind the figures of a topic, by the name of the group that a threshold holds for. */
export type Groups = Readonly<Record<string, readonly Member[]>>;

/** Figures that were shown once, with whoever stood behind them. */
export interface Edition {
  readonly id: string;
  readonly period: Period;
  readonly groups: Groups;
}

export function couplesOf(members: Iterable<Member>): number {
  return new Set([...members].map(({ couple }) => couple)).size;
}

/** Nobody, or so many couples that none of them stands out. */
export function isCrowd(members: readonly Member[]): boolean {
  return members.length === 0 || couplesOf(members) >= SMALLEST_GROUP;
}

export function isSame(x: readonly Member[], y: readonly Member[]): boolean {
  return x.length === y.length && without(x, y).length === 0;
}

/** The members of `x` that are not in `y`. */
export function without(x: readonly Member[], y: readonly Member[]): Member[] {
  const there = new Set(y.map(({ thing }) => thing));
  return x.filter(({ thing }) => !there.has(thing));
}
