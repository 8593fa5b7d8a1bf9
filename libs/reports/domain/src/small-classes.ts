/** Under this many couples nothing is said of a group. */
export const SMALLEST_GROUP = 10;
/** A class within a group that holds 1 up to this many couples less one is not shown. */
export const SMALLEST_CLASS = 5;

/** One class of a partition whose total is shown. */
export interface ClassCount {
  readonly count: number;
  /** How many couples the count is of; as large as the count where couples are counted. */
  readonly couples: number;
}

/**
 * Which classes are shown, in the order given: none of 1 to 4 couples, and where one is hidden, the smallest of the others with
 * it (all of them, if several are as small). Then the hidden ones hold five couples together, and as any of them may be the
 * small one, neither the total nor knowing this rule gives it away. A class of nobody is shown: it is nobody's.
 */
export function hideSmallClasses(classes: readonly ClassCount[]): (number | null)[] {
  if (!classes.some(isSmall)) return classes.map(({ count }) => count);
  const others = classes.map(({ couples }) => couples).filter((couples) => couples >= SMALLEST_CLASS);
  const smallest = Math.min(...others);
  return classes.map((one) => (isSmall(one) || one.couples === smallest ? null : one.count));
}

export function isSmall({ couples }: ClassCount): boolean {
  return couples > 0 && couples < SMALLEST_CLASS;
}
