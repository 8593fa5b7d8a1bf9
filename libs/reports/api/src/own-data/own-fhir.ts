import type { HandedInRound } from '@tweespraak/pillars/api';
import { findInstrument, type Instrument } from '@tweespraak/pillars/domain';
import {
  type Bundle,
  type FhirResource,
  type HandedIn,
  toBundle,
  toCodeSystems,
  toCouple,
  toCoupleObservations,
  toObservations,
  toPatient,
  toQuestionnaire,
  toQuestionnaireResponse,
} from '@tweespraak/reports/domain';
import { localDateIn } from '@tweespraak/shared/kernel';
import type { OwnData } from './own-data';

/** A person's own test as FHIR; of the two together the means and distances of what is open at this moment. */
export function ownBundle({ person, rounds, joint, madeAt, timeZone }: OwnData): Bundle {
  const versions = [...new Set(rounds.map((one) => one.instrumentVersion))].map(findInstrument);
  const own = rounds.flatMap((round) => testOf(round));
  const couples = [...new Set(joint.rounds.map(({ coupleId }) => coupleId))];
  const together = joint.rounds.flatMap(({ roundId, coupleId, a, b }) => {
    const mine = a.personId === person.id ? a : b;
    const finishedAt = new Date(Math.max(a.handedInAt.getTime(), b.handedInAt.getTime()));
    return toCoupleObservations(findInstrument(mine.instrumentVersion), {
      ...{ coupleId, roundId, a: scoresOf(a), b: scoresOf(b) },
      finishedAt: localDateIn(finishedAt, timeZone),
      responseIds: [mine.id],
    });
  });
  return toBundle(madeAt.toISOString(), [
    toPatient(person),
    ...definitionsOf(versions),
    ...own,
    ...couples.map((id) => toCouple(id, [person.id, null])),
    ...together,
  ]);
}

/** A handed-in test with its scores. */
export function testOf(round: HandedInRound): FhirResource[] {
  const instrument = findInstrument(round.instrumentVersion);
  const given = toHandedIn(round);
  return [toQuestionnaireResponse(instrument, given), ...toObservations(instrument, given)];
}

/** The questionnaires with their codes. */
export function definitionsOf(instruments: readonly Instrument[]): FhirResource[] {
  return instruments.flatMap((one) => [toQuestionnaire(one), ...toCodeSystems(one)]);
}

export const scoresOf = ({ scores, total }: HandedInRound) => ({ pillars: scores, total });

function toHandedIn(round: HandedInRound): HandedIn {
  const { id, roundId, personId, answers, guesses, importance } = round;
  return {
    ...{ id, roundId, personId, answers, guesses, importance },
    handedInAt: round.handedInAt.toISOString(),
    scores: scoresOf(round),
  };
}
