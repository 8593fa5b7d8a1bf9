import { isGiven, type Answers } from './answers';
import type { Instrument } from './instrument';

/** Prompts for a talk, coach only, never accusations. `null`: too few answers to judge. */
export interface ResponseQuality {
  /** Every validity item answered very favourably. */
  readonly rosy: boolean;
  /** Nearly the same answer to every item, before reversed items are turned round. */
  readonly straightLining: boolean | null;
  /** Answered faster than the items can be read. */
  readonly speeding: boolean | null;
}

export interface ResponseTrace {
  readonly answers: Answers;
  readonly validityAnswers: Answers;
  /** Seconds spent on each item, `null` where unknown. */
  readonly itemSeconds: readonly (number | null)[];
}

/** Quality flags of one response after pillar-test §3; the cuts are data of the instrument. */
export function responseQuality(instrument: Instrument, trace: ResponseTrace): ResponseQuality {
  const { rosyFrom, straightLiningSdBelow, speedingMedianSecondsBelow, minAnswers } = instrument.quality;
  const raw = trace.answers.filter(isGiven);
  const seconds = trace.itemSeconds.filter((value) => value !== null);
  return {
    rosy: instrument.validityItems.every((_, index) => {
      const answer = trace.validityAnswers[index];
      return isGiven(answer) && answer >= rosyFrom;
    }),
    straightLining: raw.length < minAnswers ? null : standardDeviation(raw) < straightLiningSdBelow,
    speeding: seconds.length < minAnswers ? null : median(seconds) < speedingMedianSecondsBelow,
  };
}

/** Of a sample (n − 1), as intra-individual response variability is usually computed. */
function standardDeviation(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1));
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  const lower = sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN;
  return (lower + upper) / 2;
}
