import type { CouplePillars } from '@tweespraak/pillars/contract';
import { type CompletedRound, type PartnerMeasurement, SEATS, type Seat } from '@tweespraak/pillars/domain';
import type { ReportEdition } from '@tweespraak/reports/contract';
import { type LocalDate, localDateIn } from '@tweespraak/shared/kernel';

type Finished = CouplePillars['finished'][number];

/**
 * The measurements of an edition. Joint: of both, only while the gate is open. Coach: of both, whatever both handed in. Own:
 * of one partner, from the same open rounds, each on the day of the own handing in; of the other nothing, not even a place.
 * `timeZone` is the practice's.
 */
export function roundsOf(
  edition: ReportEdition,
  seat: Seat | null,
  { finished }: Pick<CouplePillars, 'finished'>,
  timeZone: string,
): CompletedRound[] {
  const shown = edition === 'coach' ? finished : finished.filter(({ isOpen }) => isOpen);
  return shown.map((round) => {
    const at = seat ? round[seat].submittedAt : round.finishedAt;
    const of = (one: Seat) => (seat === null || seat === one ? measurementOf(round[one]) : null);
    return {
      ...{ roundId: round.id, date: localDateIn(new Date(at), timeZone) },
      ...{ instrumentVersion: round.instrumentVersion, parametersVersion: round.parametersVersion },
      ...{ a: of('a'), b: of('b') },
    };
  });
}

/** The days of the measurements that are in the coach's edition and not open to the couple. */
export function notOpen({ finished }: Pick<CouplePillars, 'finished'>, timeZone: string): LocalDate[] {
  return finished
    .filter(({ isOpen }) => !isOpen)
    .map(({ finishedAt }) => localDateIn(new Date(finishedAt), timeZone));
}

/** Signs about how the latest questionnaire was answered, for the coach alone. */
export function qualitySigns({ finished }: Pick<CouplePillars, 'finished'>) {
  const latest = finished.at(-1);
  return SEATS.flatMap((seat) => (latest?.[seat].quality ?? []).map((sign) => ({ seat, sign })));
}

function measurementOf({ scores, total, importance, guesses }: Finished['a']): PartnerMeasurement {
  return { scores: { pillars: scores, total }, importance, guesses };
}
