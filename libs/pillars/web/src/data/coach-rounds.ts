import type { FinishedRound } from '@tweespraak/pillars/contract';
import type { CompletedRound, PartnerMeasurement } from '@tweespraak/pillars/domain';
import { localDateIn } from '@tweespraak/shared/kernel';

/** Finished rounds as the domain reads them; a round's date is the day on the practice's wall when both were in. */
export function completedRounds(finished: readonly FinishedRound[], timeZone: string): CompletedRound[] {
  return finished.map(({ id, finishedAt, instrumentVersion, parametersVersion, a, b }) => ({
    roundId: id,
    date: localDateIn(new Date(finishedAt), timeZone),
    instrumentVersion,
    parametersVersion,
    a: measurement(a),
    b: measurement(b),
  }));
}

function measurement({ scores, total, importance, guesses }: FinishedRound['a']): PartnerMeasurement {
  return { scores: { pillars: scores, total }, importance, guesses };
}
