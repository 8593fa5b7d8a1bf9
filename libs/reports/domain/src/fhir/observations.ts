import {
  coupleScores,
  gap,
  type Instrument,
  PILLAR_NAMES,
  PILLARS,
  type PillarScores,
  type Score,
} from '@tweespraak/pillars/domain';
import type { Observation, Quantity, Reference } from './r4';
import type { HandedIn } from './questionnaire-response';
import { SYSTEMS } from './urls';
import { LANGUAGE } from './words';

const CODES = [...PILLARS, 'total'] as const;
type Code = (typeof CODES)[number];
const SURVEY = {
  coding: [{ system: 'http://terminology.hl7.org/CodeSystem/observation-category', code: 'survey' }],
};
const TOO_FEW = {
  coding: [{ system: 'http://terminology.hl7.org/CodeSystem/data-absent-reason', code: 'unknown' }],
  text: 'te weinig antwoorden',
};

/** One Observation for each pillar and one for the total, all from the same response. */
export function toObservations(instrument: Instrument, given: HandedIn): Observation[] {
  const patient = { reference: `Patient/${given.personId}` };
  return CODES.map((code) => ({
    ...basis(instrument, code, given.handedInAt),
    id: observationId(given.id, code),
    subject: patient,
    performer: [patient],
    derivedFrom: [{ reference: `QuestionnaireResponse/${given.id}` }],
    ...(code === 'total' ? { hasMember: PILLARS.map((one) => memberOf(given.id, one)) } : {}),
    ...valueOf(scoreFor(given.scores, code)),
  }));
}

/** What an open round says of the two together. */
export interface CoupleRound {
  readonly coupleId: string;
  readonly roundId: string;
  /** ISO date or instant on which the second of both handed in. */
  readonly finishedAt: string;
  readonly a: PillarScores;
  readonly b: PillarScores;
  /** The responses that are in the same file: one's own, or both. */
  readonly responseIds: readonly string[];
}

/** The mean of the two and the distance between them (no sign: nobody is first), on the group of two. Open rounds alone. */
export function toCoupleObservations(instrument: Instrument, round: CoupleRound): Observation[] {
  const means = coupleScores(round.a, round.b);
  return CODES.map((code) => ({
    ...basis(instrument, code, round.finishedAt),
    id: observationId(`${round.roundId}-2`, code),
    subject: { reference: `Group/${round.coupleId}` },
    derivedFrom: round.responseIds.map((id) => memberOf(id, code)),
    ...valueOf(scoreFor(means, code)),
    component: [
      {
        code: { coding: [{ system: SYSTEMS.pillars, code: 'distance', display: 'Afstand tussen de twee' }] },
        ...valueOf(distanceIn(round, code)),
      },
    ],
  }));
}

function basis({ name, status }: Instrument, code: Code, at: string) {
  const display = code === 'total' ? 'Totaal' : PILLAR_NAMES[code].nl;
  return {
    resourceType: 'Observation',
    language: LANGUAGE,
    status: 'final',
    category: [SURVEY],
    code: { coding: [{ system: SYSTEMS.pillars, code, display }], text: `${name.nl}: ${display}` },
    effectiveDateTime: at,
    note: [{ text: status.nl }],
  } as const satisfies Partial<Observation>;
}

const scoreFor = ({ pillars, total }: PillarScores, code: Code): Score =>
  code === 'total' ? total : (pillars[PILLARS.indexOf(code)] ?? null);

function distanceIn({ a, b }: CoupleRound, code: Code): Score {
  const apart = gap(scoreFor(a, code), scoreFor(b, code));
  return apart === null ? null : Math.abs(apart);
}

/** Points of 0–100 in full; a missing score is said to be missing, never 0. */
function valueOf(score: Score): { valueQuantity: Quantity } | { dataAbsentReason: typeof TOO_FEW } {
  if (score === null) return { dataAbsentReason: TOO_FEW };
  return {
    valueQuantity: {
      value: score,
      unit: 'punten (0-100)',
      system: 'http://unitsofmeasure.org',
      code: '{score}',
    },
  };
}

const observationId = (owner: string, code: Code) => `${owner}-${code}`;
const memberOf = (responseId: string, code: Code): Reference => ({
  reference: `Observation/${observationId(responseId, code)}`,
});
