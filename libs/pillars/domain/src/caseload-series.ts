import { coupleSeries } from './series';
import type { CompletedRound, CoupleSeries } from './series-model';
import type { Score } from './scoring';

/** One partner's scores of the latest finished round and of the one before, nine each in the order of PILLARS. */
export interface CaseloadScores {
  readonly scores: readonly Score[] | null;
  readonly total: Score;
  readonly previousScores: readonly Score[] | null;
  readonly previousTotal: Score;
}

/** What is kept at hand of a couple: its last two rounds that both partners finished. */
export interface CaseloadRounds {
  readonly a: CaseloadScores;
  readonly b: CaseloadScores;
  /** Instants as ISO text; `null` when there is no such round. */
  readonly finishedAt: string | null;
  readonly previousFinishedAt: string | null;
  readonly instrumentVersion: string | null;
  readonly previousInstrumentVersion: string | null;
  /** Of the latest round; the one before is read with the same, the couple's own page with its own. */
  readonly parametersVersion: string | null;
}

/** The last two rounds as a series, so that the caseload judges change by the same rules as the couple's page. `null` without rounds. */
export function caseloadSeries(of: CaseloadRounds): CoupleSeries | null {
  const rounds = [previousRound(of), latestRound(of)].filter((round) => round !== null);
  return coupleSeries(rounds);
}

function latestRound(of: CaseloadRounds): CompletedRound | null {
  const { finishedAt, instrumentVersion } = of;
  if (finishedAt === null || instrumentVersion === null) return null;
  return roundOf(of, 'latest', finishedAt, instrumentVersion, (partner) => [partner.scores, partner.total]);
}

function previousRound(of: CaseloadRounds): CompletedRound | null {
  const { previousFinishedAt: at, previousInstrumentVersion: version } = of;
  if (at === null || version === null) return null;
  return roundOf(of, 'previous', at, version, (p) => [p.previousScores, p.previousTotal]);
}

function roundOf(
  { a, b, parametersVersion }: CaseloadRounds,
  roundId: string,
  date: string,
  instrumentVersion: string,
  pick: (partner: CaseloadScores) => readonly [readonly Score[] | null, Score],
): CompletedRound | null {
  if (parametersVersion === null) return null;
  const measurement = (partner: CaseloadScores) => {
    const [pillars, total] = pick(partner);
    return pillars && { scores: { pillars, total }, importance: [], guesses: [] };
  };
  return { roundId, date, instrumentVersion, parametersVersion, a: measurement(a), b: measurement(b) };
}
