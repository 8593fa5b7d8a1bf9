import { classifyChange, type Change } from './change';
import { gap, guessAccuracy, otherSeat, profileSimilarity, SEATS, type Seat } from './couple';
import { dyadChangeClass } from './dyad-change';
import { band95, exceeds, findParameters, gapNoiseThreshold, type ErrorLevel } from './measurement-error';
import { guessFigure, type GuessFigure } from './guess';
import { PILLARS, type Pillar } from './pillars';
import { coupleMean, type Score } from './scoring';
import type {
  CompletedRound,
  CoupleSeries,
  Figure,
  GapFigure,
  PairFigures,
  PillarSeries,
  ReliableChanges,
  Since,
} from './series-model';

/** The rounds that figures are read from. With one round there is no first or previous to compare with. */
interface History {
  readonly rounds: readonly CompletedRound[];
  readonly latest: CompletedRound;
  readonly sinceFirst: CompletedRound | undefined;
  readonly sincePrevious: CompletedRound | undefined;
}

/** A pillar by its place, or the total. */
type Scale = number | 'total';

/**
 * The couple's figures over time from its completed rounds, in any order; `null` without rounds. Each round is read
 * with its own versions. Throws DomainError `parameters.unknown`.
 */
export function coupleSeries(completed: readonly CompletedRound[]): CoupleSeries | null {
  const rounds = completed.toSorted((x, y) => (x.date < y.date ? -1 : Number(x.date > y.date)));
  const latest = rounds.at(-1);
  if (!latest) return null;
  const sinceFirst = rounds.length > 1 ? rounds[0] : undefined;
  const history: History = { rounds, latest, sinceFirst, sincePrevious: rounds.at(-2) };
  const pillars = PILLARS.map((pillar, index) => pillarSeries(history, pillar, index));
  return {
    rounds: rounds.map(({ roundId, date, instrumentVersion, parametersVersion }) => {
      return { roundId, date, instrumentVersion, parametersVersion };
    }),
    pillars,
    total: pairFigures(history, 'total'),
    similarity: profileSimilarity(latest.a?.scores.pillars ?? [], latest.b?.scores.pillars ?? []),
    guessAccuracy: { a: accuracyOf(latest, 'a'), b: accuracyOf(latest, 'b') },
    reliableChanges: {
      sinceFirst: countReliable(pillars, 'sinceFirst'),
      sincePrevious: countReliable(pillars, 'sincePrevious'),
    },
  };
}

function pillarSeries(history: History, pillar: Pillar, index: number): PillarSeries {
  const { latest } = history;
  return {
    pillar,
    ...pairFigures(history, index),
    importance: { a: latest.a?.importance[index] ?? null, b: latest.b?.importance[index] ?? null },
    guesses: { a: guessIn(latest, 'a', index), b: guessIn(latest, 'b', index) },
  };
}

function pairFigures(history: History, scale: Scale): PairFigures {
  const a = figure(history, scale, 'a');
  const b = figure(history, scale, 'b');
  return {
    a,
    b,
    couple: figure(history, scale, 'couple'),
    gap: gapFigure(history.latest, scale),
    dyad: {
      sinceFirst: dyadChangeClass(a.sinceFirst, b.sinceFirst),
      sincePrevious: dyadChangeClass(a.sincePrevious, b.sincePrevious),
    },
    points: history.rounds.map((round) => ({
      roundId: round.roundId,
      date: round.date,
      a: scoreIn(round, scale, 'a'),
      b: scoreIn(round, scale, 'b'),
      couple: scoreIn(round, scale, 'couple'),
      comparable: round.instrumentVersion === history.latest.instrumentVersion,
    })),
  };
}

function figure(history: History, scale: Scale, who: Seat | 'couple'): Figure {
  const { latest } = history;
  const level = levelOf(scale, who);
  const score = scoreIn(latest, scale, who);
  const since = (earlier: CompletedRound | undefined): Change | null => {
    if (!earlier || earlier.instrumentVersion !== latest.instrumentVersion) return null;
    const [then, now] = [findParameters(earlier.parametersVersion), findParameters(latest.parametersVersion)];
    return classifyChange(scoreIn(earlier, scale, who), score, now, level, then);
  };
  return {
    latest: score,
    band: band95(score, findParameters(latest.parametersVersion), level),
    sinceFirst: since(history.sinceFirst),
    sincePrevious: since(history.sincePrevious),
  };
}

function scoreIn(round: CompletedRound, scale: Scale, who: Seat | 'couple'): Score {
  if (who === 'couple') return coupleMean(scoreIn(round, scale, 'a'), scoreIn(round, scale, 'b'));
  const scores = round[who]?.scores;
  return (scale === 'total' ? scores?.total : scores?.pillars[scale]) ?? null;
}

function levelOf(scale: Scale, who: Seat | 'couple'): ErrorLevel {
  if (scale === 'total') return who === 'couple' ? 'coupleTotal' : 'partnerTotal';
  return who === 'couple' ? 'couplePillar' : 'partnerPillar';
}

function gapFigure(round: CompletedRound, scale: Scale): GapFigure | null {
  const value = gap(scoreIn(round, scale, 'a'), scoreIn(round, scale, 'b'));
  if (value === null) return null;
  const parameters = findParameters(round.parametersVersion);
  const threshold = gapNoiseThreshold(parameters, 95, scale === 'total' ? 'total' : 'pillar');
  return { value, threshold, aboveNoise: exceeds(value, threshold) };
}

function guessIn(round: CompletedRound, guesser: Seat, index: number): GuessFigure | null {
  const partnerScore = scoreIn(round, index, otherSeat(guesser));
  return guessFigure(round[guesser]?.guesses[index], partnerScore, findParameters(round.parametersVersion));
}

function accuracyOf(round: CompletedRound, guesser: Seat) {
  return guessAccuracy(round[guesser]?.guesses ?? [], round[otherSeat(guesser)]?.scores.pillars ?? []);
}

function countReliable(pillars: readonly PillarSeries[], since: Since): ReliableChanges {
  const changes = pillars
    .flatMap((pillar) => SEATS.map((seat) => pillar[seat][since]))
    .filter((c) => c !== null);
  const count = (wanted: Change['class']) => changes.filter((change) => change.class === wanted).length;
  return { forward: count('forward'), back: count('back'), compared: changes.length };
}
