import type { TogetherPage } from '@tweespraak/pillars/contract';
import { findInstrument, PILLARS, sharedStrength } from '@tweespraak/pillars/domain';
import type { OpenRoundRow } from './outcome.sql';

/** An open round for both partners alike: no total, no answer to a single question. */
export function toOpenRound(row: OpenRoundRow): TogetherPage['rounds'][number] {
  const instrument = findInstrument(row.instrument_version);
  const share = (pillar: (typeof PILLARS)[number]) =>
    sharedStrength(instrument, pillar, row.a_answers, row.b_answers)?.strength ?? null;
  return {
    roundId: row.id,
    finishedAt: row.finished_on,
    instrumentVersion: row.instrument_version,
    parametersVersion: row.parameters_version,
    a: { scores: row.a_scores, guesses: row.a_guesses, importance: row.a_importance },
    b: { scores: row.b_scores, guesses: row.b_guesses, importance: row.b_importance },
    sharedStrength: PILLARS.map(share),
  };
}
