/** Two-sided normal quantiles for the confidence levels that the product speaks of, in percent. Source: pillar-test §5. */
export const Z = { 80: 1.2816, 90: 1.6449, 95: 1.96 } as const;
