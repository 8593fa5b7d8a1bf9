import type { PracticeReport } from '@tweespraak/reports/contract';
import { SCALES, type OutcomeFigures, type ScaleOutcome } from '@tweespraak/reports/domain';

const SHOWN = { state: 'shown', asOf: '2026-11-22T10:00:00.000Z', current: true } as const;

/** Of 24 couples; everybody's own choice of scale is invented. */
export function aScale(changes: Partial<ScaleOutcome> = {}): ScaleOutcome {
  return {
    scale: 'total',
    change: { forward: 12, none: 12, back: 0, unknown: 0 },
    dyad: { bothForward: 9, oneForward: 0, stable: 15, apart: 0, bothBack: 0, unknown: 0 },
    ...changes,
  };
}

export function outcomes(changes: Partial<OutcomeFigures> = {}): PracticeReport['outcomes'] {
  const figures = {
    ...{ eligible: 40, measuredTwice: 30, measuredByBoth: 24 },
    unknown: { notShared: 6, notMeasured: 0, endedReasonUnknown: 10 },
    scales: SCALES.map((scale) => aScale({ scale })),
    ...changes,
  };
  return { ...SHOWN, figures: { ...figures, scales: [...figures.scales] } };
}

/** A practice with some sixty couples, in the third quarter of 2026. */
export function aReport(changes: Partial<PracticeReport> = {}): PracticeReport {
  return {
    ...{ practiceName: 'Praktijk De Linde', timeZone: 'Europe/Amsterdam' },
    period: { from: '2026-07-01', to: '2026-09-30' },
    madeAt: '2026-11-22T10:00:00.000Z',
    threshold: { group: 10, class: 5 },
    flow: { inCareAtStart: 52, started: 8, ended: 5, endedReasonUnknown: 5, inCareAtEnd: 55 },
    responses: { ...SHOWN, figures: { couples: 45, given: 60, byBoth: 48, notByBoth: 12 } },
    homework: { ...SHOWN, figures: { couples: 40, given: 120, done: null, notDone: null } },
    dialogues: { state: 'withheld', why: 'tooFew' },
    outcomes: outcomes(),
    ...changes,
  };
}
