/** What a condition may look at: an answer by its item, the answer under judgement itself, or a fixed value. */
export type Operand =
  | { readonly kind: 'answer'; readonly item: string }
  | { readonly kind: 'self' }
  | { readonly kind: 'value'; readonly value: string | number };

export const COMPARISONS = ['=', '!=', '<', '<=', '>', '>=', 'has'] as const;
/** `has`: one of the ticked choices on the left is the value on the right. */
export type Comparison = (typeof COMPARISONS)[number];

export interface Comparing {
  readonly op: Comparison;
  readonly left: Operand;
  readonly right: Operand;
}

export const GROUPINGS = ['all', 'any', 'none'] as const;
export interface Grouping {
  readonly op: (typeof GROUPINGS)[number];
  readonly of: readonly Expression[];
}

/** A condition as data: it is walked, never run. */
export type Expression = Comparing | Grouping;

/** Deeper than this, or longer, is no condition that a person can check. */
export const MOST_DEPTH = 5;
export const MOST_PARTS = 60;

export const isGrouping = (expression: Expression): expression is Grouping => 'of' in expression;

/** Levels of grouping; one comparison has one. */
export function depthOf(expression: Expression): number {
  return isGrouping(expression) ? 1 + Math.max(0, ...expression.of.map(depthOf)) : 1;
}

/** How many comparisons and groups there are in it. */
export function partsOf(expression: Expression): number {
  return isGrouping(expression) ? expression.of.reduce((sum, one) => sum + partsOf(one), 1) : 1;
}

/** Small enough to be kept and to be checked by a person. */
export const isSmall = (expression: Expression): boolean =>
  depthOf(expression) <= MOST_DEPTH && partsOf(expression) <= MOST_PARTS;

/** The items whose answers it looks at. */
export function itemsIn(expression: Expression): string[] {
  if (isGrouping(expression)) return expression.of.flatMap(itemsIn);
  return [expression.left, expression.right].flatMap((one) => (one.kind === 'answer' ? [one.item] : []));
}

/** True when it looks at the answer under judgement: only a constraint can. */
export function looksAtSelf(expression: Expression): boolean {
  if (isGrouping(expression)) return expression.of.some(looksAtSelf);
  return expression.left.kind === 'self' || expression.right.kind === 'self';
}

/** Both at once; `null` is no condition. */
export function bothOf(a: Expression | null, b: Expression | null): Expression | null {
  if (!a || !b) return a ?? b;
  const parts = [a, b].flatMap((one) => (isGrouping(one) && one.op === 'all' ? one.of : [one]));
  return { op: 'all', of: parts };
}
