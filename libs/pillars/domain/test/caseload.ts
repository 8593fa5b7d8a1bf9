import type { QueueCouple, QueuePartner, QueueRound, QueueSeat } from '../src/today-model';

export const SEAT_NEW: QueueSeat = { state: 'not-begun', consent: 'not-asked', submittedAt: null };
export const SEAT_IN: QueueSeat = {
  state: 'handed-in',
  consent: 'given',
  submittedAt: '2026-03-01T20:00:00Z',
};

export function aQueuePartner(changes: Partial<QueuePartner> = {}): QueuePartner {
  return {
    invitation: 'accepted',
    flagged: false,
    scores: null,
    total: null,
    previousScores: null,
    previousTotal: null,
    ...changes,
  };
}

export function aQueueRound(changes: Partial<QueueRound> = {}): QueueRound {
  return {
    id: 'round',
    opensOn: '2026-02-20',
    dueOn: '2026-03-31',
    a: SEAT_NEW,
    b: SEAT_NEW,
    releaseAt: null,
    isOpen: false,
    ...changes,
  };
}

/** A couple that waits for nothing: both joined, one finished round, nothing pending. */
export function aQueueCouple(id: string, changes: Partial<QueueCouple> = {}): QueueCouple {
  return {
    id,
    archivedAt: null,
    finishedRounds: 1,
    a: aQueuePartner(),
    b: aQueuePartner(),
    pending: [],
    finishedAt: null,
    previousFinishedAt: null,
    instrumentVersion: null,
    previousInstrumentVersion: null,
    parametersVersion: null,
    ...changes,
  };
}

/** The same couple with two finished rounds, all pillars of a partner at one level per round: [before, after]. */
export function withTotals(
  id: string,
  a: readonly [number, number],
  b: readonly [number, number],
  finishedAt = '2026-03-04T10:00:00Z',
): QueueCouple {
  const partner = ([before, after]: readonly [number, number]) =>
    aQueuePartner({
      scores: Array.from({ length: 9 }, () => after),
      total: after,
      previousScores: Array.from({ length: 9 }, () => before),
      previousTotal: before,
    });
  return aQueueCouple(id, {
    a: partner(a),
    b: partner(b),
    finishedRounds: 2,
    finishedAt,
    previousFinishedAt: '2025-12-04T10:00:00Z',
    instrumentVersion: '9p-36@1',
    previousInstrumentVersion: '9p-36@1',
    parametersVersion: 'placeholder@1',
  });
}
