import type { Caseload, CaseloadCouple, PendingRound, Seat } from '@tweespraak/pillars/contract';

/** A UUID that shows its number. */
export function uuid(number: number): string {
  return `00000000-0000-4000-8000-${`${number}`.padStart(12, '0')}`;
}

export function aSeat(changes: Partial<Seat> = {}): Seat {
  return { state: 'not-begun', consent: 'not-asked', submittedAt: null, ...changes };
}

export function aPendingRound(changes: Partial<PendingRound> = {}): PendingRound {
  return {
    id: uuid(900),
    opensOn: '2026-11-01',
    dueOn: '2026-11-30',
    assignedAt: '2026-11-01T08:00:00Z',
    seriesId: null,
    a: aSeat(),
    b: aSeat(),
    releaseAt: null,
    isOpen: false,
    ...changes,
  };
}

type Partner = CaseloadCouple['a'];

/** Both joined, nothing measured, nothing pending. */
export function aCaseloadCouple(
  number: number,
  [a, b]: readonly [string, string],
  changes: Partial<CaseloadCouple> = {},
): CaseloadCouple {
  const partner = (name: string, at: number): Partner => ({
    id: uuid(at),
    name,
    familyName: 'Verzonnen',
    invitation: 'accepted',
    scores: null,
    total: null,
    previousScores: null,
    previousTotal: null,
    flagged: false,
  });
  return {
    id: uuid(number),
    createdAt: '2026-10-01T08:00:00Z',
    archivedAt: null,
    a: partner(a, number + 1000),
    b: partner(b, number + 2000),
    finishedRounds: 0,
    finishedAt: null,
    previousFinishedAt: null,
    instrumentVersion: null,
    previousInstrumentVersion: null,
    parametersVersion: null,
    lastActivityAt: '2026-11-01T08:00:00Z',
    pending: [],
    ...changes,
  };
}

/** The same couple with two finished rounds, each partner [before, after] on every pillar. */
export function measured(
  couple: CaseloadCouple,
  a: readonly [number, number],
  b: readonly [number, number],
): CaseloadCouple {
  const scored = (partner: Partner, [before, after]: readonly [number, number]): Partner => ({
    ...partner,
    scores: Array.from({ length: 9 }, () => after),
    total: after,
    previousScores: Array.from({ length: 9 }, () => before),
    previousTotal: before,
  });
  return {
    ...couple,
    a: scored(couple.a, a),
    b: scored(couple.b, b),
    finishedRounds: 2,
    finishedAt: '2026-11-05T10:00:00Z',
    previousFinishedAt: '2026-08-05T10:00:00Z',
    instrumentVersion: '9p-36@1',
    previousInstrumentVersion: '9p-36@1',
    parametersVersion: 'placeholder@1',
  };
}

export function aCaseload(couples: readonly CaseloadCouple[], changes: Partial<Caseload> = {}): Caseload {
  return { today: '2026-11-10', releaseRequired: true, couples: [...couples], ...changes };
}
