import { PILLARS, type Pillar } from '../src/pillars';
import type { PillarScores, Score } from '../src/scoring';
import type { CompletedRound, PartnerMeasurement } from '../src/series-model';

type PerPillar = Partial<Record<Pillar, Score>>;

/** Scores that are `base` on every pillar except the given ones; the total follows the scoring rule. */
export function scoresOf(base: Score, except: PerPillar = {}): PillarScores {
  const pillars = PILLARS.map((pillar) => (pillar in except ? (except[pillar] ?? null) : base));
  const available = pillars.filter((score) => score !== null);
  const total =
    available.length >= 7 ? available.reduce((sum, score) => sum + score, 0) / available.length : null;
  return { pillars, total };
}

export function aPartner(
  base: Score,
  except: PerPillar = {},
  more: { importance?: PerPillar; guesses?: PerPillar } = {},
): PartnerMeasurement {
  const nine = (values: PerPillar = {}) => PILLARS.map((pillar) => values[pillar] ?? null);
  return { scores: scoresOf(base, except), importance: nine(more.importance), guesses: nine(more.guesses) };
}

export function aRound(
  date: string,
  a: PartnerMeasurement | null,
  b: PartnerMeasurement | null,
): CompletedRound {
  return {
    roundId: `round ${date}`,
    date,
    instrumentVersion: '9p-36@1',
    parametersVersion: 'placeholder@1',
    a,
    b,
  };
}
