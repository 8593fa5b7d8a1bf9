import type { HandedInRound, OpenTogether } from '@tweespraak/pillars/api';
import { findInstrument } from '@tweespraak/pillars/domain';
import {
  type FhirResource,
  type PersonInFile,
  toCouple,
  toCoupleObservations,
  toPatient,
} from '@tweespraak/reports/domain';
import { localDateIn } from '@tweespraak/shared/kernel';
import { scoresOf, testOf } from '../own-data/own-fhir';

/** A couple of a coach with what is open of them now. */
export interface CoupleInFile {
  readonly id: string;
  readonly a: PersonInFile;
  readonly b: PersonInFile;
  readonly rounds: readonly OpenTogether[];
}

/** Both partners, both their open tests, and what is reckoned for two. */
export function coupleResources({ id, a, b, rounds }: CoupleInFile, timeZone: string): FhirResource[] {
  return [
    ...[toPatient(a), toPatient(b)],
    toCouple(id, [a.id, b.id]),
    ...rounds.flatMap((round) => [...testOf(round.a), ...testOf(round.b), ...togetherOf(round, timeZone)]),
  ];
}

/** One of the two alone: their own tests of open rounds in all their couples, nothing of the other. */
export function personResources(couples: readonly CoupleInFile[], personId: string): FhirResource[] {
  const [one] = couples.flatMap(({ a, b }) => [a, b]).filter(({ id }) => id === personId);
  const ofOne = (round: OpenTogether): HandedInRound => (round.a.personId === personId ? round.a : round.b);
  const tests = couples.flatMap(({ rounds }) => rounds.flatMap((round) => testOf(ofOne(round))));
  return [...(one ? [toPatient(one)] : []), ...tests];
}

function togetherOf({ roundId, coupleId, a, b }: OpenTogether, timeZone: string): FhirResource[] {
  const finishedAt = new Date(Math.max(a.handedInAt.getTime(), b.handedInAt.getTime()));
  return toCoupleObservations(findInstrument(a.instrumentVersion), {
    ...{ coupleId, roundId, a: scoresOf(a), b: scoresOf(b) },
    finishedAt: localDateIn(finishedAt, timeZone),
    responseIds: [a.id, b.id],
  });
}
