import type { Locale, Localised } from '@tweespraak/shared/kernel';
import { otherSeat, SEATS, type Names, type Seat } from './couple';
import { PILLAR_NAMES, type Pillar } from './pillars';
import { bandOf } from './scoring';
import type { CoupleSeries, PillarSeries } from './series-model';
import { STARTER_SENTENCES } from './starter-sentences';

const MAX_STRENGTHS = 3;
/** When neither partner said how important a pillar is: the middle of 0–3, so that silence neither lifts nor sinks it. */
const UNKNOWN_IMPORTANCE = 1.5;

export interface TogetherStrength {
  readonly pillar: Pillar;
  /** `strength`: both experience it as one. `carries`: none is that high yet, and this one carries most. */
  readonly kind: 'strength' | 'carries';
}

export interface GuessFinding {
  readonly guesser: Seat;
  readonly pillar: Pillar;
  readonly finding: 'knew' | 'discover';
}

/** The released page for both partners alike. Holds no number, no total and no order of persons, on purpose. */
export interface TogetherPage {
  readonly strengths: readonly TogetherStrength[];
  readonly talkAbout: { readonly pillar: Pillar; readonly starters: readonly Localised[] } | null;
  readonly guesses: readonly GuessFinding[];
}

/** A pillar that both partners have a score on. */
interface SharedPillar {
  readonly of: PillarSeries;
  readonly mean: number;
  /** The lower of both scores: high when the mean is high and the gap small. */
  readonly lowest: number;
}

/** What a couple sees together after release, from its series (of one round, or its latest). */
export function togetherPage(series: CoupleSeries): TogetherPage {
  const shared = series.pillars.flatMap(sharedPillar);
  const strengths = chooseStrengths(shared);
  const rest = shared.filter(({ of }) => !strengths.some((strength) => strength.pillar === of.pillar));
  const topic = rest.toSorted((x, y) => roomToGrow(y) - roomToGrow(x) || x.mean - y.mean).at(0);
  return {
    strengths,
    talkAbout: topic ? { pillar: topic.of.pillar, starters: STARTER_SENTENCES[topic.of.pillar] } : null,
    guesses: series.pillars.flatMap(guessFindings),
  };
}

/** "Here you knew" or "here there was something to discover", with names; curious, without who was how far off. */
export function guessSentence(
  { guesser, pillar, finding }: GuessFinding,
  names: Names,
  locale: Locale,
): string {
  const [who, partner] = [names[guesser], names[otherSeat(guesser)]];
  const name = PILLAR_NAMES[pillar][locale];
  const words: Localised =
    finding === 'knew'
      ? {
          nl: `${name}: hier wist ${who} hoe het voor ${partner} is.`,
          en: `${name}: here ${who} knew what it is like for ${partner}.`,
        }
      : {
          nl: `${name}: hier valt voor ${who} iets te ontdekken over hoe het voor ${partner} is.`,
          en: `${name}: here there is something for ${who} to discover about what it is like for ${partner}.`,
        };
  return words[locale];
}

function sharedPillar(of: PillarSeries): SharedPillar[] {
  const [a, b, mean] = [of.a.latest, of.b.latest, of.couple.latest];
  return a === null || b === null || mean === null ? [] : [{ of, mean, lowest: Math.min(a, b) }];
}

/** Up to three that both experience as a strength within noise; without any, the one that carries most. */
function chooseStrengths(shared: readonly SharedPillar[]): TogetherStrength[] {
  const best = shared.toSorted((x, y) => y.lowest - x.lowest);
  const strong = best.filter(({ of, mean }) => bandOf(mean) === 'strength' && of.gap?.aboveNoise === false);
  const kind = strong.length > 0 ? 'strength' : 'carries';
  const chosen = strong.length > 0 ? strong.slice(0, MAX_STRENGTHS) : best.slice(0, 1);
  return chosen.map(({ of }) => ({ pillar: of.pillar, kind }));
}

/** Importance × distance to 100: a low pillar that nobody cares about does not come first (peers, idea 22). */
function roomToGrow({ of, mean }: SharedPillar): number {
  const weights = SEATS.map((seat) => of.importance[seat]).filter((weight) => weight !== null);
  const weight =
    weights.length > 0 ? weights.reduce((sum, w) => sum + w, 0) / weights.length : UNKNOWN_IMPORTANCE;
  return weight * (100 - mean);
}

function guessFindings({ pillar, guesses }: PillarSeries): GuessFinding[] {
  return SEATS.flatMap((guesser) => {
    const figure = guesses[guesser];
    return figure ? [{ guesser, pillar, finding: figure.withinNoise ? 'knew' : 'discover' }] : [];
  });
}
