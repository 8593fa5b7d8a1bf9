import type { CouplePillars, FinishedRound } from '@tweespraak/pillars/contract';
import { uuid } from './caseload';

type Outcome = FinishedRound['a'];

/** One partner on every pillar at `score`, but for the places given; answers that fit nothing, on purpose all 5. */
export function anOutcome(score: number, changes: Partial<Outcome> = {}): Outcome {
  return {
    personId: uuid(1),
    scores: Array.from({ length: 9 }, () => score),
    total: score,
    guesses: Array.from({ length: 9 }, () => null),
    importance: Array.from({ length: 9 }, () => 2),
    answers: Array.from({ length: 36 }, () => 5),
    submittedAt: '2026-11-01T10:00:00Z',
    quality: [],
    ...changes,
  };
}

/** A round that both finished in this month of 2026, open to the couple. */
export function aFinishedRound(
  month: number,
  a: Outcome,
  b: Outcome,
  changes: Partial<FinishedRound> = {},
): FinishedRound {
  const at = `2026-${`${month}`.padStart(2, '0')}-08`;
  return {
    id: uuid(700 + month),
    opensOn: at,
    finishedAt: `${at}T10:00:00Z`,
    instrumentVersion: '9p-36@1',
    parametersVersion: 'placeholder@1',
    releaseAt: `${at}T12:00:00Z`,
    isOpen: true,
    a,
    b,
    ...changes,
  };
}

export function aCouplePillars(changes: Partial<CouplePillars> = {}): CouplePillars {
  return {
    coupleId: uuid(1),
    today: '2026-11-10',
    releaseRequired: true,
    names: { a: 'Noor', b: 'Sam' },
    partnerIds: { a: uuid(2), b: uuid(3) },
    flagged: { a: false, b: false },
    archivedAt: null,
    finished: [],
    pending: [],
    ...changes,
  };
}
