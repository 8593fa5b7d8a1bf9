import { PILLARS, type CoupleSeries } from '@tweespraak/dialogues/domain';

type PillarOf = CoupleSeries['pillars'][number];

/** Two rounds, 8 August and 8 November 2026: `timeTogether` is the lowest, and went up 9 points, within noise. */
export function aSeries(): CoupleSeries {
  const figure = (latest: number, delta: number): PillarOf['a'] => {
    const change = {
      delta,
      rci: delta / 10,
      class: 'none' as const,
      signal: false,
      ceiling: false,
      floor: false,
    };
    return { latest, band: null, sinceFirst: change, sincePrevious: change };
  };
  const pillars = PILLARS.map((pillar): PillarOf => {
    const [latest, delta] = pillar === 'timeTogether' ? [45, 9] : [60, 1];
    return {
      pillar,
      ...{ a: figure(latest, delta), b: figure(latest, delta), couple: figure(latest, delta) },
      gap: null,
      dyad: { sinceFirst: null, sincePrevious: null },
      points: [],
      importance: { a: null, b: null },
      guesses: { a: null, b: null },
    };
  });
  const [first] = pillars;
  if (!first) throw new Error('There are nine pillars.');
  const head = { instrumentVersion: '9p-36@1', parametersVersion: 'placeholder@1' };
  return {
    rounds: ['2026-08-08', '2026-11-08'].map((date) => ({ ...head, date, roundId: date })),
    pillars,
    total: first,
    similarity: null,
    guessAccuracy: { a: null, b: null },
    reliableChanges: {
      sinceFirst: { forward: 0, back: 0, compared: 18 },
      sincePrevious: { forward: 0, back: 0, compared: 18 },
    },
  };
}
