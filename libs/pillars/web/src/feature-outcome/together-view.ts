import type { TogetherPage as TogetherAnswer } from '@tweespraak/pillars/contract';
import {
  coupleSeries,
  findInstrument,
  findParameters,
  togetherPage,
  type CompletedRound,
  type CoupleSeries,
  type Instrument,
  type MeasurementParameters,
  type TogetherPage,
} from '@tweespraak/pillars/domain';
import { isLocalDate, localDateIn, type LocalDate } from '@tweespraak/shared/kernel';

/** All that the page says, from what the gate let through. The same for both partners: nothing in it knows who is looking. */
export interface TogetherView {
  readonly series: CoupleSeries;
  readonly page: TogetherPage;
  /** Share of items on which both stand high, 0–1, in the order of PILLARS. */
  readonly sharedStrength: readonly (number | null)[];
  readonly instrument: Instrument;
  readonly parameters: MeasurementParameters;
  readonly date: LocalDate;
}

/** Null without rounds. `timeZone` is the practice's: the day on which a round was finished. */
export function togetherView({ rounds }: TogetherAnswer, timeZone: string): TogetherView | null {
  const series = coupleSeries(rounds.map((round) => completedRound(round, timeZone)));
  const latest = rounds.at(-1);
  if (!series || !latest) return null;
  return {
    series,
    page: togetherPage(series),
    sharedStrength: latest.sharedStrength,
    instrument: findInstrument(latest.instrumentVersion),
    parameters: findParameters(latest.parametersVersion),
    date: dayOf(latest.finishedAt, timeZone),
  };
}

/** No total reaches a couple (no mark for a relationship), so the series has none. */
function completedRound(round: TogetherAnswer['rounds'][number], timeZone: string): CompletedRound {
  const measured = ({ scores, importance, guesses }: typeof round.a) => ({
    scores: { pillars: scores, total: null },
    importance,
    guesses,
  });
  const { roundId, instrumentVersion, parametersVersion } = round;
  const date = dayOf(round.finishedAt, timeZone);
  return { roundId, date, instrumentVersion, parametersVersion, a: measured(round.a), b: measured(round.b) };
}

/** The server tells the day only, so that no hour shows who was last; an instant is read in the practice's zone. */
function dayOf(finishedAt: string, timeZone: string): LocalDate {
  return isLocalDate(finishedAt) ? finishedAt : localDateIn(new Date(finishedAt), timeZone);
}
