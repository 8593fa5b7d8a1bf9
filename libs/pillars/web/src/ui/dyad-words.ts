import { DYAD_CHANGE_WORDS, type PairFigures, type Since } from '@tweespraak/pillars/domain';
import type { Text } from '@tweespraak/platform/web';
import type { Locale } from '@tweespraak/shared/kernel';

/**
 * How two partners changed, as one word. Their mean has a smaller error than each alone, so it may have changed while both
 * are stable: then the words say that it is about each. Empty when unknown. `t` is under `coach.change`.
 */
export function dyadWords(figures: PairFigures, since: Since, locale: Locale, t: Text): string {
  const dyad = figures.dyad[since];
  if (!dyad) return '';
  const meanChanged = (figures.couple[since]?.class ?? 'none') !== 'none';
  return dyad === 'stable' && meanChanged ? t('eachStable') : DYAD_CHANGE_WORDS[dyad][locale];
}
