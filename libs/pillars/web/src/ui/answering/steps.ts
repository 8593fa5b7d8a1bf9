const TOTAL = 5;

/** The steps after the questions, which are the first. */
export const STEPS = {
  guess: { n: 2, total: TOTAL },
  importance: { n: 3, total: TOTAL },
  private: { n: 4, total: TOTAL },
  check: { n: 5, total: TOTAL },
} as const;
