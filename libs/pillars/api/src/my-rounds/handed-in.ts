import {
  checkAnswers,
  completeness,
  findInstrument,
  type Instrument,
  isSafetyFlagged,
  PILLARS,
  responseQuality,
  type Score,
  scoreResponse,
} from '@tweespraak/pillars/domain';
import { refusal } from '../refusals';

type Numbers = readonly (number | null)[];

/** What a partner has answered when they hand in; a block that was never opened is null. */
export interface AnsweredSeat {
  readonly instrument_version: string;
  readonly answers: Numbers | null;
  readonly item_ms: Numbers | null;
  readonly guesses: Numbers | null;
  readonly importance: Numbers | null;
  readonly validity: Numbers | null;
  readonly safety: Numbers | null;
}

/** A response with what follows from it, ready to be sealed. */
export interface HandedIn {
  readonly answers: Numbers;
  readonly scores: readonly Score[];
  readonly total: Score;
  readonly guesses: Numbers;
  readonly importance: Numbers;
  readonly validity: Numbers;
  readonly safety: Numbers;
  readonly flagged: boolean;
  readonly quality: readonly ('rosy' | 'straightLining' | 'speeding')[];
}

const QUALITIES = ['rosy', 'straightLining', 'speeding'] as const;

/**
 * Scores a response with the instrument that it was asked with. Throws DomainError `response.incomplete` while a question
 * is neither answered nor skipped, or one of `checkAnswers`.
 */
export function handIn(seat: AnsweredSeat): HandedIn {
  const instrument = findInstrument(seat.instrument_version);
  const answers = seat.answers ?? [];
  if (answers.length === 0 || !completeness(answers).complete) throw refusal('response.incomplete');
  checkAnswers(instrument, answers);
  const { pillars, total } = scoreResponse(instrument, answers);
  const validity = seat.validity ?? instrument.validityItems.map(() => null);
  const safety = seat.safety ?? instrument.safetyItems.map(() => null);
  return {
    answers,
    scores: pillars,
    total,
    guesses: seat.guesses ?? PILLARS.map(() => null),
    importance: seat.importance ?? PILLARS.map(() => null),
    validity,
    safety,
    flagged: isSafetyFlagged(instrument, safety),
    quality: qualityOf(instrument, answers, validity, seat.item_ms ?? []),
  };
}

function qualityOf(instrument: Instrument, answers: Numbers, validityAnswers: Numbers, itemMs: Numbers) {
  const itemSeconds = itemMs.map((ms) => (ms === null ? null : ms / 1000));
  const quality = responseQuality(instrument, { answers, validityAnswers, itemSeconds });
  return QUALITIES.filter((name) => quality[name] === true);
}
