import {
  type Answers,
  type Instrument,
  isGiven,
  PILLARS,
  type PillarScores,
  SKIPPED,
} from '@tweespraak/pillars/domain';
import type { QuestionnaireResponse, ResponseItem } from './r4';
import { EXTENSIONS, identityOf, SYSTEMS } from './urls';
import { LANGUAGE } from './words';

/** One partner's test as it was handed in. What is still being filled in is never mapped: it has no such shape. */
export interface HandedIn {
  readonly id: string;
  readonly roundId: string;
  readonly personId: string;
  /** ISO instant of handing in. */
  readonly handedInAt: string;
  /** In the order of the instrument's items. */
  readonly answers: Answers;
  /** By pillar: 0–100 and 0–3, null when left out. */
  readonly guesses: readonly (number | null)[];
  readonly importance: readonly (number | null)[];
  readonly scores: PillarScores;
}

/** A handed-in test as an R4 QuestionnaireResponse: about, and answered by, one and the same partner. */
export function toQuestionnaireResponse(instrument: Instrument, given: HandedIn): QuestionnaireResponse {
  const patient = { reference: `Patient/${given.personId}` };
  return {
    resourceType: 'QuestionnaireResponse',
    id: given.id,
    language: LANGUAGE,
    identifier: { system: SYSTEMS.response, value: given.id },
    questionnaire: identityOf(instrument.version).canonical,
    status: 'completed',
    subject: patient,
    source: patient,
    authored: given.handedInAt,
    item: [
      ...answersOf(instrument, given.answers),
      ...group(
        'guesses',
        PILLARS.map((pillar, index) => whole(`${pillar}.guess`, given.guesses[index])),
      ),
      ...group(
        'importance',
        PILLARS.map((pillar, index) => weight(instrument, `${pillar}.importance`, given.importance[index])),
      ),
      ...group('scores', [
        ...PILLARS.map((pillar, index) => decimal(`${pillar}.score`, given.scores.pillars[index])),
        decimal('total.score', given.scores.total),
      ]),
    ],
  };
}

function answersOf(instrument: Instrument, answers: Answers): ResponseItem[] {
  return PILLARS.map((pillar) => ({
    linkId: pillar,
    item: instrument.items.flatMap((item, index) =>
      item.pillar === pillar ? [answerOf(instrument, item.id, answers[index])] : [],
    ),
  }));
}

/** A skipped item stands there without an answer, and says that it was skipped; an open one says nothing. */
function answerOf({ scale }: Instrument, linkId: string, answer: number | null | undefined): ResponseItem {
  if (answer === SKIPPED)
    return { linkId, extension: [{ url: EXTENSIONS.dataAbsentReason, valueCode: 'asked-declined' }] };
  if (!isGiven(answer)) return { linkId };
  const display = scale.words[answer - scale.min]?.nl ?? String(answer);
  return { linkId, answer: [{ valueCoding: { system: SYSTEMS.answers, code: String(answer), display } }] };
}

function weight({ importance }: Instrument, linkId: string, value: number | null | undefined) {
  if (typeof value !== 'number') return null;
  const display = importance.words[value]?.nl ?? String(value);
  return {
    linkId,
    answer: [{ valueCoding: { system: SYSTEMS.importance, code: String(value), display } }],
  };
}

const whole = (linkId: string, value: number | null | undefined) =>
  typeof value === 'number' ? { linkId, answer: [{ valueInteger: value }] } : null;
const decimal = (linkId: string, value: number | null | undefined) =>
  typeof value === 'number' ? { linkId, answer: [{ valueDecimal: value }] } : null;

/** A group of what was given; nothing when nothing was. */
function group(linkId: string, items: readonly (ResponseItem | null)[]) {
  const item = items.filter((one) => one !== null);
  return item.length ? [{ linkId, item }] : [];
}
