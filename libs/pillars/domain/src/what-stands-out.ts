import type { Locale } from '@tweespraak/shared/kernel';
import { changeFinding } from './change-finding';
import { changeSentence } from './change-sentences';
import type { Names } from './couple';
import type { CoupleSeries } from './series-model';
import { stateFindings } from './state-findings';
import { stateSentence } from './state-sentences';

const MAX_SENTENCES = 2;

/**
 * One or two plain sentences on a couple's latest round, for the coach: reliable change first, then a gap above noise,
 * then the lowest pillar as a chance. Says what was measured, never why, and blames nobody. Empty without rounds.
 * Built by rules from the figures; shows the partners' names, so for pages where both may be named.
 */
export function whatStandsOut(series: CoupleSeries | null, names: Names, locale: Locale): string[] {
  if (series === null) return [];
  const finding = changeFinding(series);
  const change = changeSentence(finding, names, locale);
  const state = stateFindings(series).map((found) => stateSentence(found, names, locale));
  return (finding.kind === 'firstRound' ? [...state, change] : [change, ...state]).slice(0, MAX_SENTENCES);
}
