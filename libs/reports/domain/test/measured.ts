import type { CompletedRound } from '@tweespraak/pillars/domain';
import type { Standing } from '../src/outcome-standing';

const PILLAR_COUNT = 9;
const VERSIONS = { instrumentVersion: '9p-36@1', parametersVersion: 'placeholder@1' };

const partner = (score: number | null) => ({
  scores: { pillars: Array.from({ length: PILLAR_COUNT }, () => score), total: score },
  ...{ importance: [], guesses: [] },
});

/** A couple that was measured twice: both partners' score on everything, before and after; `null` for one without a score. */
export function aMeasuredCouple(
  coupleId: string,
  before: readonly [number, number],
  after: readonly [number | null, number],
): { standing: Standing; rounds: CompletedRound[] } {
  const head = (nth: number) => ({
    ...{ roundId: `${coupleId}-${nth}`, coupleId, instrumentVersion: VERSIONS.instrumentVersion },
    ...{
      dueOn: `2026-0${nth}-10`,
      handedInAt: `2026-0${nth}-10T10:00:00.000Z`,
      handedInOn: `2026-0${nth}-10`,
      open: true,
    },
  });
  const measured = (nth: number, [a, b]: readonly [number | null, number]): CompletedRound => ({
    ...{ roundId: `${coupleId}-${nth}`, date: `2026-0${nth}-10`, ...VERSIONS },
    ...{ a: partner(a), b: partner(b) },
  });
  return {
    standing: { coupleId, is: 'measured', first: head(3), last: head(8) },
    rounds: [measured(3, before), measured(8, after)],
  };
}
